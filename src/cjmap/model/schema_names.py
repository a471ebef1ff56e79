"""Mappings of names that the author chooses, in the JSON Schema: fields, lanes, metrics, ids."""

from __future__ import annotations

from cjmap.model.base import Model
from cjmap.model.grammar import END, STANDARD_NAMES
from cjmap.model.items import ImageItem, Item, MetricItem, Quote, Score
from cjmap.model.journey import Action, Phase
from cjmap.model.lanes import STANDARD_LANES, LaneSpec
from cjmap.model.registry import Metric
from cjmap.model.reserved import RESERVED
from cjmap.model.schema_rules import must, never, never_named
from cjmap.model.schema_shapes import (
    REGISTERS,
    id_of,
    lane_items,
    name_of,
    object_of,
    properties,
    ref,
)
from cjmap.model.schema_values import FIGURE, NO_ID_CHAR, SCALARS, TEXT_TYPES, Json, value

_OWN_ITEMS: tuple[type[Model], ...] = (Item, Quote, Score, ImageItem, MetricItem)
"""What the items of an own lane may be: its kind is known only once the whole map is read."""


_NO_FIGURE: Json = {
    "type": ["string", "boolean", "object"],
    "pattern": rf"^(?!\s*{FIGURE}\s*$)",
}
"""A metric by its name: a figure alone says nothing."""

_NO_LABEL = rf"^(?!\s*{FIGURE}\s*(\.\.\s*{FIGURE}\s*)?$)"
"""No score and no range of scores (`3..5`)."""


def _pattern(name: str) -> str:
    return f"[{name[0].upper()}{name[0]}]{name[1:]}"


_STANDARD = f"^({'|'.join(map(_pattern, sorted(STANDARD_NAMES)))})$"
"""A standard lane by any of its names; no own lane is called so."""


def one_or_many(name: str) -> Json:
    """A list of what is called so in `$defs`, or one without the list."""
    return {"items": ref(name), "if": {"type": "array"}, "else": ref(name)}


def _named(entry: Json) -> Json:
    return {"type": ["object"], "additionalProperties": entry}


def _mapping(entry: Json) -> Json:
    """A mapping of names that the author chooses."""
    return value(_named(entry))


def ids() -> dict[str, Json]:
    """What may be an id: not the name of a field and, of what hangs on the journey, not `end`."""
    result = {}
    on_places: tuple[type[Model], ...] = (Score, MetricItem, ImageItem, Phase, Action)
    for model in (*lane_items(), *on_places, *REGISTERS):
        name = id_of(model)
        end = set() if model in REGISTERS else {END}
        taken = sorted(RESERVED[name.removeprefix("id-of-")] | end)
        result[name] = value({**SCALARS["id"], "not": {"enum": taken}})
    return dict(sorted(result.items()))


def own_names() -> dict[str, Json]:
    """Mappings of names that the author chooses, and lanes of the author's own."""
    own: Json = {}
    for model in _OWN_ITEMS:
        own = {**properties(model, without={"phases"}), **own}
    own["id"] = {**own["id"], **ref("id-of-item")}
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
        "labels": value({**_named(ref("text")), **never_named(_NO_LABEL)}),
        **_lanes(),
        "own-lanes": value({**_named(ref("own-item-list")), **never_named(_STANDARD)}),
        "own-item-list": one_or_many("own-item"),
        "own-item": value(item),
    }


def _lanes() -> dict[str, Json]:
    """What the map says about lanes; a standard lane has its kind, and scores have a scale."""
    spec = object_of(LaneSpec, properties(LaneSpec, without={"lane"}), complete=False)
    is_score = {"required": ["kind"], "patternProperties": {"^kind$": {"const": "score"}}}
    rules = [
        {"if": is_score, "then": must("scale")},
        {"if": {**must("scale"), "not": is_score}, "then": {"properties": {"scale": False}}},
    ]
    known = {
        lane: {"description": f"How the lane `{lane}` is drawn.", **ref("standard-lane-spec")}
        for lane in STANDARD_LANES
    }
    lanes = {"type": ["object"], "properties": known, "additionalProperties": ref("lane-spec")}
    return {
        "lane-spec": value({**spec, "allOf": [*spec.get("allOf", ()), *rules]}),
        "standard-lane-spec": {"allOf": [ref("lane-spec"), never("kind"), never("scale")]},
        "lanes": value(lanes),
    }


def metrics() -> dict[str, Json]:
    """The metrics lane: `metric: figure` or `{metric, value, …}`, one or a list of them."""
    props = properties(MetricItem, without={"phases"})
    figures = object_of(MetricItem, properties(MetricItem, without={"phases", "metric"}), False)
    number = {**SCALARS["number"], "type": ["number", "string", "object"]}
    named = {"description": props["metric"]["description"], **ref("readings-entry")}
    entry = {
        **_NO_FIGURE,
        "if": {"propertyNames": {"not": {"enum": [*props]}}},
        "then": {"additionalProperties": ref("reading")},
        "else": object_of(MetricItem, {**props, "metric": named}),
    }
    return {
        "reading": value({**figures, **number}),
        "readings": one_or_many("readings-entry"),
        "readings-entry": value(entry),
    }


def registers() -> dict[str, Json]:
    """What is defined once: `id: entry`, a list of entries, or one entry."""
    return {key: part for model in REGISTERS for key, part in _register(model).items()}


def _register(model: type[Model]) -> dict[str, Json]:
    name, props = name_of(model), properties(model)
    # one entry may not be mistaken for a mapping of ids, nor the other way round
    keyed = {"allOf": [ref(name), {"if": must("id"), "then": {"properties": {"id": False}}}]}
    no_ids = {"patternProperties": {f"[{NO_ID_CHAR}]": False}}
    by_id = {"properties": dict.fromkeys(props, False), **no_ids, "additionalProperties": keyed}
    entry = ref(f"{name}-entry")
    complete = {**must("name"), **(_NO_FIGURE if model is Metric else {})}
    listed = {"if": {"type": "array"}, "then": {"items": entry}, "else": entry}
    types = ["object", "array", *TEXT_TYPES]
    forms = {"type": types, "if": {"type": "object"}, "then": by_id, "else": listed}
    return {
        name: value(object_of(model, props, complete=False)),
        f"{name}-entry": {"allOf": [ref(name), {"if": ref("filled"), "then": complete}]},
        f"{name}-register": value(forms),
    }
