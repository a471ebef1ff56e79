"""What stands in a cell → the single things that it lists."""

from __future__ import annotations

import re

_BULLET = re.compile(r"(?:[•‣◦▪▫●○■□►▶➢➤✓✔·∙・]\s*|[-–—*]\s+|\(?\d{1,2}[.)]\s+)(?=\S)")
_INLINE = re.compile(r"(?<=\S)\s+[•‣◦▪●■]\s+")

_ARROWS = re.compile(r"\s(?:→|➔|➜|⟶|⇒|=>|->)\s")


def items(text: str) -> list[str]:
    """The items of a cell: a line each; where lines have bullets, the others go on before them."""
    if text.isascii() and "\n" not in text:  # nearly always; it has no bullets in its midst
        return [text if text[:1].isalpha() else _without(text)]
    lines = [part for line in text.split("\n") for part in _parts(line) if part]
    if len(lines) == 1:
        return [_without(lines[0])]
    if not any(map(_BULLET.match, lines)):
        return lines
    found: list[str] = []
    begun = False
    for line in lines:
        if _BULLET.match(line):
            begun = True
            found.append(_without(line))
        elif begun:
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def steps(text: str) -> list[str]:
    """The steps of a cell: its items, and what arrows part in them."""
    parts = (part.strip() for one in items(text) for part in _ARROWS.split(one))
    return [part for part in parts if part]


def line(text: str) -> str:
    """A text on one line, for a name."""
    return " ".join(text.split())


def _parts(line: str) -> list[str]:
    """A line with bullets in its midst is several."""
    return [one.strip() for one in _INLINE.sub("\n• ", line).split("\n")]


def _without(line: str) -> str:
    """The text behind a bullet; a line with nothing else stays."""
    found = _BULLET.match(line)
    return line[found.end() :] if found else line
