"""How a report looks, and how text from outside is made safe to show."""

from __future__ import annotations

from typing import NamedTuple

_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "place": "1",
    "quiet": "2",
    "added": "32",
    "removed": "31",
    "changed": "33",
    "moved": "36",
}


class Look(NamedTuple):
    """Whether there is colour, how many columns there are, and which characters can be shown."""

    colour: bool = False
    width: int = 100
    encoding: str = "utf-8"

    def paint(self, text: str, role: str) -> str:
        """Text in the colour of a role (`error`, `place`, `added` …)."""
        return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m" if self.colour else text


_SPACES = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"


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
    if text.isascii():
        return False
    from unicodedata import bidirectional

    return any(bidirectional(char) in ("R", "AL") for char in text)


def _shown(char: str) -> str:
    # Joiners belong to emoji and to Persian, Indic and other scripts; they stay.
    if char.isprintable() or char in "\u200c\u200d":
        return char
    if char == "\t":
        return "    "
    if char in _SPACES:
        return " "
    return char.encode("unicode_escape").decode("ascii")


def _columns(char: str) -> int:
    import unicodedata  # where all is ASCII, nobody waits for it

    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
