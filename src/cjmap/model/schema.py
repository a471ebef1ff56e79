"""The JSON Schema of a journey-map file as analysts write it, made from the models.

Everything is written flat: one `type` with all that may stand there, `if` it is a list `then` its
elements `else` the one thing; so that an editor shows a mistake at its key and not at `phases`.
`python -m cjmap.model.schema` prints it.
"""

from __future__ import annotations

import json
import sys

from cjmap.model.base import Model
from cjmap.model.items import (
    Image,
    ImageItem,
    Item,
    MetricItem,
    Quote,
    Score,
)
from cjmap.model.journey import (
    Action,
    Journey,
    Next,
    Phase,
    Review,
    Scenario,
    Stakeholder,
    Timeframe,
)
from cjmap.model.lanes import LaneSpec, Scale
from cjmap.model.registry import Empathy
from cjmap.model.schema_rules import must, never_both
from cjmap.model.schema_shapes import (
    REGISTERS,
    lane_items,
    name_of,
    object_of,
    properties,
    ref,
)
from cjmap.model.schema_values import FILLED, SCALARS, TEXT_TYPES, Json, value

_OWN_ITEMS: tuple[type[Model], ...] = (Item, Quote, Score, ImageItem, MetricItem)
"""What the items of an own lane may be: its kind is known only once the whole map is read."""

_EXAMPLE: Json = {
    "title": "Ordering lunch",
    "persona": "Sam",
    "phases": [
        {
            "name": "Choose",
            "actions": ["Opens the app", "Compares three places"],
            "thought": "Everything looks the same.",
            "emotion": 0,
        },
        {"name": "Wait", "emotion": -1, "pain_point": "The arrival time jumps back and forth"},
    ],
}


def json_schema() -> Json:
    """The schema, draft 2020-12; the same from one call to the next, key by key."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:cjmap:journey-map:1",
        "title": "Journey map",
        "description": "A customer journey map: format 1 of cjmap.",
        "examples": [_EXAMPLE],
        "type": "object",
        **_journey(),
        "$defs": definitions(),
    }


def definitions() -> dict[str, Json]:
    """Everything that the keys of the map refer to, by name."""
    return {
        "filled": FILLED,
        **{name: value(schema) for name, schema in SCALARS.items() if name != "score-or-words"},
        "text-list": _list("text"),
        "number-list": _list("number"),
        **_names(),
        **_single(),
        **_items(),
        **_metrics(),
        **_registers(),
    }


def _journey() -> Json:
    props = properties(Journey, top=True)
    steps = properties(Phase)
    for key in ("actions", "action"):
        says = (
            f"{steps[key]['description']} For a map of one phase without a heading; else `phases`."
        )
        props[key] = {**steps[key], "description": says}
    body = object_of(Journey, props, complete=False)
    forms = [must(key) for key in ("phases", "phase", "actions", "action")]
    rules = [
        must("title"),
        {"if": {"anyOf": forms}, "else": must("phases")},
        *(
            never_both(phases, key)
            for phases in ("phases", "phase")
            for key in ("actions", "action")
        ),
    ]
    return {**body, "type": "object", "allOf": [*body["allOf"], *rules]}


def _list(name: str) -> Json:
    """A list of what is called so in `$defs`, or one without the list."""
    return {"items": ref(name), "if": {"type": "array"}, "else": ref(name)}


def _mapping(entry: Json) -> Json:
    """A mapping of names that the author chooses."""
    return value({"type": ["object"], "additionalProperties": entry})


def _names() -> dict[str, Json]:
    """Mappings of names that the author chooses, and lanes of the author's own."""
    lane = value(object_of(LaneSpec, properties(LaneSpec, without={"lane"}), complete=False))
    own: Json = {}
    for model in _OWN_ITEMS:
        own = {**properties(model, without={"phases"}), **own}
    item = {
        "type": [*TEXT_TYPES, "object"],
        "properties": own,
        "additionalProperties": ref("reading"),
    }
    group = {"type": ["array", *TEXT_TYPES, "object"], "items": ref("text")}
    return {
        "facts": _mapping(ref("text-list")),
        "segment": _mapping(value({**group, "additionalProperties": ref("text-list")})),
        "related": _mapping(ref("link")),
        "labels": _mapping(ref("text")),
        "lanes": _mapping(lane),
        "own-lanes": _mapping(ref("own-item-list")),
        "own-item-list": _list("own-item"),
        "own-item": value(item),
    }


def _single() -> dict[str, Json]:
    """Models that are written as one mapping, or as a list of them."""
    alone = (Image, Empathy, Scale, Timeframe, Review, Scenario)
    listed = (Stakeholder, Next, Phase)
    result = {name_of(m): value(object_of(m, properties(m))) for m in (*alone, *listed)}
    text = properties(Action)["text"]
    rule = never_both("action", "text")
    action = object_of(Action, {"action": text, **properties(Action)})
    result["action"] = value({**action, "allOf": [*action["allOf"], rule]})
    lists = {f"{name_of(m)}-list": _list(name_of(m)) for m in (*listed, Action)}
    return {**result, **lists}


def _items() -> dict[str, Json]:
    """Items of the standard lanes; `-of-map` are those of the whole journey."""
    result: dict[str, Json] = {}
    for model in sorted({*lane_items(), Score}, key=name_of):
        name = name_of(model)
        result[name] = value(object_of(model, properties(model, without={"phases"})))
        if model in lane_items():
            result[f"{name}-of-map"] = value(object_of(model, properties(model)))
    return {**result, **{f"{name}-list": _list(name) for name in result}}


def _metrics() -> dict[str, Json]:
    """The metrics lane: `metric: figure` or `{metric, value, …}`, one or a list of them."""
    props = properties(MetricItem, without={"phases"})
    figures = object_of(
        MetricItem, {k: v for k, v in props.items() if k != "metric"}, complete=False
    )
    number = {**SCALARS["number"], "type": ["number", "string", "object"]}
    full = object_of(MetricItem, {**props, "metric": ref_with(props["metric"], "readings-entry")})
    own = {"propertyNames": {"not": {"enum": [*props]}}}
    return {
        "reading": value({**figures, **number}),
        "readings": _list("readings-entry"),
        "readings-entry": value(
            {
                "type": [*TEXT_TYPES, "object"],
                "if": own,
                "then": {"additionalProperties": ref("reading")},
                "else": full,
            }
        ),
    }


def ref_with(prop: Json, name: str) -> Json:
    """A key with its description, but another schema."""
    return {"description": prop["description"], **ref(name)}


def _registers() -> dict[str, Json]:
    """What is defined once: `id: entry`, a list of entries, or one entry."""
    result: dict[str, Json] = {}
    for model in REGISTERS:
        name = name_of(model)
        props = properties(model)
        taken = dict.fromkeys([key for key in props if key not in ("id",)], False)
        result[name] = value(object_of(model, props, complete=False))
        result[f"{name}-entry"] = {
            "allOf": [ref(name), {"if": ref("filled"), "then": must("name")}]
        }
        by_id = {"properties": taken, "additionalProperties": ref(name)}
        entries = {
            "if": {"type": "array"},
            "then": {"items": ref(f"{name}-entry")},
            "else": ref(name),
        }
        result[f"{name}-register"] = value(
            {
                "type": ["object", "array", *TEXT_TYPES],
                "if": {"type": "object"},
                "then": by_id,
                "else": entries,
            }
        )
    return result


if __name__ == "__main__":
    json.dump(json_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
