"""The day that ages are counted from, so that a run can be repeated."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from cjmap.errors import CjmapError


def today(given: str = "") -> date:
    """The day of `--today`, else of `SOURCE_DATE_EPOCH` (seconds, UTC), else of the clock."""
    if given:
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise CjmapError(
                f"`{given}` is not a day", "--today takes a day such as 2026-06-30"
            ) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise CjmapError(
            f"SOURCE_DATE_EPOCH is `{epoch}`, which is no number of seconds",
            "unset it, or name the day with --today",
        ) from None
