"""Dates of a map as days, and the clock of a living document."""

from __future__ import annotations

from datetime import date, timedelta

_DAYS = {"day": 1, "week": 7}


def due(last: str | None, every: str | None) -> str | None:
    """The day of the next review: `2026-10-02` and `6 months` give `2027-04-02`.

    A last review that is known to the month gives a month, one that is known to the quarter or the
    year is too vague to count from: None, as where either is missing.
    """
    if not last or not every or "Q" in last.upper() or len(last) < 7:
        return None
    amount, unit = every.split()
    day = date.fromisoformat(last if len(last) > 7 else f"{last}-01")
    steps, unit = int(amount), unit.removesuffix("s")
    try:
        found = day + timedelta(_DAYS[unit] * steps) if unit in _DAYS else _later(day, steps, unit)
    except (OverflowError, ValueError):
        return None
    return found.isoformat()[: len(last)]


def _later(day: date, steps: int, unit: str) -> date:
    """Months or years on; the 31st of a shorter month is its last day."""
    months = day.year * 12 + day.month - 1 + (steps * 12 if unit == "year" else steps)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, _days(year, month + 1)))


def _days(year: int, month: int) -> int:
    """How many days a month has."""
    from calendar import monthrange  # rarely asked, and slow to import

    return monthrange(year, month)[1]


def last_day(text: str | None) -> date | None:
    """The last day of a date of the map; None where there is none."""
    if not text:
        return None
    year, _, month, day = _parts(text)
    return date(year, month, day or _days(year, month))


def first_day(text: str | None) -> date | None:
    """The first day of a date of the map; None where there is none."""
    if not text:
        return None
    year, month, _, day = _parts(text)
    return date(year, month, day or 1)


def _parts(text: str) -> tuple[int, int, int, int]:
    """The year, the first and the last month, and the day; that is 0 where none is named."""
    year, _, rest = text.partition("-")
    part, _, day = rest.partition("-")
    if part[:1] in ("Q", "q"):
        last = 3 * int(part[1:])
        return int(year), last - 2, last, 0
    if part:
        return int(year), int(part), int(part), int(day or 0)
    return int(year), 1, 12, 0
