"""The Mermaid diagrams that a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.importers.faults import refuse
from cjmap.importers.foreign import Draft, Foreign
from cjmap.importers.mermaid import kind_of
from cjmap.importers.mermaid.diagram import Diagram
from cjmap.importers.mermaid.parse import parse
from cjmap.importers.mermaid.to_map import draft
from cjmap.importers.page.blocks import Block, Code, Heading, Line, Listing, Quote
from cjmap.text.source import Source


class Shown(NamedTuple):
    """A diagram, and the last heading above it."""

    line: Line
    heading: Line | None


def apart(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], list[Shown]]:
    """The blocks of a page without its diagrams, and these."""
    found: list[Shown] = []
    return tuple(_without(blocks, found, [])), found


class Drawn(NamedTuple):
    """The maps of diagrams by their lines, the headings that are titles, what is told of others."""

    maps: dict[int, Draft]
    titles: frozenset[int]
    others: list[str]


def drafts(diagrams: Iterable[Shown], source: Source) -> Drawn:
    """The maps of those diagrams that are journeys."""
    read: list[tuple[Shown, Diagram]] = []
    problems, others = [], []
    for one in diagrams:
        kind = kind_of(one.line.text)
        if kind.casefold() != "journey":
            others.append(f"{one.line.at}: a diagram `{kind}`")
            continue
        found = parse(Source(source.name, "\n" * one.line.number + one.line.text))
        if isinstance(found, Diagram):
            read.append((one, found))
        else:
            problems.append(found)
    if problems:
        raise refuse(source, problems)
    stem = Foreign(source.name, b"").stem
    made: dict[int, Draft] = {}
    titles: set[int] = set()
    for one, diagram in read:
        heading = one.heading.text if one.heading else stem
        made[one.line.number] = draft(diagram, source.name, heading)
        if one.heading and not diagram.title:
            titles.add(one.heading.number)
    return Drawn(made, frozenset(titles), others)


def _without(blocks: Iterable[Block], found: list[Shown], above: list[Line]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Code(line, word) if word.casefold() == "mermaid":
                found.append(Shown(line, above[-1] if above else None))
            case Heading():
                above.append(block.line)
                yield block
            case Quote(inner):
                yield Quote(tuple(_without(inner, found, above)))
            case Listing(items):
                yield Listing(tuple(tuple(_without(one, found, above)) for one in items))
            case _:
                yield block
