"""The cells of one place (a phase, a step) → what a map says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cjmap.importers.sheet.feelings import Feeling, Scale, feelings, number, together
from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import LANES
from cjmap.importers.sheet.items import items, line, steps
from cjmap.importers.sheet.journey import Said
from cjmap.importers.yaml_text import Noted, Value
from cjmap.model.grammar import SINGULAR
from cjmap.model.names import fold

_VALUE = r"(?P<value>-?\d{1,9}(?:[.,]\d{1,4})?)\s?(?P<unit>%|[€$£¥]|[^\W\d_]{1,12}|)"
_FIGURE = re.compile(rf"(?P<name>[^\d:=]{{1,60}}?)\s*[:=]\s*{_VALUE}")
_BARE = re.compile(_VALUE.replace("{1,9}", "{1,12}"))
_ENDLESS = re.compile(r"-?[\d.,]+\s*%?")
_LIKE_A_NUMBER = re.compile(r"[0-9+\-−~]")
"""How a text begins that would be taken for a score."""
_YES = frozenset("x × ✓ ✔ ✅ ☑ ● ○ ★ ⭐ 1 y yes true j ja oui si sí s sim да 是 はい 예 네".split())
_NO = frozenset("- – — 0 ☐ n no false nein non não nee нет 否 いいえ 아니요".split())
_COMMAS = re.compile(r"[,;/、，|]")


@dataclass(frozen=True)
class Manner:
    """How a table's cells are read: the scales of its scores, the names of its own lanes."""

    words: Mapping[str, int]
    scales: Mapping[str, Scale] = field(default_factory=dict)
    """By lane: `emotions`, and the own lanes that are scores, folded."""


def entries(said: Iterable[Said], manner: Manner, on_step: bool) -> dict[str, Value]:
    """The keys of a phase or step with their values, as `cjmap fmt` would write them."""
    found: dict[str, list[Value]] = {}
    own: dict[str, list[Value]] = {}
    names: dict[str, str] = {}
    facts: dict[str, list[Cell]] = {}
    decisive: list[Cell] = []
    felt: list[Said] = []
    for heading, cell in said:
        key = heading.key
        if key == "emotions":
            felt.append(Said(heading, cell))
            found.setdefault(key, [])
        elif key in LANES:
            found.setdefault(key, []).extend(lane_items(key, heading.name, cell))
        elif key in ("time", "owner", "description"):
            key = "details" if key == "description" and on_step else key
            facts.setdefault(key, []).append(cell)
        elif key == "moment_of_truth" and on_step:
            decisive.append(cell)
        else:
            name = names.setdefault(fold(heading.name), heading.name)
            own.setdefault(name, []).extend(_own(name, cell, manner))
    if felt:
        found["emotions"] = _felt(felt, manner)
    out = {**{key: _one(some) for key, some in facts.items()}, **lanes(found)}
    if decisive:
        out["moment_of_truth"] = _yes_or_reason(decisive)
    if own:
        out["fields"] = {name: some[0] if len(some) == 1 else some for name, some in own.items()}
    return out


def _felt(felt: Sequence[Said], manner: Manner) -> list[Value]:
    """The emotions of a place; a number in one lane and a word in another are one."""
    read = [feelings(one.cell.text, manner.words) for one in felt]
    scale = manner.scales["emotions"]
    two = len(felt) == 2 and felt[0].heading.name != felt[1].heading.name
    if both := together(*read) if two else None:
        return [Noted(_feeling(both, scale), ", ".join(one.cell.ref for one in felt))]
    return [
        Noted(_feeling(each, scale), one.cell.ref)
        for one, some in zip(felt, read, strict=True)
        for each in some
    ]


def lanes(found: Mapping[str, list[Value]]) -> dict[str, Value]:
    """Lanes as they are written: one thing stands alone."""
    return dict(_lane(name, some) for name, some in found.items())


def _lane(name: str, some: list[Value]) -> tuple[str, Value]:
    if len(some) == 1 and name != "actions":
        return SINGULAR.get(name, name), some[0]
    return name, some


def _one(cells: list[Cell]) -> Value:
    """One text of all cells."""
    texts = "\n".join(dict.fromkeys(cell.text for cell in cells))
    return Noted(texts, ", ".join(cell.ref for cell in cells))


def _yes_or_reason(cells: list[Cell]) -> Value:
    """A mark in a cell, such as a cross or a tick, is a yes; what else it says is the reason."""
    said = dict.fromkeys(line(cell.text) for cell in cells)
    reasons = [one for one in said if fold(one) not in _YES | _NO]
    yes = any(fold(one) in _YES for one in said)
    text = ", ".join(reasons) or ("true" if yes else "false")
    return Noted(text, ", ".join(cell.ref for cell in cells))


def lane_items(key: str, name: str, cell: Cell) -> list[Value]:
    """The items of a cell of a standard lane other than the emotions."""
    if key == "metrics":
        return [Noted(_metric(text, name), cell.ref) for text in items(cell.text)]
    return [Noted(text, cell.ref) for text in _texts(key, cell.text)]


def _texts(key: str, text: str) -> list[str]:
    """The texts of a cell; in these lanes people also part them by arrows or commas."""
    if key == "actions":
        return steps(text)
    if key == "channels":
        parts = (part.strip() for one in items(text) for part in _COMMAS.split(one))
        return [part for part in parts if part]
    return items(text)


def _own(name: str, cell: Cell, manner: Manner) -> Iterator[Value]:
    scale = manner.scales.get(fold(name))
    if scale:
        for one in feelings(cell.text, {}):
            yield Noted(_feeling(one, scale), cell.ref)
    else:
        for text in items(cell.text):
            yield Noted(text, cell.ref)


def _feeling(one: Feeling, scale: Scale) -> Value:
    score = scale.put(one)
    if score is not None and not one.text:
        return whole(score)
    if score is None and not _LIKE_A_NUMBER.match(one.text):
        return one.text
    made: dict[str, Value] = {}
    if score is not None:
        made["score"] = whole(score)
    if one.text:
        made["text"] = one.text
    return made


def _metric(text: str, heading: str) -> Value:
    if found := _BARE.fullmatch(text):
        name = line(heading)
        name = "Metric" if name == "metric" else name  # which would be taken for its key
        return {"metric": name, "value": whole(number(found["value"])), "unit": found["unit"]}
    if _ENDLESS.fullmatch(text) or fold(text) in ("metric", "metrics"):
        return {"metric": f"{line(heading)}: {line(text)}"}
    found = _FIGURE.fullmatch(line(text))
    if found and fold(found["name"].strip()) not in ("metric", "metrics"):
        value = whole(number(found["value"]))
        return {"metric": found["name"].strip(), "value": value, "unit": found["unit"]}
    return {"metric": line(text)}


def whole(value: float) -> int | float:
    """A number without a point where it needs none."""
    return int(value) if value == int(value) else value
