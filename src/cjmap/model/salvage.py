"""What is left of a map without the parts that are wrong, so that the rest is checked at once."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from cjmap.model.journey import Journey

STAND_IN = "\u2026"
"""Stands where a required text is missing."""
UNKNOWN_KIND = frozenset(("union_tag_invalid", "union_tag_not_found"))
"""What pydantic says of an own lane whose kind is unknown."""
_ROUNDS = 3
"""Taking one thing away may show another mistake behind it; more rounds are not worth it."""


def salvage(long: dict[str, Any], error: ValidationError) -> Journey | None:
    """The map without what the error names; None where too little is left.

    Whole list elements stay, because routes count them: only keys are taken away.
    `long` is changed.
    """
    for _ in range(_ROUNDS):
        for one in error.errors(include_url=False, include_context=False, include_input=False):
            if one["type"] in UNKNOWN_KIND:
                _as_text(long, one["loc"])
            else:
                _mend(long, one["loc"], missing=one["type"] == "missing")
        try:
            return Journey.model_validate(long)
        except ValidationError as next_error:
            error = next_error
    return None


def _as_text(long: dict[str, Any], loc: tuple[int | str, ...]) -> None:
    """Read an own lane of unknown kind as one of cards, if it is still there."""
    lane: Any = long
    for step in loc:
        try:
            lane = lane[step]
        except LookupError:
            return
    lane["kind"] = "text"


def _mend(long: dict[str, Any], loc: tuple[int | str, ...], *, missing: bool) -> None:
    """Take away the key that holds the place of an error, or put a text where one is missing."""
    node: Any = long
    holder: tuple[dict[str, Any], str] | None = None
    for step in loc:
        if isinstance(node, dict) and isinstance(step, str) and step in node:
            holder, node = (node, step), node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        elif missing and isinstance(node, dict) and step == loc[-1]:
            node[str(step)] = STAND_IN
            return
    if holder is not None:
        holder[0].pop(holder[1], None)
