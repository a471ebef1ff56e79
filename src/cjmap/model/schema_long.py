"""The JSON Schema of the one long form of a map, as `cjmap export -f json` writes it.

`python -m cjmap.model.schema_long` prints it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any, get_args

from cjmap.model.base import Model
from cjmap.model.journey import Journey
from cjmap.model.schema_meanings import meanings


def json_schema() -> dict[str, Any]:
    """The schema, draft 2020-12; the same from one call to the next, key by key."""
    made = Journey.model_json_schema(by_alias=True)
    named = {model.__name__: model for model in _models(Journey)}
    definitions = {name: _object(one, named[name]) for name, one in made["$defs"].items()}
    body = _object(made, Journey)
    version = {"const": 1, "description": "The version of this form."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:cjmap:journey-map:1:long",
        "title": "Journey map, long form",
        "description": "What `cjmap export -f json` writes: all of a map in one form.",
        "type": "object",
        "properties": {"format": version, **body["properties"]},
        "required": ["format", *body["required"]],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _object(schema: dict[str, Any], model: type[Model]) -> dict[str, Any]:
    """The schema of one kind of mapping, with what its keys mean."""
    told = meanings(model)
    names = {info.alias or name: name for name, info in model.model_fields.items()}
    return {
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "properties": {
            key: _value(one, told.get(names[key], "")) for key, one in schema["properties"].items()
        },
        "required": schema.get("required", []),
        "additionalProperties": False,
    }


def _value(schema: dict[str, Any], meaning: str) -> dict[str, Any]:
    """What is not said is not there: no value is null, and none is written for its default."""
    given = {key: one for key, one in schema.items() if key not in ("default", "title")}
    choices = [one for one in given.pop("anyOf", []) if one != {"type": "null"}]
    if len(choices) == 1:
        given |= choices[0]
    elif choices:
        given["anyOf"] = choices
    return {"description": meaning, **given} if meaning else given


def _models(kind: Any) -> Iterator[type[Model]]:
    """A model and all that its fields hold."""
    if isinstance(kind, type) and issubclass(kind, Model):
        yield kind
        for info in kind.model_fields.values():
            yield from _models(info.annotation)
    for part in get_args(kind):
        yield from _models(part)


if __name__ == "__main__":
    json.dump(json_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
