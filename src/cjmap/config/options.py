"""The options of a rule as they were given, held against the defaults that its function has."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from cjmap.lint.rule import Rule
from cjmap.text.span import Route
from cjmap.toml_file import Report

_KINDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text",
    tuple: "a list of texts",
}


def options(
    rule: Rule, given: Mapping[str, Any], route: Route, report: Report
) -> Iterator[tuple[str, Any]]:
    """The options that are as the rule wants them; the others become problems."""
    for name, value in given.items():
        place = (*route, name)
        if not rule.options:
            message = f"{rule.code} ({rule.name}) has no options."
            report.add("unknown-key", place, message, "Leave it out.")
        elif name not in rule.options:
            report.unknown(place, rule.options, f"the options of {rule.code} ({rule.name})")
        else:
            default = rule.options[name]
            meant = as_meant(value, default)
            if meant is None:
                report.add(
                    "wrong-kind",
                    place,
                    f"`{name}` of {rule.code} is not {_KINDS[type(default)]}.",
                    f"The default is {name} = {shown(default)}",
                )
            else:
                yield name, meant


def as_meant(value: Any, default: Any) -> Any:
    """A value in the kind of its default; None where it is of another kind."""
    if isinstance(default, bool) or isinstance(value, bool):
        return value if isinstance(default, bool) and isinstance(value, bool) else None
    if isinstance(default, tuple):
        several = [value] if isinstance(value, str) else value
        if isinstance(several, list) and all(isinstance(one, str) for one in several):
            return tuple(several)
        return None
    if isinstance(default, float) and isinstance(value, int | float):
        return float(value) if math.isfinite(value) else None
    return value if isinstance(value, type(default)) else None


def shown(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return f"{value}"
