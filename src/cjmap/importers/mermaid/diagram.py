"""A journey diagram as Mermaid understands it."""

from __future__ import annotations

from typing import NamedTuple


class Task(NamedTuple):
    """A step. `score` is None where what was `rated` is no number; `rest` is what Mermaid passes
    over: a third part behind the text and those that follow."""

    text: str
    score: float | None
    people: tuple[str, ...]
    line: int
    rated: str = ""
    rest: str = ""


class Section(NamedTuple):
    """A part of the way. The name is empty for the tasks before the first section."""

    name: str
    tasks: tuple[Task, ...]
    line: int


class Diagram(NamedTuple):
    """All that a diagram says. `passed_over` are its directives and comments, with their lines."""

    title: str = ""
    acc_title: str = ""
    acc_descr: str = ""
    sections: tuple[Section, ...] = ()
    line: int = 1
    title_line: int = 1
    passed_over: tuple[tuple[int, str], ...] = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks, in their order."""
        return tuple(task for section in self.sections for task in section.tasks)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody, in the order of appearance."""
        return tuple(dict.fromkeys(one for task in self.tasks for one in task.people))
