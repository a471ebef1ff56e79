"""Opportunities as a CSV file for Linear's importer, with the columns of Linear's own export.

The importer knows no column for a due date; the description tells it.
"""

from __future__ import annotations

from cjmap.export.backlog.body import MARKDOWN, body
from cjmap.export.backlog.task import Task, tasks
from cjmap.export.csv import one_way
from cjmap.export.data import Data
from cjmap.query.cells import Cell

_HEAD = ("Title", "Description", "Status", "Priority", "Estimate", "Assignee", "Labels")
_PRIORITIES = ("No priority", "Urgent", "High", "Medium", "Low", "Low")
_STATUSES = {
    "idea": "Backlog",
    "planned": "Todo",
    "doing": "In Progress",
    "done": "Done",
    "dropped": "Canceled",
}


def write(data: Data) -> bytes:
    """A row for each opportunity, in their rank."""
    return one_way([_HEAD, *map(_row, tasks(data))], data.options)


def _row(task: Task) -> tuple[Cell, ...]:
    return (
        task.title,
        body(task.parts, MARKDOWN),
        _STATUSES.get(task.status, task.status),
        _PRIORITIES[task.priority],
        task.estimate,
        task.owner,
        ", ".join(task.labels),
    )
