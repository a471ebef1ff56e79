"""`cjmap git mergetool …`: `git mergetool` asks, conflict by conflict, which side is right.

git calls it with the files of the base, of ours and of theirs, and with the file that is to hold
the result. That is written when all is decided or somebody has had enough; what is still open then
stands in it with the marks of a conflict.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from cjmap.cli import console
from cjmap.cli.git.whole import whole
from cjmap.cli.save import save
from cjmap.comparing import Side
from cjmap.errors import CjmapError
from cjmap.merging import Conflict, Take, merge_sides
from cjmap.report.look import visible
from cjmap.report.result import count


def mergetool(arguments: Sequence[str]) -> int:
    """Ask and merge; 0 where nothing is left to decide."""
    if len(arguments) != 4:
        raise CjmapError("cjmap git mergetool is called by git", "you type: git mergetool -t cjmap")
    base, ours, theirs, result = arguments
    before = Side("base", whole(base)) if os.path.exists(base) else None
    outcome = merge_sides(
        before if before and before.data else None,
        Side("ours", whole(ours)),
        Side("theirs", whole(theirs)),
        _ask,
    )
    if outcome.data is None:
        raise CjmapError(
            f"{result} cannot be merged by what it says: {outcome.why}",
            "the marks of git are in it: open it in an editor and choose",
        )
    save(result, outcome.data)
    left = count(len(outcome.conflicts), "conflict")
    _say(f"{result}: {left} left to decide" if outcome.conflicts else f"{result}: merged")
    return int(bool(outcome.conflicts))


def _ask(conflict: Conflict) -> Take | None:
    """Which side is right; None leaves it open, as does the end of input."""
    _say(f"{conflict.number}. {conflict.sentence}")
    while True:
        sys.stderr.write("   ours (o), theirs (t), or leave it open (Enter)? ")
        sys.stderr.flush()
        answer = sys.stdin.readline().strip().casefold()
        if answer in ("o", "ours"):
            return Take(ours=True)
        if answer in ("t", "theirs"):
            return Take(ours=False)
        if not answer:
            return None


def _say(text: str) -> None:
    console.err(visible(text, console.look(sys.stderr).encoding))
