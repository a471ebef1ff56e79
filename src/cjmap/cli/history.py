"""`cjmap history`: how a map came to say what it says."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import chdir
from typing import NamedTuple

from cjmap import git
from cjmap.cli import console
from cjmap.cli.save import STDOUT, refuse_map, save
from cjmap.errors import CjmapError
from cjmap.export.history.formats import DRAWN, PICTURES, Setting, find, writer
from cjmap.git_log import Wish
from cjmap.history.history import History
from cjmap.pipeline import open_theme
from cjmap.report.look import Look, visible
from cjmap.retracing import retrace


class Order(NamedTuple):
    """What is asked for: revisions as git takes them, and a map as the last."""

    asked: Sequence[str]
    format: str = ""
    output: str = ""
    since: str = ""
    until: str = ""
    most: int | None = None
    full: bool = False
    theme: str = "light"
    open_it: bool = False


def history(order: Order) -> int:
    """Ask git, and tell; returns the exit code."""
    refuse_map(order.output)
    row = find(order.format, order.output)
    found = _asked(order, row.name in DRAWN)
    is_file = order.output not in STDOUT
    look = Look() if is_file else console.look(sys.stdout)
    theme = open_theme(order.theme) if row.name in PICTURES else None
    told = writer(row)(found, Setting(look, order.full, theme))
    data = told if isinstance(told, bytes) else told.encode("utf-8", "backslashreplace")
    if is_file:
        changed = save(order.output, data)
        if row.name in PICTURES:
            name = visible(order.output, console.look(sys.stdout).encoding)
            console.out(f"{name}: {'drawn' if changed else 'unchanged'}")
    elif isinstance(told, bytes):
        sys.stdout.buffer.write(told)
    else:
        sys.stdout.write(told)
    if order.open_it:
        from cjmap.cli.render import show

        show(order.output or "-")
    return 0


def _asked(order: Order, drawn: bool) -> History:
    """git is asked where the map is, so that it may be in another repository."""
    gc.freeze()  # states of a map that follow each other leave much to be collected
    gc.set_threshold(100_000, 50, 1000)
    gc.enable()
    *revisions, path = order.asked
    if os.path.isdir(path):
        raise CjmapError(f"{path} is a folder", "the history of one map is told: name its file")
    path = os.path.realpath(path) if os.path.islink(path) else path
    folder, name = os.path.split(path)
    if not os.path.isdir(folder or "."):
        folder, name = "", path
    with chdir(folder or "."):
        for one in revisions:
            _refuse_unknown(one, path)
        wish = Wish(tuple(revisions), order.since, order.until, order.most)
        return retrace(name, wish, drawn)


def _refuse_unknown(revision: str, path: str) -> None:
    if git.is_revision(revision):
        return
    if git.is_revision(path):
        hint = f"revisions come first: cjmap history {path} {console.quoted(revision)}"
    else:
        hint = "one map can be told at a time; git log --oneline shows revisions"
    raise CjmapError(f"git knows no revision {revision}", hint)
