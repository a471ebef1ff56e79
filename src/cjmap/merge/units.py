"""A file as mappings, lists and texts, each with its comments and its route in the long form."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from cjmap.text.span import Route


class Kind(StrEnum):
    """What a unit holds: named parts, several of a kind, or one value that is taken as it is."""

    RECORD = "record"
    LIST = "list"
    LEAF = "leaf"


@dataclass(eq=False, slots=True)
class Unit:
    """The value of a key, or an element of a list, as one side has written it.

    `name`: the key in the long form, where a list has its plural; `key`: as it is written. `data`
    is what it says. `route` leads to it in the long form. `main` is the key that a bare text stands
    for. `open`: lists and what has names of the author's own; where one is missing it is empty.

    In the text: `start` is where its key or dash stands, at `column`; from `begin` on the lines
    above belong to it, up to `end` those below. `value` is the stretch of the value itself, `head`
    what stands before it. `lead`, `behind` and `tail` are the comments above, on its line and
    below, without its indentation. `block`: what it holds stands on lines of its own; `single`: a
    list that is written as its one element; `plain`: a bare text, looked at as what it stands for.
    In brackets there are no comments.
    """

    text: str
    name: str
    data: Any
    route: Route
    kind: Kind = Kind.LEAF
    main: str = ""
    key: str = ""
    dash: bool = False
    open: bool = False
    plain: bool = False
    block: bool = False
    single: bool = False
    in_brackets: bool = False
    column: int = 0
    begin: int = 0
    start: int = 0
    end: int = 0
    value: tuple[int, int] = (0, 0)
    head: str = ""
    lead: str = ""
    behind: str = ""
    tail: str = ""
    inner: list[Unit] = field(default_factory=list)

    @property
    def raw(self) -> str:
        """Its value as it is written."""
        return self.text[self.value[0] : self.value[1]]

    @property
    def offset(self) -> int:
        """How much further in what it holds stands."""
        return self.inner[0].column - self.column if self.block and self.inner else 2

    @property
    def shape(self) -> tuple[Any, ...]:
        """How it is written, apart from what it holds."""
        return self.key, self.dash, self.block, self.single, self.offset

    @property
    def written(self) -> tuple[str, ...]:
        """All of a value that is taken as it is, wherever it stands."""
        return self.lead, self.head, shifted(self.raw, -self.column), self.behind, self.tail


def shifted(text: str, by: int) -> str:
    """A text from the middle of a line on, with its further lines further in, or out."""
    if not by or "\n" not in text:
        return text
    first, *lines = text.split("\n")
    return "\n".join([first, *(_moved(line, by) for line in lines)])


def indented(text: str, by: int) -> str:
    """Whole lines further in, or out; empty ones stay empty."""
    return "\n".join(_moved(line, by) for line in text.split("\n")) if by else text


def _moved(line: str, by: int) -> str:
    if by > 0:
        return " " * by + line if line else line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
