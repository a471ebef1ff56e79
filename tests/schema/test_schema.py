"""The schema itself: valid, checked in as generated, and helpful to read in an editor."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator
from schema_helpers import CHECKED_IN, SCHEMA

from cjmap.model.schema import json_schema


def nodes(part: Any, route: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every part of the schema with its route."""
    yield route, part
    items = (
        part.items()
        if isinstance(part, dict)
        else enumerate(part)
        if isinstance(part, list)
        else ()
    )
    for key, value in items:
        yield from nodes(value, (*route, str(key)))


def properties() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every key that a mapping of the file may have."""
    for route, part in nodes(SCHEMA):
        if route[-2:-1] == ("properties",) and part is not False:
            yield route, part


def test_it_is_a_valid_schema_of_draft_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_file_that_is_checked_in_is_the_one_that_the_models_give() -> None:
    written = CHECKED_IN.read_text(encoding="utf-8")
    assert json.loads(written) == SCHEMA, (
        "run `python -m cjmap.model.schema > schemas/journey-map.schema.json`"
    )


def test_it_is_the_same_every_time() -> None:
    assert json.dumps(json_schema()) == json.dumps(json_schema())


def test_every_key_has_a_description_in_whole_words() -> None:
    poor = [route for route, part in properties() if len(part.get("description", "").split()) < 2]
    assert poor == []


def test_everything_that_is_referred_to_is_defined_and_everything_defined_is_referred_to() -> None:
    used = {part for route, part in nodes(SCHEMA) if route[-1:] == ("$ref",)}
    assert used == {f"#/$defs/{name}" for name in SCHEMA["$defs"]}


def test_the_example_is_a_map() -> None:
    for example in SCHEMA["examples"]:
        Draft202012Validator(SCHEMA).validate(example)


def test_no_alternative_hides_where_a_mistake_is() -> None:
    """`anyOf` and `oneOf` report the mapping that holds a mistake: they only ask, never refuse."""
    for route, part in nodes(SCHEMA):
        assert route[-1:] != ("oneOf",)
        if route[-1:] == ("anyOf",):
            assert "if" in route[-2:] or part[-1] == {}, route
