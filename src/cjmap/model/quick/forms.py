"""What is more than a text, a mapping or a list: own names, definitions, readings, scores."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from cjmap.model.names import fold, is_id
from cjmap.model.quick.look import Look, sure
from cjmap.model.quick.rules import Kind, Rule, many, own_names
from cjmap.model.quick.texts import ACCEPTED

TEXTS = many(Rule(None))
_DIGIT = re.compile("[0-9]")
_LIKE_A_NUMBER = tuple("0123456789+-−~ ")


def facts(look: Look, value: Any) -> None:
    """`label: text`, or a list of texts."""
    for texts in own_names(value).values():
        if texts.__class__ is not str and texts:
            TEXTS.other(look, texts)


def segment(look: Look, value: Any) -> None:
    """Facts, in one level of groups or in none."""
    for inner in own_names(value).values():
        if isinstance(inner, dict):
            facts(look, inner)
        elif inner.__class__ is not str and inner:
            TEXTS.other(look, inner)


def related(look: Look, value: Any) -> None:
    """`label: path`."""
    for path in own_names(value).values():
        sure(not path or (isinstance(path, str) and ACCEPTED["link"](path)))


def readings(kind: Kind) -> Rule:
    """A metric by its name, an item with `metric`, or a mapping metric → figures."""
    named = partial(metric, kind)

    def look_at(look: Look, value: Any) -> None:
        sure(isinstance(value, dict))
        if "metric" in value:
            kind.fit(look, value)
            return
        for name, figures in own_names(value).items():
            named(look, name)
            if isinstance(figures, str):
                sure(not figures or ACCEPTED["number"](figures))
            elif figures:
                kind.keys_fit(look, figures)

    return Rule(named, look_at)


def metric(kind: Kind, look: Look, name: str) -> None:
    """The name of a metric: no figure, and no field of one."""
    sure(name and not name.startswith(_LIKE_A_NUMBER) and fold(name) not in kind.words)


def feeling(look: Look, text: str) -> None:
    """A bare text among emotions: a score, or words without a figure in them."""
    if text[0] in "0123456789-":
        look.scores.add(text)
    else:
        sure(not text.startswith(_LIKE_A_NUMBER) and not _DIGIT.search(text))


def feels(look: Look, item: dict[str, Any]) -> None:
    """Words beside no score have no figure in them."""
    sure(item.get("score") or not _DIGIT.search(item.get("text") or ""))


def upright(look: Look, figures: dict[str, Any]) -> None:
    """The low end of a range is not above its high end."""
    low, high = figures.get("low"), figures.get("high")
    sure(not (low and high) or float(low.rstrip(" %")) <= float(high.rstrip(" %")))


def channel(look: Look, text: str) -> None:
    """A channel; where channels are defined, one with a comma may be several."""
    if "," in text:
        look.has_comma = True


def entry(kind: Kind) -> Rule:
    """One definition, where no id stands before it."""
    return Rule(partial(_named, kind), partial(_entry, kind))


def register(kind: Kind) -> Rule:
    """Definitions: a mapping id → entry, or a list of entries."""
    text, listed, _ = many(entry(kind))

    def look_at(look: Look, value: Any) -> None:
        if not isinstance(value, dict):
            listed(look, value)
            return
        for id_, inner in value.items():
            _under(kind, look, id_, inner)

    return Rule(text, look_at)


def _named(kind: Kind, look: Look, name: str, id_: str = "") -> None:
    sure(id_ or kind.name != "Metric" or not name.startswith(_LIKE_A_NUMBER))
    sure(not id_ or (is_id(id_) and fold(id_) not in kind.words))
    look.define(kind.name, {id_ or name, name})


def _entry(kind: Kind, look: Look, value: Any) -> None:
    kind.fit(look, value)
    _named(kind, look, value["name"], value.get("id") or "")


def _under(kind: Kind, look: Look, id_: str, inner: Any) -> None:
    """What stands under an id: nothing, a name, the figure of a metric, or an entry."""
    sure(id_)
    name = inner or id_
    if inner and not isinstance(inner, str):
        kind.keys_fit(look, inner)
        sure("id" not in inner)
        name = inner.get("name") or id_
    elif kind.name == "Metric" and name.startswith(_LIKE_A_NUMBER):
        sure(ACCEPTED["number"](name))
        name = id_
    _named(kind, look, name, id_)
