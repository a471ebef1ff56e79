"""`cjmap formats`: what maps can be made into."""

from __future__ import annotations

from cjmap.cli import console
from cjmap.extras import is_installed
from cjmap.formats import TRADES


def formats() -> int:
    """List the tables of formats, and what is still to be installed; returns the exit code."""
    for trade in TRADES:
        console.out(f"cjmap {trade.command} -f")
        for row in trade.formats:
            missing = not is_installed(row.extra)
            extra = f'  (pip install "cjmap[{row.extra}]")' if missing else ""
            console.out(f"  {row.name:9} {row.extension:12} {row.about}{extra}")
    return 0
