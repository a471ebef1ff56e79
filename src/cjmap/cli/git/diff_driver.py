"""`cjmap git diff-driver …`: what `git diff` shows of a map, in sentences.

git calls it with path, old file, blob and mode, new file, blob and mode, and where the map was
renamed with its new path and what git says of that; with the path alone in the middle of a merge,
where it has shown what there is to show.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from cjmap import git
from cjmap.cli import console
from cjmap.cli.git.whole import whole
from cjmap.comparing import Pair, Side, compare_sides, lines
from cjmap.report.changes import text
from cjmap.report.changes.result import Compared, Status
from cjmap.report.look import Look

_NONE = "."
"""The mode of a file that is not there."""


def diff_driver(arguments: Sequence[str]) -> int:
    """Tell what changed in one map."""
    if len(arguments) < 7:
        return 0
    path, old_file, _, old_mode, new_file, _, new_mode, *renamed = arguments
    new_path = renamed[0] if renamed else path
    name = path if path == new_path else f"{path} → {new_path}"
    old, new = _side("a/", path, old_file, old_mode), _side("b/", new_path, new_file, new_mode)
    told = text.of_map(_compared(Pair(name, old, new)), _look())
    if _NONE not in (old_mode, new_mode) and old_mode != new_mode:
        told += f"  The mode of the file was {old_mode} and is {new_mode}.\n"
    sys.stdout.write(f"{told}\n")
    return 0


def _side(mark: str, path: str, file: str, mode: str) -> Side | None:
    """One side of the change; `file` is where git has put it."""
    return None if mode == _NONE else Side(mark + path, whole(file))


def _compared(pair: Pair) -> Compared:
    """What changed; in lines where it is only in how the map is written, or where we fail."""
    try:
        told = compare_sides(pair)
        why = "It says what it said before, and is written otherwise."
    except Exception as error:
        if os.environ.get("CJMAP_DEBUG"):
            raise
        told = Compared(pair.name, Status.SAME, None, None)
        why = f"Something went wrong inside cjmap ({type(error).__name__}); the lines that differ:"
    if told.status is not Status.SAME or not pair.old or not pair.new:
        return told
    if pair.old.data == pair.new.data:  # renamed, or of another mode
        return told._replace(held="What it says is the same.")
    of_text = tuple(lines(pair.old, pair.new))
    return told._replace(status=Status.TEXT, title="", why=why, lines=of_text)


def _look() -> Look:
    """In colour where git would write in colour, perhaps into its pager."""
    plain = console.look(sys.stdout)
    width = plain.width
    with suppress(ValueError):  # git tells how wide the terminal is
        width = max(int(os.environ.get("COLUMNS", "")), 40)
    terminal = "true" if console.is_terminal(sys.stdout) else "false"
    wanted = git.run("config", "--get-colorbool", "color.diff", terminal).stdout.strip() == b"true"
    return Look(wanted and not os.environ.get("NO_COLOR"), width, plain.encoding)
