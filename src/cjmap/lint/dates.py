"""Dates of a map as days: `2026`, `2026-06`, `2026-Q2` and `2026-06-30` as their last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def last_day(text: str | None) -> date | None:
    """The last day of a date of the map; None where there is none."""
    if not text:
        return None
    year, _, rest = text.partition("-")
    part, _, day = rest.partition("-")
    if day:
        return date(int(year), int(part), int(day))
    month = 3 * int(part[1:]) if part[:1] in ("Q", "q") else int(part or 12)
    return date(int(year), month, monthrange(int(year), month)[1])


def first_day(text: str | None) -> date | None:
    """The first day of a date of the map; None where there is none."""
    if not text:
        return None
    year, _, rest = text.partition("-")
    part, _, day = rest.partition("-")
    if day:
        return date(int(year), int(part), int(day))
    month = 3 * int(part[1:]) - 2 if part[:1] in ("Q", "q") else int(part or 1)
    return date(int(year), month, 1)
