"""Mappings in the JSON Schema: a model's keys with their descriptions, and its short forms."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, get_args, get_origin, get_type_hints

from cjmap.model import values
from cjmap.model.base import Fact, Model
from cjmap.model.grammar import SINGULAR
from cjmap.model.items import Image, ImageItem, Item, MetricItem, Score, Touchpoint
from cjmap.model.journey import Action, Next, Phase, Related, Scenario, Stakeholder, Timeframe
from cjmap.model.lanes import STANDARD_LANES, JourneyLanes, LaneSpec, OwnLane, ScaleLabel
from cjmap.model.registry import Channel, Evidence, Metric, Persona
from cjmap.model.reserved import RESERVED
from cjmap.model.schema_meanings import meanings
from cjmap.model.schema_rules import any_of, must, one_form
from cjmap.model.schema_values import SCALARS, Json, closed_words, given, scalar_name, value

REGISTERS: tuple[type[Model], ...] = (Persona, Channel, Evidence, Metric)
"""What is defined once: a mapping of ids, or a list."""

_PATHS: tuple[type[Model], ...] = (Image, ImageItem)
_TEXTS: tuple[type[Model], ...] = (Item, Touchpoint, Next, Phase, Action, Scenario)
_NAMED: tuple[type[Model], ...] = (Stakeholder, Timeframe, *REGISTERS)
"""Models for which one value may stand: a path, a text, a name."""

_NEEDS: tuple[tuple[type[Model], tuple[str, ...]], ...] = (
    (Score, ("score", "text", "target")),
    (Touchpoint, ("text", "channel", "image")),
    (Action, ("action", "text")),
    (Phase, ("name",)),
)
"""Models of which at least one of these keys is needed, other than what the model requires."""

_NAMES: dict[Any, str] = {
    Fact: "facts",
    Related: "related",
    ScaleLabel: "labels",
    LaneSpec: "lanes",
    MetricItem: "readings",
    OwnLane: "own-lanes",
}
"""Elements of a tuple that are written in a way of their own → its name in `$defs`."""

_KINDS: dict[type[Model], str] = {
    Item: "thought",
    Score: "emotion",
    MetricItem: "metric",
    Evidence: "source",
    ImageItem: "item",
}
"""Models whose kind is not called as they are; the items of most lanes are like a thought."""

_EXAMPLES: dict[tuple[str, str], list[Any]] = {
    ("Journey", "type"): [*values.JOURNEY_TYPES],
    ("Journey", "status"): [*values.MAP_STATUS],
    ("Opportunity", "status"): [*values.WORK_STATUS],
    ("Channel", "kind"): [*values.CHANNEL_KINDS],
    ("Evidence", "kind"): [*values.SOURCE_KINDS],
    ("Next", "to"): ["end"],
    ("LaneSpec", "after"): [*STANDARD_LANES],
}
"""What editors suggest where one's own word is fine too."""


_ALSO = {"state": ("as-is", "to-be")}
"""Other spellings of words."""


def ref(name: str) -> Json:
    """What is called so in `$defs`."""
    return {"$ref": f"#/$defs/{name}"}


def name_of(model: type[Model]) -> str:
    """The name of a model in `$defs`: `PainPoint` is `pain-point`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", model.__name__).lower()


def id_of(model: type[Model]) -> str:
    """The name in `$defs` of the ids that a thing of this model may have."""
    kind = _KINDS.get(model, name_of(model).replace("-", "_"))
    return f"id-of-{kind}" if kind in RESERVED else "id"


def short_form(model: type[Model]) -> Json:
    """What one may write in place of a mapping; without types where it must be a mapping."""
    forms = ((Score,), "score-or-words"), (_PATHS, "image-path"), (_TEXTS + _NAMED, "text")
    name = next((name for known, name in forms if issubclass(model, known)), None)
    short = {"type": [], **(SCALARS[name] if name else {})}
    return {key: value for key, value in short.items() if key != "examples"}


def properties(model: type[Model], top: bool = False, without: Collection[str] = ()) -> Json:
    """Every key of a model, and beside each plural its singular.

    `top`: the model is the map itself, whose items may say which `phases` they span.
    """
    hints = get_type_hints(model, include_extras=True)
    meant = meanings(model)
    result: Json = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key in without:
            continue
        examples = _EXAMPLES.get((model.__name__, key))
        meaning = meant.get(name, "")
        says = {"description": meaning, **({"examples": examples} if examples else {})}
        written = ref(id_of(model)) if key == "id" else _value(key, hints[name], top)
        result[key] = {**says, **written}
        if key in SINGULAR and get_origin(hints[name]) is tuple:
            one = f"One of `{key}`. {meaning}"
            result[SINGULAR[key]] = {"description": one, **_element(hints[name], top)}
    return result


def _value(key: str, hint: Any, top: bool) -> Json:
    """What stands after a key, without its description."""
    if name := scalar_name(hint):
        return ref(name)
    if words := closed_words(hint):
        numbers = [int(word) for word in words if word.isdigit()]
        return value({"enum": [*words, *numbers, *_ALSO.get(key, ())]})
    if get_origin(given(hint)) is not tuple:
        return ref(name_of(given(hint)))
    element = get_args(hint)[0]
    if name := ("segment" if key == "segment" else _NAMES.get(element)):
        return ref(name)
    if element in REGISTERS:
        return ref(f"{name_of(element)}-register")
    return ref(_element(hint, top)["$ref"].rpartition("/")[2] + "-list")


def _element(hint: Any, top: bool) -> Json:
    """One of a list."""
    element = get_args(hint)[0]
    if element in _NAMES:
        return ref(f"{_NAMES[element]}-entry")
    if element in REGISTERS:
        return ref(f"{name_of(element)}-entry")
    name = scalar_name(element) or name_of(element)
    return ref(f"{name}-of-map" if top and element in lane_items() else name)


def lane_items() -> frozenset[type[Model]]:
    """The kinds of items that may hang on the map itself."""
    hints = get_type_hints(JourneyLanes, include_extras=True)
    return frozenset(
        get_args(hint)[0] for key, hint in hints.items() if key in JourneyLanes.model_fields
    )


def object_of(model: type[Model], props: Json, complete: bool = True) -> Json:
    """A mapping with these keys and no others, or the one value that may stand for it.

    `complete`: it must have what the model requires.
    """
    short = short_form(model)
    rules = [*one_form(props), *(_needs(model) if complete else [])]
    return {
        **short,
        "type": [*short["type"], "object"],
        "properties": props,
        "additionalProperties": False,
        **({"allOf": rules} if rules else {}),
    }


def needed(model: type[Model]) -> tuple[str, ...]:
    """Keys of which at least one must be given; of a map there must be each."""
    required = (key for key, field in model.model_fields.items() if field.is_required())
    return next((keys for known, keys in _NEEDS if issubclass(model, known)), tuple(required))


def _needs(model: type[Model]) -> list[Json]:
    keys = needed(model)
    one_of_many = len(keys) > 1 and any(issubclass(model, known) for known, _ in _NEEDS)
    return [any_of(*keys)] if one_of_many else [must(*keys)] if keys else []
