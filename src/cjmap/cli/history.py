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
from cjmap.errors import CjmapError
from cjmap.export.history.formats import DRAWN, PICTURES, Setting, find, writer
from cjmap.git_log import Wish
from cjmap.history.history import History
from cjmap.pipeline import open_theme
from cjmap.report.look import Look
from cjmap.retracing import retrace


class Order(NamedTuple):
    """What is asked for: revisions as git takes them, and a map as the last."""

    asked: Sequence[str]
    format: str = "text"
    output: str = ""
    since: str = ""
    until: str = ""
    most: int | None = None
    full: bool = False
    theme: str = "light"


def history(order: Order) -> int:
    """Ask git, and tell; returns the exit code."""
    row = find(order.format)
    found = _asked(order)
    look = Look() if order.output else console.look(sys.stdout)
    theme = open_theme(order.theme) if order.format in PICTURES else None
    told = writer(row)(found, Setting(look, order.full, theme))
    data = told if isinstance(told, bytes) else told.encode("utf-8", "backslashreplace")
    if order.output:
        from cjmap.cli.save import save

        save(order.output, data)
    elif isinstance(told, bytes):
        sys.stdout.buffer.write(told)
    else:
        sys.stdout.write(told)
    return 0


def _asked(order: Order) -> History:
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
            _refuse_unknown(one)
        wish = Wish(tuple(revisions), order.since, order.until, order.most)
        return retrace(name, wish, order.format in DRAWN)


def _refuse_unknown(revision: str) -> None:
    if not git.is_revision(revision):
        raise CjmapError(
            f"git knows no revision {revision}",
            "one map can be told at a time; git log --oneline shows revisions",
        )
