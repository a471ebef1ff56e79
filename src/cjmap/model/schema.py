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
from cjmap.model.lanes import Scale
from cjmap.model.registry import Empathy
from cjmap.model.schema_names import ids, metrics, one_or_many, own_names, registers
from cjmap.model.schema_rules import must, never_both
from cjmap.model.schema_shapes import (
    lane_items,
    name_of,
    object_of,
    properties,
    ref,
)
from cjmap.model.schema_values import FILLED, Json, named_scalars, value

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
        **named_scalars(),
        "text-list": one_or_many("text"),
        "number-list": one_or_many("number"),
        **ids(),
        **own_names(),
        **_single(),
        **_items(),
        **metrics(),
        **registers(),
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
        *(_in_list(key) for key in ("phases", "actions")),
        *(
            never_both(phases, key)
            for phases in ("phases", "phase")
            for key in ("actions", "action")
        ),
    ]
    return {**body, "type": "object", "allOf": [*body["allOf"], *rules]}


def _in_list(key: str) -> Json:
    """Where this key is given, its list has an element that is not empty."""
    return {
        "if": must(key),
        "then": {"patternProperties": {f"^{key}$": {"contains": ref("filled")}}},
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
    lists = {f"{name_of(m)}-list": one_or_many(name_of(m)) for m in (*listed, Action)}
    return {**result, **lists}


def _items() -> dict[str, Json]:
    """Items of the standard lanes; `-of-map` are those of the whole journey."""
    models: list[type[Model]] = sorted({*lane_items(), Score}, key=name_of)
    result: dict[str, Json] = {}
    for model in models:
        name = name_of(model)
        result[name] = value(object_of(model, properties(model, without={"phases"})))
        if model in lane_items():
            result[f"{name}-of-map"] = value(object_of(model, properties(model)))
    return {**result, **{f"{name}-list": one_or_many(name) for name in result}}


if __name__ == "__main__":
    json.dump(json_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
