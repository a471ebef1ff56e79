"""Mappings of names that the author chooses, in the JSON Schema: fields, lanes, metrics, ids."""

from __future__ import annotations

from cjmap.model.base import Model
from cjmap.model.items import ImageItem, Item, MetricItem, Quote, Score
from cjmap.model.lanes import STANDARD_LANES, LaneSpec
from cjmap.model.registry import Metric
from cjmap.model.schema_rules import must
from cjmap.model.schema_shapes import REGISTERS, name_of, object_of, properties, ref
from cjmap.model.schema_values import FIGURE, SCALARS, TEXT_TYPES, Json, value

_OWN_ITEMS: tuple[type[Model], ...] = (Item, Quote, Score, ImageItem, MetricItem)
"""What the items of an own lane may be: its kind is known only once the whole map is read."""


_NO_FIGURE: Json = {
    "type": ["string", "boolean", "object"],
    "pattern": rf"^(?!\s*{FIGURE}\s*$)",
}
"""A metric by its name: a figure alone says nothing."""


def one_or_many(name: str) -> Json:
    """A list of what is called so in `$defs`, or one without the list."""
    return {"items": ref(name), "if": {"type": "array"}, "else": ref(name)}


def _mapping(entry: Json) -> Json:
    """A mapping of names that the author chooses."""
    return value({"type": ["object"], "additionalProperties": entry})


def own_names() -> dict[str, Json]:
    """Mappings of names that the author chooses, and lanes of the author's own."""
    lane = value(object_of(LaneSpec, properties(LaneSpec, without={"lane"}), complete=False))
    spec = ref("lane-spec")
    known = {
        lane: {"description": f"How the lane `{lane}` is drawn.", **spec} for lane in STANDARD_LANES
    }
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
        "lane-spec": lane,
        "lanes": value({"type": ["object"], "properties": known, "additionalProperties": spec}),
        "own-lanes": _mapping(ref("own-item-list")),
        "own-item-list": one_or_many("own-item"),
        "own-item": value(item),
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
    by_id = {"properties": dict.fromkeys(props, False), "additionalProperties": keyed}
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
