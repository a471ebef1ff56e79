"""Which model stands at a route of the long form."""

from __future__ import annotations

from typing import Any, get_args

from cjmap.model.base import Model
from cjmap.model.journey import Journey
from cjmap.model.lanes import ImageLane, MetricLane, QuoteLane, ScoreLane, TagsLane, TextLane
from cjmap.text.span import Route

OWN_LANES: dict[str, type[Model]] = {
    "text": TextLane,
    "tags": TagsLane,
    "quote": QuoteLane,
    "score": ScoreLane,
    "metric": MetricLane,
    "image": ImageLane,
}


def model_at(route: Route) -> type[Model] | None:
    """The model of the mapping at a route, or None where there is a plain value.

    Understands the kind of an own lane, which pydantic puts between its index and its field.
    """
    here: type[Model] | None = Journey
    lane = False
    for step in route:
        if isinstance(step, int):
            continue
        if lane and step in OWN_LANES:
            here, lane = OWN_LANES[step], False
            continue
        if here is None:
            return None
        here, lane = _field(here, step)
    return None if lane else here


def _field(model: type[Model], key: str) -> tuple[type[Model] | None, bool]:
    """The model that a field holds, and whether it is one of the kinds of own lanes."""
    fields = model.model_fields
    found = fields.get(key) or next((f for f in fields.values() if f.alias == key), None)
    models = _models(found.annotation) if found else []
    return (models[0] if models else None), len(models) > 1


def _models(annotation: Any) -> list[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
