"""Opportunities as a CSV file for importers of GitHub issues; GitHub itself has none.

The columns are those that `github-csv-tools` reads, which are also the words of `gh issue create`.
"""

from __future__ import annotations

import re

from cjmap.export.backlog.body import GITHUB, body
from cjmap.export.backlog.task import Task, tasks
from cjmap.export.csv import one_way
from cjmap.export.data import Data
from cjmap.query.cells import Cell

_HEAD = ("title", "body", "labels", "assignee", "state")
_LOGIN = re.compile(r"@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))")


def write(data: Data) -> bytes:
    """A row for each opportunity, in their rank."""
    return one_way([_HEAD, *map(_row, tasks(data))], data.options)


def _row(task: Task) -> tuple[Cell, ...]:
    return (
        task.title,
        body(task.parts, GITHUB),
        ",".join((*task.labels, *_level(task.priority))),
        _login(task.owner),
        "closed" if task.closed else "open",
    )


def _level(priority: int) -> tuple[str, ...]:
    """GitHub has no field for it."""
    name = ("", "high", "high", "medium", "low", "low")[priority]
    return (f"priority-{name}",) if name else ()


def _login(owner: str) -> str:
    """GitHub refuses whom it does not know: an owner counts where it is written `@octocat`."""
    found = _LOGIN.fullmatch(owner.strip())
    return found[1] if found else ""
