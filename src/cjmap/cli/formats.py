"""`cjmap formats`: what maps can be made into."""

from __future__ import annotations

from cjmap.cli import console
from cjmap.formats import TRADES


def formats() -> int:
    """List the tables of formats on standard output; returns the exit code."""
    for trade in TRADES:
        console.out(f"cjmap {trade.command} -f")
        for row in trade.formats:
            extra = f'  (pip install "cjmap[{row.extra}]")' if row.extra else ""
            console.out(f"  {row.name:9} {row.extension:11} {row.about}{extra}")
    return 0
