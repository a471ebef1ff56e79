"""What one cell of a table holds, and how it is read back: each kind has its two ways here.

A cell is a text, a number or nothing. Lists are one cell: short ones as `a; b`, prose as lines
that begin with `•`; labelled lines are `label: text`. Whatever a map holds comes back as the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Any, Literal, NamedTuple

Cell = str | int | float | None
Kind = Literal["text", "number", "flag", "refs", "texts", "numbers", "facts", "labels", "paths"]

_BULLET = "• "
_LABEL = re.compile(r'("(?:[^"\\]|\\.)*"|(?:(?!: | > ).)*)( > |: )', re.DOTALL)
_UNFIT = re.compile(r'^[\s"]|[\s:]$|: | > |[\r\n]')
"""Labels that are set in quotes."""


class _Way(NamedTuple):
    """Long form → cell, and back."""

    show: Callable[[Any], Cell]
    read: Callable[[Cell], Any]


def show(kind: Kind, value: Any) -> Cell:
    """The cell of a value of the long form; None is nothing."""
    return None if value is None or value == [] else _WAYS[kind].show(value)


def read(kind: Kind, cell: Cell) -> Any:
    """The value of a cell, None where it is empty. What does not fit stays as it is written."""
    return None if cell is None or cell == "" else _WAYS[kind].read(cell)


def plain_number(value: float) -> str:
    """A number as map files have it: digits, without an exponent."""
    return str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else plain_number(cell or 0)


def _number(cell: Cell) -> Cell:
    return cell.strip() if isinstance(cell, str) else cell


def _flag(value: bool | str) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _unflag(cell: Cell) -> bool | str:
    text = _text(cell)
    return {"yes": True, "no": False}.get(text.strip().casefold(), text)


def _refs(values: list[str]) -> str:
    """Names in a row; as lines where one of them could not be told from its neighbours."""
    odd = any(one != one.strip() or re.search(r"[;\r\n]|^•", one) for one in values)
    return _lines(values) if odd else "; ".join(values)


def _unrefs(cell: Cell) -> list[str]:
    text = _text(cell)
    if text.startswith(_BULLET):
        return _unlines(text)
    return [one.strip() for one in text.split(";") if one.strip()]


def _texts(values: list[str]) -> str:
    alone = len(values) == 1 and not values[0].startswith(_BULLET)
    return values[0] if alone else _lines(values)


def _untexts(cell: Cell) -> list[str]:
    text = _text(cell)
    return _unlines(text) if text.startswith(_BULLET) else [text]


def _lines(values: list[str]) -> str:
    return "\n".join(_BULLET + one.replace("\n", "\n  ") for one in values)


def _unlines(text: str) -> list[str]:
    parts = re.split(rf"\n(?={_BULLET})", text)
    return [part.removeprefix(_BULLET).replace("\n  ", "\n") for part in parts]


def _numbers(values: list[float]) -> str:
    return "; ".join(map(plain_number, values))


def _facts(values: list[dict[str, Any]]) -> str:
    return _labelled(
        (one.get("group"), one["name"], text) for one in values for text in one.get("texts", ())
    )


def _unfacts(cell: Cell) -> list[dict[str, Any]]:
    found = []
    for (group, name), some in groupby(_unlabelled(cell), key=lambda one: one[:2]):
        one: dict[str, Any] = {"name": name, "texts": [text for *_, text in some]}
        found.append({**one, "group": group} if group is not None else one)
    return found


def _labels(values: list[dict[str, Any]]) -> str:
    return _labelled((None, _range(one), one["text"]) for one in values)


def _range(one: Mapping[str, float]) -> str:
    ends = [plain_number(one["low"]), plain_number(one["high"])]
    return "..".join(dict.fromkeys(ends))


def _unlabels(cell: Cell) -> list[dict[str, Any]]:
    found = []
    for _, name, text in _unlabelled(cell):
        low, dots, high = name.partition("..")
        found.append({"low": low, "high": high if dots else low, "text": text})
    return found


def _paths(values: list[dict[str, str]]) -> str:
    return _labelled((None, one["label"], one["path"]) for one in values)


def _unpaths(cell: Cell) -> list[dict[str, str]]:
    return [{"label": name, "path": path} for _, name, path in _unlabelled(cell)]


def _labelled(values: Iterator[tuple[str | None, str, str]]) -> str:
    """`label: text`, or `group > label: text`, a line each."""
    return _texts(
        [
            f"{f'{_quoted(group)} > ' if group is not None else ''}{_quoted(name)}: {text}"
            for group, name, text in values
        ]
    )


def _quoted(label: str) -> str:
    return json.dumps(label, ensure_ascii=False) if _UNFIT.search(label) else label


def _unlabelled(cell: Cell) -> Iterator[tuple[str | None, str, str]]:
    for line in _untexts(cell):
        group, rest = None, line
        found = _LABEL.match(rest)
        if found and found[2] == " > ":
            group, rest = _unquoted(found[1]), rest[found.end() :]
            found = _LABEL.match(rest)
        if found is None:  # a line without a label is a label of its own
            yield group, rest.rstrip(": "), rest
        else:
            yield group, _unquoted(found[1]), rest[found.end() :]


def _unquoted(label: str) -> str:
    if label[:1] != '"':
        return label
    try:
        found = json.loads(label)
    except ValueError:
        return label
    return str(found)


_WAYS: dict[Kind, _Way] = {
    "text": _Way(str, _text),
    "number": _Way(lambda value: value, _number),
    "flag": _Way(_flag, _unflag),
    "refs": _Way(_refs, _unrefs),
    "texts": _Way(_texts, _untexts),
    "numbers": _Way(_numbers, _unrefs),
    "facts": _Way(_facts, _unfacts),
    "labels": _Way(_labels, _unlabels),
    "paths": _Way(_paths, _unpaths),
}
