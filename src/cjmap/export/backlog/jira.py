"""Opportunities as a CSV file for Jira's import.

Jira finds its fields by the headings. One that takes several values, such as Labels, has a column
for each.
"""

from __future__ import annotations

from cjmap.export.backlog.body import JIRA, body
from cjmap.export.backlog.task import Task, tasks
from cjmap.export.csv import one_way
from cjmap.export.data import Data
from cjmap.query.cells import Cell

_HEAD = (
    *("Summary", "Description", "Issue Type", "Priority", "Status", "Assignee", "Due Date"),
    *("Story point estimate", "External ID"),
)
_KIND = "Task"
"""The type of issue that every kind of Jira project has."""
_PRIORITIES = ("", "Highest", "High", "Medium", "Low", "Lowest")
_STATUSES = {
    "idea": "To Do",
    "planned": "To Do",
    "doing": "In Progress",
    "done": "Done",
    "dropped": "Done",
}


def write(data: Data) -> bytes:
    """A row for each opportunity, in their rank."""
    found = tasks(data)
    width = max(len(one.labels) for one in found)
    head = (*_HEAD, *["Labels"] * width)
    return one_way([head, *(_row(one, width) for one in found)], data.options)


def _row(task: Task, width: int) -> tuple[Cell, ...]:
    return (
        task.title,
        body(task.parts, JIRA),
        _KIND,
        _PRIORITIES[task.priority],
        _STATUSES.get(task.status, task.status),
        task.owner,
        task.due,
        task.estimate,
        task.key,
        *task.labels,
        *[""] * (width - len(task.labels)),
    )
