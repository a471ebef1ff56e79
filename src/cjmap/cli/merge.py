"""`cjmap merge`: one map with what two people have changed, each in a copy of their own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple

from cjmap.cli import console
from cjmap.cli.chosen import Chosen
from cjmap.cli.save import save
from cjmap.comparing import Side
from cjmap.errors import CjmapError
from cjmap.merging import Outcome, merge_sides
from cjmap.pipeline import STDIN, bytes_of, called
from cjmap.report.look import visible
from cjmap.report.result import count


class Order(NamedTuple):
    """What is asked for: three files, where the result goes, which conflicts are decided."""

    base: str
    ours: str
    theirs: str
    output: str = ""
    take_ours: Sequence[str] = ()
    take_theirs: Sequence[str] = ()


def merge(order: Order) -> int:
    """Merge and tell; 0 where nothing is left to decide, 1 where there is."""
    paths = (order.base, order.ours, order.theirs)
    if paths.count(STDIN) > 1:
        raise CjmapError("standard input can be one of the three files only")
    base, ours, theirs = (Side(called(path), bytes_of(path)[0]) for path in paths)
    chosen = Chosen(order.take_ours, order.take_theirs)
    outcome = merge_sides(base, ours, theirs, chosen)
    if outcome.data is None:
        raise CjmapError(
            f"the maps cannot be merged: {outcome.why}",
            f"git can try it line by line, in the file of ours: git merge-file {_for_git(order)}",
        )
    chosen.refuse_unknown([*outcome.decided, *outcome.conflicts])
    if order.output in ("", STDIN):
        console.binary(outcome.data)
    else:
        save(order.output, outcome.data)
    _tell(outcome)
    return int(bool(outcome.conflicts))


def _for_git(order: Order) -> str:
    return " ".join(map(console.quoted, (order.ours, order.base, order.theirs)))


def _tell(outcome: Outcome) -> None:
    left = outcome.conflicts
    for one in left:
        _say(f"{one.number}. line {one.line}: {one.sentence}")
        _say(f"   {one.name}")
    if left:
        _say(
            f"{count(len(left), 'conflict')} left to decide: in an editor, or by number or name, "
            f"for example with --ours {left[0].number}"
        )


def _say(text: str) -> None:
    console.err(visible(text, console.look(sys.stderr).encoding))
