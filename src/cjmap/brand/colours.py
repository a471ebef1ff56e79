"""The colours of a theme file, laid over those of its base."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cjmap.text.span import Route
from cjmap.toml_file import Report

_COLOUR = re.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
LISTS: Mapping[str, tuple[int, int]] = {
    "phase": (1, 12),
    "arrow": (1, 12),
    "persona": (1, 12),
    "emotion": (5, 5),
}
"""Lists of colours, and how many each may hold."""


class Colours(NamedTuple):
    """A whole palette, and where the file says what it changes: role → route."""

    palette: Mapping[str, str]
    changed: Mapping[str, Route]


def colours(table: Mapping[str, Any], base: Mapping[str, str], report: Report) -> Colours:
    """The palette of a base with the colours that a table changes."""
    found: dict[str, str] = {}
    changed: dict[str, Route] = {}
    lists = set()
    for role, route, value in _given(table, base, report):
        colour = _colour(value, route, report)
        if colour:
            found[role], changed[role] = colour, route
        if role.partition(".")[0] in LISTS:
            lists.add(role.partition(".")[0])
    kept = {role: one for role, one in base.items() if role.partition(".")[0] not in lists}
    return Colours({**kept, **found}, changed)


def _given(
    table: Mapping[str, Any], base: Mapping[str, str], report: Report
) -> Iterator[tuple[str, Route, Any]]:
    """Every role that the table sets, its place and what stands there."""
    groups = {role.partition(".")[0] for role in base if "." in role} - {*LISTS}
    known = dict.fromkeys([*(role.partition(".")[0] for role in base), "arrow"])
    for key, value in table.items():
        route: Route = ("colours", key)
        if key in LISTS:
            yield from _list(key, value, report)
        elif key in groups and isinstance(value, Mapping):
            yield from _group(key, value, base, report)
        elif key in groups:
            inside = ", ".join(
                role.partition(".")[2] for role in base if role.startswith(f"{key}.")
            )
            report.add(
                "not-a-table", route, f"`{key}` has several colours.", f"Name which: {inside}."
            )
        elif key in base:
            yield key, route, value
        else:
            report.unknown(route, known, "`colours`")


def _list(key: str, value: Any, report: Report) -> Iterator[tuple[str, Route, Any]]:
    route: Route = ("colours", key)
    if not isinstance(value, list):
        yield f"{key}.0", route, value
        value = [value]
    else:
        yield from ((f"{key}.{i}", (*route, i), one) for i, one in enumerate(value))
    least, most = LISTS[key]
    if not least <= len(value) <= most:
        wanted = f"{least}" if least == most else f"{least} to {most}"
        report.add("wrong-number", route, f"`{key}` has {len(value)} colours; it needs {wanted}.")


def _group(
    key: str, table: Mapping[str, Any], base: Mapping[str, str], report: Report
) -> Iterator[tuple[str, Route, Any]]:
    known = [role.partition(".")[2] for role in base if role.startswith(f"{key}.")]
    for name, value in table.items():
        route: Route = ("colours", key, name)
        if name in known:
            yield f"{key}.{name}", route, value
        else:
            report.unknown(route, known, f"`colours.{key}`")


def _colour(value: Any, route: Route, report: Report) -> str | None:
    """`#rrggbb` in small letters."""
    if isinstance(value, str) and _COLOUR.fullmatch(value.strip()):
        digits = value.strip()[1:].lower()
        return "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits)
    shown = f"`{value}`" if isinstance(value, str) else f"`{value!r}`"
    hint = (
        'Write six digits after a hash, in quotes: "#1c2128". Design tools show this "hex" value.'
    )
    report.add("not-a-colour", route, f"{shown} is no colour.", hint)
    return None
