"""Which steps decide: the moments of truth."""

from __future__ import annotations

from cjmap.lint.content import Place
from cjmap.lint.written import yes


def is_decisive(place: Place) -> bool:
    """Whether an action, or a phase without any, is marked as a moment of truth."""
    written = place.data.get("moment_of_truth")
    return bool(written) and yes(written)
