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
from cjmap.importers.sheet.table import Heading

_LABELLED = re.compile(r"([^:：\n]{1,40})[:：]\s*(\S.*)", re.DOTALL)
_BESIDE = re.compile(r"\s+[|•·]\s+")
_MEANT = ABOUT | {"owner", "goals"}
"""What a label above a table can mean; goals are those of the whole journey."""


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
        row = [part for cell in some for part in _parts(cell, words)]
        at = 0
        while at < len(row):
            cell, value = row[at], row[at + 1] if at + 1 < len(row) else None
            if (found := _LABELLED.fullmatch(cell.text)) and _key(found[1], words):
                facts.append(Fact(_key(found[1], words), line(found[1]), found[2], cell))
            elif value and not _is_band(cell) and (key := _label(cell, words)):
                known = key if key in _MEANT else ""
                facts.append(Fact(known, line(cell.text).rstrip(":："), value.text, value))
                at += 1
            else:
                lone.append(cell)
            at += 1
    if lone and not any(fact.key == "title" for fact in facts):
        facts.append(Fact("title", "", lone[0].text, lone.pop(0)))
    facts.sort(key=lambda fact: fact.cell)
    goals = [fact for fact in facts if fact.key == "goals"]
    return About(
        tuple(fact for fact in facts if fact.key != "goals"),
        tuple(lone),
        tuple(Said(Heading(one.name, one.key), one.cell._replace(text=one.text)) for one in goals),
        told=tuple(f"`{one.name}` ({one.cell.ref}) as goals of the journey" for one in goals),
    )


def _parts(cell: Cell, words: Words) -> list[Cell]:
    """A cell, or each of the facts in it that a line parts: `Persona: Bob | Owner: Ann`."""
    parts = _BESIDE.split(cell.text)
    if any((found := _LABELLED.fullmatch(one)) and _key(found[1], words) for one in parts[1:]):
        return [cell._replace(text=one) for one in parts]
    return [cell]


def _key(label: str, words: Words) -> str:
    meant = words.meaning(label)
    return meant.key if meant and meant.key in _MEANT else ""


def _label(cell: Cell, words: Words) -> str:
    """What a cell before a value says; one that ends with a colon may say anything."""
    anything = cell.text.endswith((":", "：")) and len(cell.text) < 60
    return _key(cell.text, words) or ("label" if anything else "")


def _is_band(cell: Cell) -> bool:
    """Whether it is merged over several columns, to say whose these are."""
    return cell.right > cell.column + 1
