"""The schema against the models: no field is missing, and none is there that no model has."""

from __future__ import annotations

from typing import Any

import pytest
from schema_helpers import SCHEMA

from cjmap.model.base import Fact, Model
from cjmap.model.grammar import SINGULAR
from cjmap.model.items import Attributes, Figures, ItemAttributes, Opportunity
from cjmap.model.journey import ActionContent, Journey, PlaceContent, Related
from cjmap.model.lanes import (
    ImageLane,
    JourneyLanes,
    MetricLane,
    QuoteLane,
    ScaleLabel,
    ScoreLane,
    TagsLane,
    TextLane,
)
from cjmap.model.schema_shapes import name_of, properties

PARTS = (Model, Attributes, ItemAttributes, Figures, JourneyLanes, PlaceContent, ActionContent)
"""Models that others are made of; no mapping of the file is one of them."""
PAIRS = (Fact, Related, ScaleLabel)
"""Written as `name: value`, without keys of their own."""
LANES = (TextLane, TagsLane, QuoteLane, ScoreLane, MetricLane, ImageLane)
"""Own lanes: known by the author's names; the items of all kinds stand in one place."""
WRITTEN_ONLY = {"Action": {"action"}, "Journey": {"actions", "action"}}
"""Keys of the file that the long form says in another way."""
LONG_FORM_ONLY = {"LaneSpec": {"lane"}}
"""Fields of the long form that are keys of the author in the file."""


def models(base: type[Model] = Model) -> list[type[Model]]:
    """All models of the long form."""
    below = [model for child in base.__subclasses__() for model in [child, *models(child)]]
    return [model for model in below if model.__module__.startswith("cjmap.")]


def keys(model: type[Model]) -> set[str]:
    """The keys that a mapping of this model may have, singular forms among them."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    plural = {key for key, field in fields.items() if "tuple" in str(field.annotation)}
    singular = {SINGULAR[key] for key in plural & set(SINGULAR)}
    without = LONG_FORM_ONLY.get(model.__name__, set())
    return (set(fields) | singular | WRITTEN_ONLY.get(model.__name__, set())) - without


def written(model: type[Model]) -> list[set[str]]:
    """The keys that the schema knows for this model, at each place where it stands."""
    if model is Journey:
        return [set(SCHEMA["properties"])]
    found: dict[str, Any] = dict(SCHEMA["$defs"])
    found["metric-item"] = {"then": found["readings-entry"]["then"]["else"]}
    places = [name_of(model), f"{name_of(model)}-of-map"]
    return [set(found[place]["then"]["properties"]) for place in places if place in found]


MODELS = sorted({*models()} - {*PARTS, *PAIRS, *LANES}, key=name_of)


@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_the_schema_knows_the_keys_of_the_models_and_no_others(model: type[Model]) -> None:
    known = written(model)
    if not known:
        # an item that only own lanes have: its keys are among those of their items
        assert keys(model) - {"phases", "phase"} <= set(
            SCHEMA["$defs"]["own-item"]["then"]["properties"]
        )
        return
    assert set().union(*known) | {"phases", "phase"} >= keys(model)
    for place in known:
        assert keys(model) - place <= {"phases", "phase"}
        assert place <= keys(model)


def test_a_field_that_is_added_to_a_model_is_in_the_schema() -> None:
    class Extended(Opportunity):
        sponsors: tuple[str, ...] = ()
        """Who pays for it."""

    assert properties(Extended)["sponsors"]["description"] == "Who pays for it."


def test_only_the_items_of_the_map_span_phases() -> None:
    assert "phases" in SCHEMA["$defs"]["pain-point-of-map"]["then"]["properties"]
    assert "phases" not in SCHEMA["$defs"]["pain-point"]["then"]["properties"]
