"""What stands around a table: above it the title, whose journey it is, other facts of the map."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import ABOUT, Words
from cjmap.importers.sheet.items import line
from cjmap.importers.sheet.journey import Said

_LABELLED = re.compile(r"([^:：\n]{1,40})[:：]\s*(\S.*)", re.DOTALL)


class Fact(NamedTuple):
    """Something that is said of the whole journey; `key` is empty where nobody knows what."""

    key: str
    name: str
    text: str
    cell: Cell


class About(NamedTuple):
    """What stands around a table, and the cells of it that nothing is made of.

    `whole` is what is said of the whole journey in a lane, each with its heading; `notes` say what
    lanes are about, by their names without what is around them. `told` says of these what is read.
    """

    facts: tuple[Fact, ...]
    rest: tuple[Cell, ...] = ()
    whole: tuple[Said, ...] = ()
    notes: Mapping[str, Cell] = {}
    told: tuple[str, ...] = ()

    def first(self, key: str) -> Fact | None:
        """The first fact of a key."""
        return next((one for one in self.facts if one.key == key), None)


def about(cells: Sequence[Cell], words: Words) -> About:
    """Labels with a value beside or behind them are facts; the first lone text is the title."""
    facts: list[Fact] = []
    lone: list[Cell] = []
    for _, some in groupby(cells, lambda cell: cell.row):
        row = list(some)
        at = 0
        while at < len(row):
            cell, value = row[at], row[at + 1] if at + 1 < len(row) else None
            if (found := _LABELLED.fullmatch(cell.text)) and _key(found[1], words):
                facts.append(Fact(_key(found[1], words), line(found[1]), found[2], cell))
            elif value and (key := _key(cell.text, words) or _looks_like_label(cell)):
                known = key if key in ABOUT else ""
                facts.append(Fact(known, line(cell.text).rstrip(":："), value.text, value))
                at += 1
            else:
                lone.append(cell)
            at += 1
    if lone and not any(fact.key == "title" for fact in facts):
        facts.append(Fact("title", "", lone[0].text, lone.pop(0)))
    facts.sort(key=lambda fact: fact.cell)
    return About(tuple(facts), tuple(lone))


def _key(label: str, words: Words) -> str:
    meant = words.meaning(label)
    return meant.key if meant and meant.key in ABOUT else ""


def _looks_like_label(cell: Cell) -> str:
    """A text that ends with a colon stands before its value."""
    return "label" if cell.text.endswith((":", "：")) and len(cell.text) < 60 else ""
