"""`cjmap diff`: what changed between two states of maps."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple

from cjmap.cli import console
from cjmap.cli.sides import pairs
from cjmap.comparing import Keep, compare_sides
from cjmap.report.changes.formats import Setting, find, writer
from cjmap.report.changes.result import Status
from cjmap.report.look import Look


class Order(NamedTuple):
    """What is asked for. `sides` are two paths, or revisions and paths as git takes them."""

    sides: Sequence[str]
    format: str = "text"
    output: str = ""
    only: Sequence[str] = ()
    stat: bool = False
    staged: bool = False
    exit_code: bool = False


def diff(order: Order) -> int:
    """Compare and tell; returns the exit code."""
    row = find(order.format)
    keep = _kept(order.only)
    maps = [compare_sides(pair, keep) for pair in pairs(order.sides, order.staged)]
    look = Look() if order.output else console.look(sys.stdout)
    told = writer(row)(maps, Setting(look, order.stat, keep is not None))
    if order.output:
        from cjmap.cli.save import save

        save(order.output, told.encode("utf-8", "backslashreplace"))
    else:
        sys.stdout.write(told)
    return int(order.exit_code and any(one.status is not Status.SAME for one in maps))


def _kept(names: Sequence[str]) -> Keep | None:
    if not names:
        return None
    from cjmap.cli.kinds import only

    return only(names)
