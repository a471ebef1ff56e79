"""`cjmap formats`: what maps can be drawn as."""

from __future__ import annotations

from cjmap.cli import console
from cjmap.formats import FORMATS


def formats() -> int:
    """List the table of formats on standard output; returns the exit code."""
    for row in FORMATS:
        extra = f'  (pip install "cjmap[{row.extra}]")' if row.extra else ""
        console.out(f"{row.name:6} {row.extension:6} {row.about}{extra}")
    return 0
