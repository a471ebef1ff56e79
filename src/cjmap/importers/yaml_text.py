"""Plain data → the YAML of a map, with comments that say where each thing came from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from cjmap.fmt.order import in_order
from cjmap.fmt.written import WIDTH
from cjmap.text.quoting import in_quotes
from cjmap.text.scalar import scalar, stands

_SURE = re.compile(r"(?![Nn]ull$|NULL$)[^\W\d_][\w,.()/'’–—?!&+%-]*(?: [\w,.()/'’–—?!&+%-]+)*")
"""Texts that can stand as they are; the others are tried."""
_PRINTABLE = r" -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_UNFIT_FOR_BLOCK = re.compile(rf"^[ \t\n]|[ \t](?:\n|$)|[^\n\t{_PRINTABLE}]|\n$")
_ESCAPED = re.compile(rf'["\\]|[^{_PRINTABLE}]')


class Noted(NamedTuple):
    """A value, and where it came from, for a comment behind it: `line 7`, `Sheet1 B3`."""

    value: Value
    note: str


Value = str | int | float | Noted | Mapping[str, "Value"] | Sequence["Value"]
"""The elements of a list stand on lines of their own, texts and numbers of a tuple in brackets, if
they fit on the line."""


_PLAIN = (str, int, float)


def write(top: Mapping[str, Value], head: Sequence[str] = ()) -> str:
    """The text of a map. `head` are comments above it.

    Keys stand in the order given. Empty texts, lists and mappings are left out.
    """
    lines = [f"# {line}".rstrip() for text in head for line in text.splitlines()]
    _mapping(lines, "", "", top)
    return "".join([f"{line}\n" for line in lines])


def arranged(kind: str, entries: Mapping[str, Value]) -> dict[str, Value]:
    """The entries of a thing in their usual order; `kind` is what the format calls it."""
    return {key: entries[key] for key in in_order(kind, tuple(entries))}


def _mapping(lines: list[str], begin: str, pad: str, entries: Mapping[str, Value]) -> None:
    """Adds the lines of a mapping: its keys stand behind `pad`, the first one behind `begin`."""
    for key, given in entries.items():
        value, note = _apart(given)
        if _is_empty(value):
            continue
        _behind(lines, f"{begin}{_key(key)}:", f"{pad}  ", value, note)
        begin = pad


@lru_cache(maxsize=1024)
def _key(key: str) -> str:
    """A key as it is written; most stand many times in a map."""
    return key if stands(key, is_key=True) else _in_quotes(key)


def _behind(lines: list[str], head: str, pad: str, value: Value, note: str) -> None:
    """Adds what follows a key or a dash: further lines stand behind `pad`."""
    comment = f"  # {note}" if note else ""
    if isinstance(value, _PLAIN):
        first, *others = _scalar(value)
        lines.append(f"{head} {first}{comment}")
        if others:
            lines.extend([f"{pad}{line}" if line else "" for line in others])
    elif isinstance(value, Mapping):
        lines.append(head + comment)
        _mapping(lines, pad, pad, value)
    elif brackets := _brackets(value, WIDTH - len(head)):
        lines.append(f"{head} {brackets}{comment}")
    else:
        lines.append(head + comment)
        for one in value:
            inner, origin = _apart(one)
            if not _is_empty(inner):
                _element(lines, pad, inner, origin)


def _brackets(value: Sequence[Value], room: int) -> str:
    """A tuple of texts and numbers in brackets; nothing where it is none, or has no room."""
    if not isinstance(value, tuple) or not all(isinstance(one, str | int | float) for one in value):
        return ""
    texts = [_text(str(one), flow=True) for one in value]
    if sum(map(len, texts)) + 2 * len(texts) >= room:
        return ""
    return f"[{', '.join(texts)}]"


def _element(lines: list[str], pad: str, value: Value, note: str) -> None:
    """Adds an element of a list; a dash stands on the line of the first key."""
    if not isinstance(value, Mapping):
        _behind(lines, f"{pad}-", f"{pad}  ", value, note)
        return
    first = len(lines)
    _mapping(lines, f"{pad}- ", f"{pad}  ", value)
    if note:
        lines[first] += f"  # {note}"


def _scalar(value: object) -> list[str]:
    if not isinstance(value, str):
        return [str(value)]
    if "\n" in value and not _UNFIT_FOR_BLOCK.search(value):
        return ["|-", *value.split("\n")]
    if _SURE.fullmatch(value):
        return [value]
    return [_text(value)]


def _text(text: str, flow: bool = False) -> str:
    return scalar(text, flow) if text.isprintable() else _in_quotes(text)


def _in_quotes(text: str) -> str:
    return in_quotes(text) if text.isprintable() else f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    usual = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return usual.get(found[0]) or f"\\u{ord(found[0]):04x}"


def _apart(value: Value) -> tuple[Value, str]:
    """A value and what is noted of it."""
    note = ""
    while isinstance(value, Noted):
        value, own = value
        note = f"{note}, {own}" if note else own
    return value, note.replace("\n", " ")


def _is_empty(value: Value) -> bool:
    if isinstance(value, Noted):
        return _is_empty(value.value)
    if isinstance(value, str):
        return not value
    if isinstance(value, _PLAIN):
        return False
    return all(map(_is_empty, value.values() if isinstance(value, Mapping) else value))
