"""`cjmap diff`: what changed between two states of maps."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cjmap.cli import console
from cjmap.cli.save import STDOUT, refuse_map
from cjmap.cli.sides import pairs
from cjmap.comparing import Keep, Pair, compare_sides, read_side
from cjmap.errors import CjmapError
from cjmap.report.changes.formats import DRAWN, Setting, find, writer
from cjmap.report.changes.result import Compared, Status
from cjmap.report.look import Look
from cjmap.report.table import Row


class Order(NamedTuple):
    """What is asked for. `sides` are two paths, or revisions and paths as git takes them."""

    sides: Sequence[str]
    format: str = ""
    output: str = ""
    only: Sequence[str] = ()
    stat: bool = False
    staged: bool = False
    exit_code: bool = False
    theme: str = ""
    language: str = ""
    open_it: bool = False


def diff(order: Order) -> int:
    """Compare and tell; returns the exit code."""
    refuse_map(order.output)
    row = find(order.format, order.output)
    compared: Iterable[Pair] = pairs(order.sides, order.staged)
    if order.only:
        compared = list(compared)
    keep = _kept(order.only, compared)
    if row in DRAWN:
        from cjmap.cli.diff_drawn import draw

        maps = [compare_sides(pair, keep, drawn=True) for pair in compared]
        return max(int(draw(maps, row, order) > 0), _code(order, maps))
    _refuse_looks(order, row)
    maps = [compare_sides(pair, keep) for pair in compared]
    is_file = order.output not in STDOUT
    look = Look() if is_file else console.look(sys.stdout)
    told = writer(row)(maps, Setting(look, order.stat, keep is not None))
    if is_file:
        from cjmap.cli.save import save

        save(order.output, told.encode("utf-8", "backslashreplace"))
    else:
        sys.stdout.write(told)
    return _code(order, maps)


def _code(order: Order, maps: Sequence[Compared]) -> int:
    if any(one.unread for one in maps):
        return 2
    return int(order.exit_code and any(one.status is not Status.SAME for one in maps))


def _refuse_looks(order: Order, row: Row) -> None:
    """What is for pictures is not taken in silence."""
    looks = {"--theme": order.theme, "--language": order.language, "--open": order.open_it}
    for option, given in looks.items():
        if given:
            raise CjmapError(
                f"the format {row.name} does not take {option}", "it is for -f svg and -f html"
            )


def _kept(names: Sequence[str], compared: Iterable[Pair]) -> Keep | None:
    """`compared` is only looked at for names that are not of the format."""
    if not names:
        return None
    from cjmap.cli.kinds import only

    sides = (side for pair in compared for side in (pair.old, pair.new) if side)
    return only(names, lambda: [data for side in sides if (data := read_side(side).data)])
