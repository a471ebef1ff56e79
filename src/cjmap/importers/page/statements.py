"""What a section says → single statements, each with the label that it stands under."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.importers.page.blocks import Block, Grid, Line, Listing, Quote, Text, flat
from cjmap.importers.page.lines import PLAIN_LABEL
from cjmap.importers.page.sections import Section
from cjmap.importers.sheet.headings import LANES, PLACE, Words

BULLET, TEXT, QUOTE, ASIDE = "bullets", "paragraphs", "quotations", "aside"


class Statement(NamedTuple):
    """One text, and what it is said of.

    `label` is empty where nothing names a lane for it. `sort` is the kind of block that it stands
    in; an aside is nothing that a journey says. `below` is what a bullet without a label has under
    it. `sure` is false for a label that only a colon makes one: `line` still has all of the text.
    `headed`: the label stands on a line of its own, above what is said.
    """

    line: Line
    label: str = ""
    sort: str = TEXT
    below: tuple[Statement, ...] = ()
    sure: bool = True
    headed: bool = False

    def under(self, label: str) -> Statement:
        """The same under a label of further out; its own becomes a part of the text."""
        return self._replace(line=self.full, label=label, sure=True, headed=True)

    @property
    def full(self) -> Line:
        """The text with the label that it has itself."""
        if not self.label or not self.sure:
            return self.line
        return self.line._replace(text=": ".join(filter(None, (self.label, self.line.text))))


def statements(section: Section, words: Words) -> list[Statement]:
    """All that a section says; headings inside it are labels."""
    found = [*_said(section.blocks, words)]
    for part in section.parts:
        inner = [_inside(one, part, words) for one in statements(part, words)]
        if part.heading and not any(one.label == part.name for one in inner):
            found.append(Statement(part.heading, sort=ASIDE))
        found.extend(inner)
    return found


def _inside(one: Statement, part: Section, words: Words) -> Statement:
    """A statement of a part as one of the whole: it keeps a label of its own that is known."""
    keeps = one.sort == ASIDE or is_lane(one.label, words)
    return one if keeps else one.under(part.name)


def is_lane(label: str, words: Words) -> bool:
    """Whether a label is known for something that is said of a phase."""
    return key_of(label, words) in LANES | PLACE - {"phases"}


def key_of(label: str, words: Words) -> str:
    """What a label means; empty where nobody knows."""
    meant = words.meaning(label) if label else None
    return meant.key if meant else ""


def _said(blocks: Iterable[Block], words: Words, sort: str = TEXT) -> Iterator[Statement]:
    for block in blocks:
        match block:
            case Text(line):
                yield _statement(line, sort)
            case Quote(inner):
                yield from _said(inner, words, QUOTE)
            case Listing(items):
                for item in items:
                    yield from _item(item, words)
            case Grid(rows) if _labels_rows(rows, words):
                for row in rows:
                    yield _of_row(row, row is rows[0], words)
            case Grid(rows):
                for row in rows:
                    text = " | ".join(filter(None, (one.text for one in row)))
                    yield Statement(row[0]._replace(text=text), sort=ASIDE)
            case _:
                yield from (Statement(line, sort=ASIDE) for line in flat(block))


def _labels_rows(rows: Sequence[Sequence[Line]], words: Words) -> bool:
    """Whether a table has a label and what is said of it in every row."""
    return all(len(row) == 2 for row in rows) and any(is_lane(row[0].text, words) for row in rows)


def _of_row(row: Sequence[Line], is_head: bool, words: Words) -> Statement:
    """A row of two cells: a label and what is said. The first may only head the others."""
    label, line = row
    if is_head and not is_lane(label.text, words):
        return Statement(line._replace(text=f"{label.text} | {line.text}"), sort=ASIDE)
    return Statement(line, label.text)


def _item(item: tuple[Block, ...], words: Words) -> Iterator[Statement]:
    if not item or not isinstance(item[0], Text):
        yield from _said(item, words, BULLET)
        return
    own, below = _statement(item[0].line, BULLET), tuple(_said(item[1:], words, BULLET))
    if not below:
        yield own
    elif item[0].line.label:
        if own.line.text:
            yield own
        label = item[0].line.label
        yield from (one if one.label and one.sure else one.under(label) for one in below)
    else:
        yield own._replace(below=below)


def spoken(statement: Statement) -> Statement:
    """A statement whose label counts: the text is what stands behind the colon."""
    if statement.sure or not (found := PLAIN_LABEL.fullmatch(statement.line.text)):
        return statement
    return statement._replace(line=statement.line._replace(text=found[2]), sure=True)


def _statement(line: Line, sort: str) -> Statement:
    if line.label and not line.text:
        return Statement(line._replace(text=line.label, label=""), sort=sort)
    if line.label:
        return Statement(line._replace(label=""), line.label, sort)
    if found := PLAIN_LABEL.fullmatch(line.text):
        return Statement(line, found[1], sort, sure=False)
    return Statement(line, sort=sort)
