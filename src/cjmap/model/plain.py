"""A map as plain data in the long form: what is not said is not there."""

from __future__ import annotations

from typing import Any

from cjmap.model.base import Model


def plain(value: Any) -> Any:
    """Mappings, lists, texts, numbers and booleans; `Journey.model_validate` takes it back.

    What has its default is left out, but for the kind of an own lane, which decides how its items
    are read.
    """
    if isinstance(value, Model):
        fields = type(value).model_fields
        return {
            name: plain(one)
            for name, one in value.__dict__.items()
            if one != fields[name].default or (name == "kind" and "items" in fields)
        }
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value
