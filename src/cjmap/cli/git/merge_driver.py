"""`cjmap git merge-driver …`: two people's work on one map, merged by what it says.

git calls it with the files of the base, of ours and of theirs, the length of the marks of a
conflict, the path of the map, and from 2.44 on with what base, ours and theirs are called. The
result is expected in the file of ours; where it ends otherwise than cleanly or with conflicts, git
merges the lines itself, as `settings` has told it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

from cjmap import git
from cjmap.cli import console
from cjmap.cli.git.settings import CONFLICTS
from cjmap.cli.git.whole import whole
from cjmap.cli.save import save
from cjmap.comparing import Side
from cjmap.errors import CjmapError
from cjmap.merging import Outcome, merge_sides
from cjmap.report.look import visible
from cjmap.report.result import count

_LENGTH = "7"
"""Of the marks that everybody knows."""
_HEAD = "GITHEAD_"
"""Variables that begin so tell what the other side of `git merge` is called, in any git."""


class _Call(NamedTuple):
    """What git has said: the files of base, ours and theirs, and what the three are called."""

    files: tuple[str, str, str]
    length: str
    path: str
    names: tuple[str, str, str]


def merge_driver(arguments: Sequence[str]) -> int:
    """Merge, tell what is left to decide, and say with the exit code whether it is clean."""
    if len(arguments) < 5:
        raise CjmapError("cjmap git merge-driver is called by git", "you type: git merge")
    base, ours, theirs, length, path, *names = arguments
    call = _Call((base, ours, theirs), length, path, _names(names))
    outcome = _merged(call)
    if outcome.data is None or (outcome.conflicts and length != _LENGTH):
        why = outcome.why or "its marks of conflicts are of another length"
        return max(_by_lines(call, why), CONFLICTS * outcome.misfit)
    save(ours, outcome.data)
    for one in outcome.conflicts:
        _tell(f"  {one.sentence}")
    if outcome.conflicts:
        _tell(f"{path}: {count(len(outcome.conflicts), 'conflict')} left to decide")
    return CONFLICTS if outcome.conflicts else 0


def _merged(call: _Call) -> Outcome:
    sides = [Side(name, whole(file)) for name, file in zip(call.names, call.files, strict=True)]
    base, ours, theirs = sides
    return merge_sides(base if base.data else None, ours, theirs)


def _by_lines(call: _Call, why: str) -> int:
    """The merge that git makes of lines, in place of ours."""
    base, ours, theirs = call.files
    named = [part for at in (1, 0, 2) for part in ("-L", call.names[at])]
    length = f"--marker-size={call.length}"
    done = git.run("merge-file", "-p", "-q", length, *named, "--", ours, base, theirs)
    _tell(f"{call.path} was merged line by line: {why}")
    if done.returncode >= 128:  # such as: it holds no text
        _tell(f"  git says: {git.said(done)}; your side was left as it was")
        return CONFLICTS
    save(ours, done.stdout)
    return CONFLICTS if done.returncode else 0


def _names(given: Sequence[str]) -> tuple[str, str, str]:
    """What base, ours and theirs are called; a git that does not know leaves `%S` as it is."""
    base, ours, theirs = (*given, "", "", "")[:3]
    heads = [value for key, value in os.environ.items() if key.startswith(_HEAD)]
    usual = ("base", "HEAD", heads[0] if len(heads) == 1 else "theirs")
    told = (base, ours, theirs)
    return tuple(  # type: ignore[return-value]
        name if name and name[:1] != "%" else other for name, other in zip(told, usual, strict=True)
    )


def _tell(text: str) -> None:
    console.err(visible(text, console.look(sys.stderr).encoding))
