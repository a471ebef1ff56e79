"""The pieces of a paragraph → its lines, each with the label that stands before its colon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.importers.page.blocks import Line

SOFT, HARD = "\n", "\v"
"""Line breaks of the file, where the text goes on, and those that are seen."""

_WIDE = "[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]"
_INSIDE_WIDE = re.compile(rf"(?<={_WIDE})\n(?={_WIDE})")
_COLON = re.compile(r"\s*(?:[:：]|\s[–—-]\s)\s*")
_ASIDE = re.compile(r"\([^()\n]{1,80}\)")
"""What may stand behind words in bold that are a heading: `**Stage 1: Ask** (two days)`."""
PLAIN_LABEL = re.compile(r"([^:：\n\v]{1,40}?)\s*(?::(?=\s)|：)\s*(\S.*)", re.DOTALL)
"""A label that is not set off: `Mood: calm`."""


_OF_A_LIST = re.compile("[^:：]{1,40}[:：]")
"""A label of what comes in a list below it."""


class Piece(NamedTuple):
    """A stretch of text. `marked`: it is set off, in bold or otherwise."""

    text: str
    marked: bool = False


def lines(pieces: Iterable[Piece], number: int) -> Iterator[Line]:
    """The lines of a paragraph: one, or as many as begin with a label of their own."""
    rows = list(_rows(pieces))
    plain = _are_labelled([_text(row) for row in rows])
    first = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or plain or _label(rows[at])[0]:
            yield _line(rows[first:at], number + first)
            first = at


def one_line(pieces: Iterable[Piece], number: int) -> Line:
    """A heading or a cell, which is one text whatever is set off in it."""
    return Line(number, _joined(list(_rows(pieces))))


def _rows(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each row of the file; a row ends with its break."""
    row: list[Piece] = []
    for piece in pieces:
        for part in re.split(r"(?<=[\n\v])", piece.text):
            if part:
                row.append(Piece(part, piece.marked))
            if part.endswith((SOFT, HARD)):
                yield row
                row = []
    if row:
        yield row


def _line(rows: Sequence[list[Piece]], number: int) -> Line:
    label, behind = _label(rows[0])
    text = _joined([behind, *rows[1:]] if label else rows)
    if label and not text:
        text = ""
    elif label and not _apart(rows[0], behind):
        whole = _joined(rows)
        label, text = (whole, "") if _ASIDE.fullmatch(text) else ("", whole)
    return Line(number, text, label, number + len(rows) - 1)


def _label(row: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """What is set off at the beginning of a row, and the pieces behind it."""
    at = next((at for at, one in enumerate(row) if re.search(r"\w", one.text)), len(row))
    end = at
    while end < len(row) and row[end].marked:
        end += 1
    if end == at:
        return "", list(row)
    label = _clean("".join(one.text for one in row[:end]))
    rest = list(row[end:])
    if rest and (colon := _COLON.match(rest[0].text)):
        rest[0] = Piece(rest[0].text[colon.end() :])
    return label.rstrip(":： "), rest


def _apart(row: Sequence[Piece], behind: Sequence[Piece]) -> bool:
    """Whether a colon or a dash stands between what is set off and what follows."""
    marked = "".join(one.text for one in row if one.marked).rstrip()
    after = row[-len(behind)].text if behind else ""
    return marked.endswith((":", "：")) or bool(_COLON.match(after))


def _are_labelled(rows: Sequence[str]) -> bool:
    """Whether each has a label; the last may be that of a list below it."""
    labels = [PLAIN_LABEL.fullmatch(row) for row in rows]
    if len(rows) < 2 or not all(labels[:-1]):
        return False
    return bool(labels[-1] or _OF_A_LIST.fullmatch(rows[-1]))


def _text(row: Iterable[Piece]) -> str:
    return _clean("".join(one.text for one in row))


def _joined(rows: Iterable[Iterable[Piece]]) -> str:
    text = "".join(one.text for row in rows for one in row).strip()
    text = _INSIDE_WIDE.sub("", text)
    return "\n".join(filter(None, (_clean(one) for one in text.replace("\n", " ").split(HARD))))


def _clean(text: str) -> str:
    return " ".join(text.split())
