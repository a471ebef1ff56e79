"""The blocks of a page → its sections, one inside the other, as the headings say.

A paragraph in bold heads what follows it like a heading of the lowest level; it reaches to the next
one, to a paragraph with a label, to a quote behind a list, or to a line across the page. One that
ends with a colon heads the list below it. A line across the page behind the last heading parts off
what belongs to all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cjmap.importers.page.blocks import Block, Heading, Line, Listing, Quote, Rule, Text

BOLD, COLON = 7, 8
"""The levels of what is no heading and yet heads something."""


@dataclass
class Section:
    """A heading, what stands under it, and the sections inside. The page has no heading."""

    heading: Line | None = None
    level: int = 0
    blocks: list[Block] = field(default_factory=list)
    parts: list[Section] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its heading."""
        return self.heading.text if self.heading else ""

    def all(self) -> Iterator[Section]:
        """This section and all inside, from top to bottom."""
        yield self
        for part in self.parts:
            yield from part.all()


def page(blocks: Sequence[Block]) -> Section:
    """The sections of a page."""
    path = [Section()]
    last = max((at for at, one in enumerate(blocks) if isinstance(one, Heading)), default=-1)
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if found := _heading(block, following):
            while path[-1].level >= found.level:
                path.pop()
            path[-1].parts.append(found)
            path.append(found)
        elif isinstance(block, Rule):
            lowest = BOLD if at < last else 2
            while path[-1].level >= lowest:
                path.pop()
        else:
            if path[-1].level == BOLD and _is_apart(block, path[-1]):
                path.pop()
            path[-1].blocks.append(block)
            if path[-1].level == COLON:
                path.pop()
    return path[0]


def _is_apart(block: Block, section: Section) -> bool:
    """Whether a block stands beside what a paragraph in bold heads, not below it."""
    if isinstance(block, Quote):
        return bool(section.blocks)
    return isinstance(block, Text) and bool(block.line.label)


def _heading(block: Block, following: Block | None) -> Section | None:
    if isinstance(block, Heading):
        return Section(block.line, block.level)
    if not isinstance(block, Text) or not isinstance(following, Text | Listing | Quote):
        return None
    line = block.line
    if line.label and not line.text:
        return Section(line._replace(text=line.label, label=""), BOLD)
    if not line.label and line.text.endswith((":", "：")) and isinstance(following, Listing):
        return Section(line._replace(text=line.text.rstrip(":： ")), COLON)
    return None
