"""Rules between the keys of one mapping, in JSON Schema: not both forms, at least one of several.

A key that is given twice over is refused as a key (`false`), so that the mistake is shown there.
"""

from __future__ import annotations

from collections.abc import Iterable

from cjmap.model.grammar import SINGULAR
from cjmap.model.schema_values import Json


def must(*keys: str) -> Json:
    """All of these keys are given, and not empty.

    A pattern, because editors complete keys from `properties`, also from those of a condition.
    """
    filled = {f"^{key}$": {"$ref": "#/$defs/filled"} for key in keys}
    return {"required": list(keys), "patternProperties": filled}


def any_of(first: str, *others: str) -> Json:
    """At least one of the keys is given; the message asks for the first."""
    return {"if": {"anyOf": [must(key) for key in (first, *others)]}, "else": must(first)}


def never_both(key: str, other: str) -> Json:
    """`other` is refused where `key` is given too."""
    return {"if": must(key, other), "then": {"properties": {other: False}}}


def never(key: str) -> Json:
    """The key is refused here."""
    return {"if": must(key), "then": {"properties": {key: False}}}


def never_named(pattern: str) -> Json:
    """Names of the author's own that match are refused, unless nothing stands under them."""
    empty = {"not": {"$ref": "#/$defs/filled"}}
    refused = {"patternProperties": {pattern: False}}
    return {"if": {"patternProperties": {pattern: empty}}, "else": refused}


def one_form(properties: Iterable[str]) -> list[Json]:
    """A plural and its singular are never both given."""
    keys = set(properties)
    pairs = ((plural, one) for plural, one in SINGULAR.items() if {plural, one} <= keys)
    return [never_both(plural, one) for plural, one in pairs]
