"""`cjmap git mergetool …`: `git mergetool` asks, conflict by conflict, which side is right.

git calls it with the files of the base, of ours and of theirs, and with the file that is to hold
the result. That is written when all is decided: where anything is left open, git puts the file back
as it was.
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
from cjmap.merging import Choose, Conflict, Take, merge_sides
from cjmap.report.look import visible
from cjmap.report.result import count


def mergetool(arguments: Sequence[str]) -> int:
    """Ask and merge; 0 where nothing is left to decide."""
    if len(arguments) != 4:
        raise CjmapError("cjmap git mergetool is called by git", "you type: git mergetool -t cjmap")
    base, ours, theirs, result = arguments
    before = Side("base", whole(base)) if os.path.exists(base) else None
    outcome = merge_sides(
        before, Side("ours", whole(ours)), Side("theirs", whole(theirs)), _asker()
    )
    if outcome.data is None:
        raise CjmapError(
            f"{result} cannot be merged by what it says: {outcome.why}",
            "the marks of git are in it: open it in an editor and choose",
        )
    if outcome.conflicts:
        _say(f"{result} was left as it was")
        return 1
    save(result, outcome.data)
    _say(f"{result}: merged, {count(len(outcome.decided), 'conflict')} decided")
    return 0


def _asker() -> Choose:
    """Asks which side is right, until somebody has had enough."""
    done = False

    def choose(conflict: Conflict) -> Take | None:
        nonlocal done
        if not done:
            _say(f"{conflict.number}. {conflict.sentence}")
            answer = _answer()
            done = not answer
        return None if done else Take(ours=answer.startswith("o"))

    return choose


def _answer() -> str:
    """`o`, `t`, or nothing, which the end of input is too."""
    while True:
        sys.stderr.write("   ours (o), theirs (t), or leave all as it is (Enter)? ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            _say("")
        answer = line.strip().casefold()
        if answer in ("", "o", "ours", "t", "theirs"):
            return answer


def _say(text: str) -> None:
    console.err(visible(text, console.look(sys.stderr).encoding))
