"""How a report looks, and how text from outside is made safe to show."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "place": "1", "quiet": "2"}


@dataclass(frozen=True, slots=True)
class Look:
    """Whether there is colour, how many columns there are, and which characters can be shown."""

    colour: bool = False
    width: int = 100
    encoding: str = "utf-8"

    def paint(self, text: str, role: str) -> str:
        """Text in the colour of a role (`error`, `warning`, `info`, `place`, `quiet`)."""
        return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m" if self.colour else text


def visible(text: str, encoding: str = "utf-8") -> str:
    """Text in which every character that would act on the terminal is written as an escape.

    Control characters, bidirectional overrides, line separators and what the encoding cannot
    show: a file name or a map cannot move the cursor, change a colour or reverse the message.
    """
    safe = "".join(map(_shown, text)) if not text.isprintable() else text
    return safe.encode(encoding, "backslashreplace").decode(encoding)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: wide characters two, combining marks none."""
    return sum(map(_columns, text)) if not text.isascii() else len(text)


def is_right_to_left(text: str) -> bool:
    """Whether a terminal may show the text in another order than that of its characters."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def _shown(char: str) -> str:
    # Joiners belong to emoji and to Persian, Indic and other scripts; they stay.
    if char.isprintable() or char in "\u200c\u200d":
        return char
    if char == "\t":
        return "    "
    if unicodedata.category(char) == "Zs":
        return " "
    return char.encode("unicode_escape").decode("ascii")


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
