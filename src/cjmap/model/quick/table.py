"""What the quick look knows of the format, read off the models: every mapping and its keys.

`make golden` writes it to `table.json`, so that a good map can be told without the models. After
each key stands what may be written there: a kind of text (`date`), the words of a closed list
(`low|high`), a mapping (`Image`), a list of either or one alone (`text*`), definitions
(`Persona^`), readings of what is defined (`MetricItem%`), or one of the words that `kinds` lists.
`?` is for the full checks alone.
"""

from __future__ import annotations

import json
from typing import Any, get_args, get_origin, get_type_hints

from cjmap.model.base import Fact, Model
from cjmap.model.expand import PLAIN
from cjmap.model.items import ItemAttributes, MetricItem, Opportunity, PainPoint, Quote, Score
from cjmap.model.journey import Action, Journey, Next, Phase, Related
from cjmap.model.lanes import LaneSpec, OwnLane, Scale
from cjmap.model.models_at import OWN_LANES
from cjmap.model.registry import Metric, Persona
from cjmap.model.schema_shapes import REGISTERS, needed
from cjmap.model.schema_values import closed_words, given, scalar_name
from cjmap.model.values import ChannelKind, JourneyType, SourceKind, Status

_FORMS: dict[Any, str] = {
    Fact: "facts",
    LaneSpec: "lanes",
    OwnLane: "own-lanes",
    Related: "related",
    Scale: "scale",
    Status: "status",
    JourneyType: "journey-type",
    ChannelKind: "channel-kind",
    SourceKind: "source-kind",
}
_MEANT: tuple[tuple[type[Model], str, str], ...] = (
    (Quote, "by", "text*"),
    (Model, "by", "persona*"),
    (Journey, "id", "slug"),
    *((model, "id", "slug") for model in REGISTERS),
    (Model, "id", "id"),
    (Model, "sources", "source*"),
    (Metric, "source", "source"),
    (Model, "channels", "channel*"),
    (Persona, "segment", "segment"),
    (ItemAttributes, "phases", "?"),
    (Phase, "name", "title"),
    (Action, "text", "title"),
    (PainPoint, "text", "title"),
    (MetricItem, "metric", "metric"),
    (Next, "to", "step"),
    (Opportunity, "addresses", "pain-point*"),
    (Score, "score", "score"),
    (Score, "target", "score"),
)
"""Model and key → what is meant there, where its type does not tell; the first that fits."""


def table() -> dict[str, Any]:
    """Kind of mapping → what a bare text in its place is, what it needs and what its keys hold, and
    what holds where they are not given."""
    found: dict[str, Any] = {}
    _add(Journey, found)
    lanes = {
        kind: _word(lane, "items", get_type_hints(lane)["items"], found)
        for kind, lane in OWN_LANES.items()
    }
    found["OwnLane"] = {"plain": None, "needs": [], "usual": {}, "keys": lanes}
    return dict(sorted(found.items()))


def text() -> str:
    """The table as it stands in the file."""
    return json.dumps(table(), indent=1) + "\n"


def _add(model: type[Model], found: dict[str, Any]) -> None:
    """A model and those that it holds."""
    hints = get_type_hints(model, include_extras=True)
    names = {name: field.alias or name for name, field in model.model_fields.items()}
    keys = {key: _word(model, key, hints[name], found) for name, key in names.items()}
    if model is Journey:
        keys["actions"] = "Action*"
    found[model.__name__] = {
        "plain": PLAIN.get(model),
        "needs": needed(model),
        "usual": _usual(model),
        "keys": keys,
    }


def _usual(model: type[Model]) -> dict[str, Any]:
    """What holds where a key is not given, if that is anything."""
    fields = model.model_fields.items()
    return {key: one.default for key, one in fields if isinstance(one.default, str | bool)}


def _word(model: type[Model], key: str, hint: Any, found: dict[str, Any]) -> str:
    element = get_args(hint)[0] if get_origin(hint) is tuple else None
    if element in REGISTERS:
        return _one(element, found) + "^"
    meant = (word for known, name, word in _MEANT if name == key and issubclass(model, known))
    if word := next(meant, None):
        return word
    if element is None or element in _FORMS:
        return _one(element or given(hint), found)
    return _one(element, found) + ("%" if element is MetricItem else "*")


def _one(hint: Any, found: dict[str, Any]) -> str:
    """What may stand where a type is wanted; a model is added to what was found."""
    if hint in _FORMS:
        return _FORMS[hint]
    word = scalar_name(hint) or "|".join(closed_words(hint))
    if not word:
        word = hint.__name__
        if word not in found:
            _add(hint, found)
    return word
