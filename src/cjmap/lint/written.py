"""What an author wrote under a key: one value or several, in the singular or the plural."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cjmap.model.grammar import SINGULAR
from cjmap.text.span import Route

Written = Mapping[str, Any]
"""A mapping of the file: keys as written, values texts, lists, mappings or None."""


NOTHING: Written = {}
"""What is said where nothing was written."""


def many(data: Written, key: str) -> list[Any]:
    """The values under a plural key or its singular, without the empty ones."""
    value = data.get(key)
    if not value:
        one = SINGULAR.get(key)
        value = data.get(one) if one else None
        if not value:
            return []
    if value.__class__ is list:
        return value if all(value) else [one for one in value if one]
    return [value]


def placed(data: Written, key: str) -> list[tuple[Route, Any]]:
    """The values under a plural key or its singular, each with the steps that lead to it."""
    value = data.get(key)
    if not value:
        key = SINGULAR.get(key, key)
        value = data.get(key)
    if value.__class__ is list:
        return [((key, at), one) for at, one in enumerate(value) if one]
    return [((key,), value)] if value else []


def strings(data: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Every text below some data, each with the route that leads to it; for rare occasions."""
    if isinstance(data, str):
        yield route, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from strings(value, (*route, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from strings(value, (*route, at))


def key_of(data: Written, key: str) -> str | None:
    """The key as it was written, plural or singular; None where nothing is given."""
    if data.get(key):
        return key
    one = SINGULAR.get(key)
    return one if one and data.get(one) else None


def number(text: Any) -> float | None:
    """A number as the format writes it, `35 %` too; None where there is none."""
    if not isinstance(text, str):
        return None
    try:
        return float(text.rstrip(" %"))
    except ValueError:
        return None


def is_number(text: str) -> bool:
    """Whether a bare emotion is a score, not a word."""
    return text[:1] in _DIGITS and number(text) is not None


def yes(value: Any) -> bool:
    """Whether a yes-or-reason is a yes; a reason is one."""
    return bool(value) and value.lower() not in _NO


_DIGITS = frozenset("-0123456789")
_NO = frozenset(("no", "false"))
