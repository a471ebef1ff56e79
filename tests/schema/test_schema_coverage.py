"""The good maps use all that the schema knows: every key at every place, and every short form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import validators
from schema_helpers import SCHEMA, VALIDATOR, as_text, maps

DEFS: dict[str, Any] = SCHEMA["$defs"]
NAMED_BY_THE_AUTHOR = {"lanes"}
"""Names, of which the schema knows some."""
LONG_FORM = {("timeframe", "text")}
"""Read, but written as plain text."""


def bodies() -> Iterator[tuple[str, dict[str, Any]]]:
    """The keys of every mapping; those of the map's own items count as those of items."""
    yield "map", SCHEMA["properties"]
    for name, part in DEFS.items():
        for body in (part.get("then", {}), part.get("then", {}).get("else", {})):
            if name not in NAMED_BY_THE_AUTHOR and isinstance(body, dict) and "properties" in body:
                yield name, body["properties"]


def place(name: str) -> str:
    """Items of the map itself count as items."""
    return name.replace("-of-map", "")


def kind(value: Any) -> str:
    """How something is written."""
    return {dict: "mapping", list: "list"}.get(type(value), "plain")


@cache
def used() -> tuple[set[tuple[int, str]], set[tuple[str, str]]]:
    """Which keys of which mapping, and which definition in which form, the good maps use."""
    keys, forms = set(), set()
    check = VALIDATOR.VALIDATORS

    def properties(validator: Any, known: Any, value: Any, schema: Any) -> Any:
        given = value if isinstance(value, dict) else {}
        keys.update((id(known), key) for key in known if given.get(key))
        yield from check["properties"](validator, known, value, schema)

    def ref(validator: Any, to: str, value: Any, schema: Any) -> Any:
        if value:
            forms.add((to.rpartition("/")[2], kind(value)))
        yield from check["$ref"](validator, to, value, schema)

    noting = validators.extend(type(VALIDATOR), {"properties": properties, "$ref": ref})(SCHEMA)
    for path in maps("tests/maps/ok"):
        assert list(noting.iter_errors(as_text(path.read_text(encoding="utf-8")))) == []
    return keys, forms


@pytest.mark.parametrize("name", sorted({place(name) for name, _ in bodies()}))
def test_every_key_is_in_a_good_map(name: str) -> None:
    alike = [known for one, known in bodies() if place(one) == name]
    keys = {key for known in alike for key, part in known.items() if part}
    found = {key for known in alike for key in keys if (id(known), key) in used()[0]}
    assert keys - found - {key for one, key in LONG_FORM if one == name} == set()


def forms(name: str) -> set[str]:
    """The forms in which what is called so may be written."""
    part = DEFS[name]
    if "items" in part:
        return {"list", *forms(part["items"]["$ref"].rpartition("/")[2])}
    types = part.get("then", {}).get("type", ())
    known = {"object": "mapping", "array": "list"}
    return {known.get(one, "plain") for one in ([types] if isinstance(types, str) else types)}


@pytest.mark.parametrize("name", sorted(set(map(place, DEFS))))
def test_every_form_is_in_a_good_map(name: str) -> None:
    found = {form for one, form in used()[1] if place(one) == name}
    assert forms(name) - found == set()
