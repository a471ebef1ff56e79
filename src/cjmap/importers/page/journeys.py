"""Where on a page the journeys are: as headings with what stands below them, and as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.importers.page.blocks import Block, Grid
from cjmap.importers.page.build import table
from cjmap.importers.page.faces import with_faces
from cjmap.importers.page.grids import recognised
from cjmap.importers.page.outline import Outline, Reading, loose, outlines, plain, single
from cjmap.importers.page.sections import Section
from cjmap.importers.sheet.headings import Words
from cjmap.importers.sheet.table import Table


class Journey(NamedTuple):
    """A journey as a table, and the section that it stands in.

    It was read from the `outline` of that section, or from the `block` in it.
    """

    section: Section
    table: Table
    line: int
    outline: Outline | None = None
    block: Block | None = None


def journeys(root: Section, words: Words, few: bool) -> list[Journey]:
    """The journeys of a page. Where there are none, less will do, unless it may have `few`."""
    found = list(_outlined(root, words, plain))
    inside = {id(part) for one in found for part in _parts(one)}
    found += _shown(root, words, inside)
    for reading in (single, loose):
        if not found and not few:
            found = list(_outlined(root, words, reading))
    return sorted(found, key=lambda one: one.line)


def _outlined(root: Section, words: Words, reading: Reading) -> Iterator[Journey]:
    for found in outlines(root, words, reading):
        one = with_faces(found, words)
        line = one.phases[0].heading.number
        yield Journey(one.section, table(one, words), line, one, one.used)


def _shown(section: Section, words: Words, inside: set[int]) -> Iterator[Journey]:
    """The tables of a section and of those in it, but for the parts of a journey."""
    for block in section.blocks:
        if isinstance(block, Grid) and (found := recognised(block, words)):
            yield Journey(section, found, block.rows[0][0].number, block=block)
    for part in section.parts:
        if id(part) not in inside:
            yield from _shown(part, words, inside)


def _parts(journey: Journey) -> list[Section]:
    return [] if journey.block else journey.section.parts
