"""Numbers and dates as the picture writes them."""

from __future__ import annotations

NARROW = "\u202f"
"""Narrow no-break space: between thousands, before a unit."""
MINUS = "\u2212"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def number(value: float) -> str:
    """No trailing zeros, thousands apart from 10 000 on, a true minus sign."""
    text = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    whole, dot, rest = text.partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", NARROW)
    return (MINUS if value < 0 else "") + whole + dot + rest


def figure(value: float, unit: str | None) -> str:
    """A number with its unit."""
    return number(value) + (f"{NARROW}{unit}" if unit else "")


def interval(low: float | None, high: float | None) -> str:
    """From low to high; an open end says so."""
    if low is not None and high is not None:
        return f"{number(low)}–{number(high)}"
    if low is not None:
        return f"≥{NARROW}{number(low)}"
    return f"≤{NARROW}{number(high)}" if high is not None else ""


def date(text: str) -> str:
    """A date of the map in words: `2026-10-02` is `2 Oct 2026`, `2026-Q2` is `Q2 2026`."""
    year, *rest = text.split("-")
    if not rest:
        return year
    if rest[0].upper().startswith("Q"):
        return f"{rest[0].upper()} {year}"
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"
