"""What a page of text is made of, whether it was written in Markdown or in HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A text and the line of the file that it begins on.

    `label` is what stands before its colon and was set off, in bold: `**Mood:** calm`. A text that
    is bold as a whole is a label without a text.
    """

    number: int
    text: str
    label: str = ""
    end: int = 0

    @property
    def at(self) -> str:
        """How its place is called."""
        return lines(self.number, self.end)

    @property
    def whole(self) -> str:
        """The text with its label."""
        return ": ".join(filter(None, (self.label, self.text)))


class Heading(NamedTuple):
    """A heading; 1 is the highest level."""

    level: int
    line: Line


class Text(NamedTuple):
    """A paragraph, or one of the labelled lines that it consists of."""

    line: Line


class Quote(NamedTuple):
    """What somebody says."""

    blocks: tuple[Block, ...]


class Listing(NamedTuple):
    """A list; each item is what stands in it."""

    items: tuple[tuple[Block, ...], ...]


class Grid(NamedTuple):
    """A table: its rows of cells, the headings first. The line is that of the row."""

    rows: tuple[tuple[Line, ...], ...]


class Code(NamedTuple):
    """A block of code or of a diagram. `word` is the first that says its kind."""

    line: Line
    word: str


class Aside(NamedTuple):
    """What nobody reads on the page, such as a comment. `line.text` says what it is."""

    line: Line


class Rule(NamedTuple):
    """A line that parts what stands above it from what stands below."""


Block = Heading | Text | Quote | Listing | Grid | Code | Aside | Rule


def lines(first: int, last: int = 0) -> str:
    """How some lines are called: `line 3`, `lines 3–7`."""
    return f"lines {first}–{last}" if last > first else f"line {first}"


def flat(block: Block) -> Iterator[Line]:
    """All texts of a block, from top to bottom."""
    match block:
        case Heading() | Text() | Code() | Aside():
            yield block.line
        case Quote():
            for one in block.blocks:
                yield from flat(one)
        case Listing():
            for item in block.items:
                for one in item:
                    yield from flat(one)
        case Grid():
            for row in block.rows:
                yield from row
