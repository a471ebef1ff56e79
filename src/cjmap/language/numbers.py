"""Numbers and dates as the picture writes them."""

from __future__ import annotations

from calendar import monthrange

NARROW = "\u202f"
"""Narrow no-break space: between thousands, before a unit."""
MINUS = "\u2212"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def number(value: float) -> str:
    """No trailing zeros, thousands apart, a true minus sign."""
    text = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    whole, dot, rest = text.partition(".")
    if len(whole) > 3:
        whole = f"{int(whole):,}".replace(",", NARROW)
    return (MINUS if value < 0 else "") + whole + dot + rest


def figure(value: float, unit: str | None) -> str:
    """A number with its unit."""
    return number(value) + (f"{NARROW}{unit}" if unit else "")


def months_between(earlier: str, later: str) -> int:
    """Whole months from one date of the map to another; of a longer time its end counts."""
    return _month(later) - _month(earlier)


def _month(text: str) -> int:
    """Months since the year 0."""
    year, _, rest = text.partition("-")
    part = rest.partition("-")[0].upper()
    month = 3 * int(part[1:]) if part.startswith("Q") else int(part or 12)
    return 12 * int(year) + month


def last_day(text: str) -> str:
    """The day with which a date of the map ends: that of `2026-Q2` is `2026-06-30`."""
    if text.count("-") == 2:
        return text
    year, month = divmod(_month(text) - 1, 12)
    return f"{year:04}-{month + 1:02}-{monthrange(year, month + 1)[1]:02}"


def date(text: str) -> str:
    """A date of the map in words: `2026-10-02` is `2 Oct 2026`, `2026-Q2` is `Q2 2026`."""
    year, *rest = text.split("-")
    if not rest:
        return year
    if rest[0].upper().startswith("Q"):
        return f"{rest[0].upper()} {year}"
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
