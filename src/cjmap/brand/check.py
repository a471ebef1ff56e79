"""From what a theme file says to a theme, or to the problems that it has."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from cjmap.brand.colours import colours
from cjmap.brand.fonts import typeface
from cjmap.brand.legible import legible
from cjmap.brand.logo import logo
from cjmap.layout import pictograms
from cjmap.layout.theme import CORNER, DEFAULT, Theme, load_theme, names
from cjmap.model.grammar import PLURAL
from cjmap.model.lanes import STANDARD_LANES
from cjmap.model.names import fold, nearest
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.toml import Toml
from cjmap.toml_file import Report

KEYS = ("base", "description", "colours", "font", "logo", "radius", "icons")
ALIKE = 0.85
"""A lane that is so like a standard one is a misspelt one, not one of a map's own."""
MOST_ROUND = 12.0
"""Rounder corners would cut into the colour at the edge of an action."""


def check(name: str, read: Toml, folder: str) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """The theme of a file, or None where there are problems."""
    data, report = read.data or {}, Report(read, folder)
    for key in data:
        if key not in KEYS:
            report.unknown((key,), KEYS, "a theme")
    base = _base(data, report)
    found = colours(_table(data, "colours", report), base.palette, report)
    theme = Theme.of(name, _description(data, base, report), found.palette)._replace(
        radius=_radius(data, report),
        typeface=typeface(data.get("font"), report),
        logo=logo(data.get("logo"), report),
        icons=_icons(_table(data, "icons", report), report),
    )
    if not report.problems:
        legible(found, base.name, report)
    return None if report.problems else theme, report.problems


def _base(data: Mapping[str, Any], report: Report) -> Theme:
    name = report.text(data.get("base"), ("base",)) or DEFAULT
    if name in names():
        return load_theme(name)
    near = nearest(name, names())
    hint = f"Did you mean `{near}`? " if near else ""
    hint += f"A theme begins with one that ships: {', '.join(names())}."
    report.add("unknown-theme", ("base",), f"There is no theme `{name}`.", hint)
    return load_theme(DEFAULT)


def _description(data: Mapping[str, Any], base: Theme, report: Report) -> str:
    return (
        report.text(data.get("description"), ("description",))
        or f"Your own, on the base of {base.name}."
    )


def _table(data: Mapping[str, Any], key: str, report: Report) -> Mapping[str, Any]:
    value = data.get(key, {})
    if isinstance(value, Mapping):
        return value
    report.add(
        "not-a-table", (key,), f"`{key}` is not a table.", f"Write [{key}] in a line of its own."
    )
    return {}


def _radius(data: Mapping[str, Any], report: Report) -> float:
    value = data.get("radius", CORNER)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= MOST_ROUND:
        return float(value)
    hint = f"Write a number from 0 (square) to {MOST_ROUND:g}, without quotes: radius = {CORNER:g}."
    report.add("not-a-radius", ("radius",), "`radius` is not a radius of corners.", hint)
    return CORNER


def _icons(table: Mapping[str, Any], report: Report) -> dict[str, str]:
    """The icons of lanes by folded key."""
    found: dict[str, str] = {}
    for lane, value in table.items():
        route = ("icons", lane)
        icon, key = report.text(value, route), _lane(lane)
        if key not in STANDARD_LANES and get_close_matches(key, STANDARD_LANES, 1, ALIKE):
            report.unknown(route, STANDARD_LANES, "`icons`")
        elif icon and icon not in pictograms.names():
            near = nearest(icon, pictograms.names())
            hint = f"Did you mean `{near}`?" if near else f"Icons: {', '.join(pictograms.names())}."
            report.add("unknown-icon", route, f"There is no icon `{icon}`.", hint)
        elif icon:
            found[key] = icon
    return found


def _lane(name: str) -> str:
    """A standard lane's key, also for its singular or label; else the name of a map's own lane."""
    key = fold(name).replace(" ", "_").replace("-", "_")
    key = PLURAL.get(key, key)
    return key if key in STANDARD_LANES else fold(name)
