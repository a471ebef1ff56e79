"""A quick look that tells most good maps from the rest, before any model is built.

`surely_fine` never says yes to a map that has a problem; when it says no, the full way is gone,
which finds out and says what is wrong. It spares the many good maps of a folder the cost of
several hundred model objects: types are checked on plain dicts by the same core schema as the
models', and bare texts stay texts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic_core import SchemaValidator, ValidationError

from cjmap.model.expand import BARE, expand, notes_for
from cjmap.model.journey import Journey
from cjmap.model.lanes import STANDARD_LANES
from cjmap.model.quick_look import innocent
from cjmap.model.shapes import Notes


def surely_fine(data: dict[str, Any]) -> bool:
    """Whether the file certainly holds a map without problems."""
    kinds = notes_for(data).kinds
    notes = Notes(kinds, light=True)
    long = expand(data, notes)
    if notes.twice or notes.wrong:
        return False
    try:
        checked = _validator().validate_python(long)
    except ValidationError:
        return False
    return innocent(checked, named=bool(data.get("phases") or data.get("phase")))


@lru_cache(maxsize=1)
def _validator() -> SchemaValidator:
    Journey.model_rebuild()
    return SchemaValidator(_on_dicts(Journey.__pydantic_core_schema__))


def _on_dicts(schema: Any) -> Any:
    """The models' core schema, but for dicts that stay dicts and hold only what was given."""
    if isinstance(schema, list | tuple):
        return type(schema)(_on_dicts(one) for one in schema)
    if not isinstance(schema, dict):
        return schema
    kind = schema.get("type")
    if kind == "model":
        return _of_model(schema)
    if kind == "model-fields":
        fields = {name: _field(name, field) for name, field in schema["fields"].items()}
        return {"type": "typed-dict", "fields": fields, "extra_behavior": "forbid"}
    if kind == "tuple" and schema.get("variadic_item_index") == 0:
        return {"type": "list", "items_schema": _on_dicts(schema["items_schema"][0])}
    kept = ("function", "metadata")
    return {
        key: value if key in kept else _on_dicts(value)
        for key, value in schema.items()
        if key != "serialization"
    }


def _of_model(schema: dict[str, Any]) -> dict[str, Any]:
    """A model as a dict, or as the bare text that stands for it; references keep their name."""
    inner = _on_dicts(schema["schema"])
    if schema["cls"] in BARE:
        inner = _or_text(inner)
    return {**inner, "ref": schema["ref"]} if "ref" in schema else inner


def _or_text(schema: dict[str, Any]) -> dict[str, Any]:
    choices = [{"type": "str", "strict": True}, schema]
    return {"type": "union", "choices": choices, "mode": "left_to_right"}


def _field(name: str, field: dict[str, Any]) -> dict[str, Any]:
    inner, required = field["schema"], True
    if inner["type"] == "default":
        inner, required = inner["schema"], False
    schema = _on_dicts(inner)
    if name in STANDARD_LANES and schema["type"] == "list":
        schema = _or_text(schema)
    found = {"type": "typed-dict-field", "schema": schema, "required": required}
    if "validation_alias" in field:
        found["validation_alias"] = field["validation_alias"]
    return found
