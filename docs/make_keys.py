"""Writes docs/keys.md: every key of a map file, place by place, as the models have them.

`python docs/make_keys.py` prints the page; a test holds docs/keys.md against it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from cjmap.model.base import Model
from cjmap.model.grammar import PLURAL, SINGULAR
from cjmap.model.items import (
    Attributes,
    Image,
    ImageItem,
    ItemAttributes,
    MetricItem,
    Opportunity,
    PainPoint,
    Quote,
    Score,
    Touchpoint,
)
from cjmap.model.journey import (
    Action,
    ActionContent,
    Journey,
    Next,
    Phase,
    PlaceContent,
    Review,
    Scenario,
    Stakeholder,
    Timeframe,
)
from cjmap.model.lanes import JourneyLanes, LaneSpec, Scale
from cjmap.model.registry import Channel, Empathy, Evidence, Metric, Persona
from cjmap.model.schema_shapes import properties


class Place(NamedTuple):
    """A place of the file: its heading, a line about it, its model, and what it shares.

    The keys of the models in `shared` are listed elsewhere on the page.
    """

    heading: str
    about: str
    model: type[Model]
    shared: tuple[type[Model], ...] = ()


PLACES = (
    Place("The map", "Besides these: the lanes of the whole journey.", Journey, (JourneyLanes,)),
    Place("Phase", "Besides these: lanes, common keys.", Phase, (ActionContent, Attributes)),
    Place(
        "Action",
        "Besides these: lanes, common keys. The key `text` may also be called `action`. "
        "A phase without actions may have these keys too.",
        Action,
        (PlaceContent, Attributes),
    ),
    Place("Next", "Where an action leads.", Next),
    Place(
        "Lanes",
        "On the map, a phase or an action; `channels`, `emotions`, `metrics` and `fields` only "
        "on a phase or an action.",
        PlaceContent,
    ),
    Place(
        "Common keys",
        "Of phases, actions and all items. `phases` only in items of the map itself.",
        ItemAttributes,
    ),
    Place("Emotion", "Also an item of an own lane of kind `score`.", Score, (ItemAttributes,)),
    Place("Quote", "Also an item of an own lane of kind `quote`.", Quote, (ItemAttributes,)),
    Place("Touchpoint", "", Touchpoint, (ItemAttributes,)),
    Place("Pain point", "", PainPoint, (ItemAttributes,)),
    Place("Opportunity", "", Opportunity, (ItemAttributes,)),
    Place(
        "Metric in a phase or action",
        "Also an item of an own lane of kind `metric`.",
        MetricItem,
        (ItemAttributes,),
    ),
    Place("Item of an own lane of kind image", "", ImageItem, (ItemAttributes,)),
    Place("Persona", "", Persona),
    Place("Empathy map", "", Empathy),
    Place("Scenario", "", Scenario),
    Place("Channel", "A definition.", Channel),
    Place("Source", "A definition.", Evidence),
    Place("Metric", "A definition.", Metric),
    Place("Scale", "", Scale),
    Place(
        "Lane", "What `lanes` says about a standard lane (by its plural) or an own lane.", LaneSpec
    ),
    Place("Image", "", Image),
    Place("Stakeholder", "", Stakeholder),
    Place("Time frame", "", Timeframe),
    Place("Review", "", Review),
)
"""All places, in the order of the page."""

_TYPES = {
    "id": "an id",
    "yes-no": "`true` or `false`",
    "yes-or-text": "`true`, or text",
    "percent": "0 to 100",
    "whole-number": "whole number",
    "rating-3": "1 to 3",
    "rating-5": "1 to 5",
    "priority": "`high`, `medium`, `low` or a number",
    "interval": "such as `6 months`",
    "language": "such as `de-CH`",
    "image-path": "path of a picture",
    "link": "web address or path",
    "facts": "label: text or texts",
    "segment": "label: text or texts, also in groups",
    "own-lanes": "lane: item or items",
    "labels": "score or range: word",
    "related": "label: path",
    "lanes": "lane: mapping",
    "lane-spec": "mapping",
    "readings": "metric or metrics",
    "readings-entry": "metric",
    "text-list": "text or texts",
    "number-list": "number or numbers",
    "empathy": "mapping",
    "scale": "mapping",
    "review": "mapping",
    "timeframe": "text or mapping",
    "scenario": "text or mapping",
    "image": "path, or mapping",
    "next": "text or mapping",
    "next-list": "one or a list",
    "text": "text",
    "score": "number, text or mapping",
    "score-list": "emotion or emotions",
    "evidence": "source",
}
"""What is called so in the JSON Schema, in words; other names are words already."""

_HEAD = """\
# All keys

Every key that a map file may have, place by place. [The map file](map-file.md) explains them with
more examples. Where two keys stand together, the second names one and the first several; both at
once is an error. This page is made from the program by `python docs/make_keys.py`.
"""


def page() -> str:
    """The whole page, in Markdown."""
    parts = [_HEAD]
    for place in PLACES:
        about = f"{place.about}\n\n" if place.about else ""
        head = ("| key | value | meaning | example |", "|---|---|---|---|")
        parts.append(f"## {place.heading}\n\n{about}" + "\n".join([*head, *_rows(place)]) + "\n")
    return "\n".join(parts)


def keys(place: Place) -> dict[str, dict[str, Any]]:
    """The keys that are listed at a place: of a plural and its singular the plural."""
    listed = {name for model in place.shared for name in properties(model)}
    own = properties(place.model, without={"lane"} if place.model is LaneSpec else set())
    return {
        key: schema
        for key, schema in own.items()
        if key not in listed and PLURAL.get(key) not in own
    }


def examples() -> dict[str, dict[str, Any]]:
    """Heading of a place → key → an example of its value."""
    text = Path(__file__).with_name("keys.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return found


def _rows(place: Place) -> Iterator[str]:
    known = properties(place.model)
    shown = examples()[place.heading]
    for key, schema in keys(place).items():
        one = SINGULAR.get(key)
        names = f"`{key}`, `{one}`" if one in known else f"`{key}`"
        meaning = f"{schema['description']}{_default(place.model, key)}"
        yield f"| {names} | {_value(schema)} | {meaning} | `{written(key, shown[key])}` |"


def written(key: str, value: Any) -> str:
    """A key and its value on one line, as in a file; one of several as the singular."""
    one = SINGULAR.get(key)
    if one and not isinstance(value, list | dict):
        key = one
    line = yaml.safe_dump(
        {key: value}, default_flow_style=True, sort_keys=False, allow_unicode=True, width=1000
    )
    return line.strip()[1:-1]


def _default(model: type[Model], key: str) -> str:
    """What holds where the key is not there, if that is a word or a number."""
    fields = model.model_fields
    field = fields.get(key) or next(one for one in fields.values() if one.alias == key)
    told = isinstance(field.default, str | int) and field.default is not False
    return f" Without it: `{field.default}`." if told else ""


def _value(schema: dict[str, Any]) -> str:
    """What may stand after a key."""
    if "$ref" in schema:
        return _named(schema["$ref"].rpartition("/")[2])
    words = schema["anyOf"][0]["enum"]
    return ", ".join(f"`{word}`" for word in words if isinstance(word, str))


def _named(name: str) -> str:
    name = "id" if name.startswith("id-of-") else name.replace("-of-map", "")
    if name in _TYPES:
        return _TYPES[name]
    for ending in ("-register", "-list"):
        if name.endswith(ending):
            one = _TYPES.get(name.removesuffix(ending), name.removesuffix(ending))
            one = one.replace("-", " ") if " " not in one else one
            return f"{one} or {_plural(one)}"
    return name.replace("-", " ")


def _plural(one: str) -> str:
    return f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"


if __name__ == "__main__":
    sys.stdout.write(page())
