"""The good maps use the whole format: every key of every model, and every singular."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cjmap.model.base import Model
from cjmap.model.grammar import SINGULAR
from cjmap.model.items import ImageItem, MetricItem, Score
from cjmap.model.load import Document, load
from cjmap.model.messages_keys import WHAT
from cjmap.model.models_at import OWN_LANES
from cjmap.text.source import Source

OK = sorted((Path(__file__).parent.parent / "maps" / "ok").glob("*.yaml"))
ONLY_ON_THE_MAP: dict[type[Model], set[str]] = {
    model: {"phases"} for model in (Score, MetricItem, ImageItem)
}
"""No items of these lanes hang on the map itself."""


@cache
def documents() -> tuple[Document, ...]:
    return tuple(load(Source(path.name, path.read_text("utf-8"))) for path in OK)


def models(value: Any) -> Iterator[Model]:
    """Every model in a map."""
    if isinstance(value, Model):
        yield value
        for name in type(value).model_fields:
            yield from models(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from models(one)


def keys(data: Any) -> Iterator[str]:
    """Every key in a file."""
    if isinstance(data, dict):
        for key, value in data.items():
            if value:
                yield key
            yield from keys(value)
    elif isinstance(data, list):
        for value in data:
            yield from keys(value)


@cache
def used() -> dict[type[Model], set[str]]:
    result: dict[type[Model], set[str]] = {}
    for document in documents():
        for model in models(document.journey):
            result.setdefault(type(model), set()).update(model.model_fields_set)
    return result


@pytest.mark.parametrize("model", [*WHAT, *OWN_LANES.values()], ids=lambda model: model.__name__)
def test_every_key_of_a_model_is_in_a_good_map(model: type[Model]) -> None:
    kinds = [known for known in used() if issubclass(known, model)]
    keys = set().union(*(used()[kind] for kind in kinds))
    assert set(model.model_fields) - keys - ONLY_ON_THE_MAP.get(model, set()) == set()


def test_every_singular_is_in_a_good_map() -> None:
    written = {key for document in documents() for key in keys(document.data)}
    assert set(SINGULAR.values()) - written == set()
