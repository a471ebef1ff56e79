"""The parts of a page: what they are called, and which of them a reader asks for."""

from __future__ import annotations

from collections.abc import Iterable

from cjmap.selection import match, plain

SECTIONS = (
    "overview",
    "persona",
    "emotions",
    "phases",
    "opportunities",
    "pain_points",
    "moments",
    "metrics",
    "evidence",
    "owners",
    "about",
)
"""In the order of the page. A map has those for which it holds something."""
_ALSO = {
    "personas": "persona",
    "emotion": "emotions",
    "phase": "phases",
    "opportunity": "opportunities",
    "pain point": "pain_points",
    "moments of truth": "moments",
    "metric": "metrics",
    "sources": "evidence",
    "owner": "owners",
}


def choose(wanted: Iterable[str]) -> tuple[str, ...]:
    """The sections that are meant, in the order of the page.

    Case, spaces, `_` and `-` make no difference, and a list with commas is several. A name that
    is no section is a `CjmapError` with the nearest and all that there are.
    """
    known = {plain(name): name for name in SECTIONS} | _ALSO
    found = match(wanted, known, "section", "")
    return tuple(name for name in SECTIONS if name in found)
