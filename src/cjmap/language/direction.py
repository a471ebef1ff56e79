"""Which way a text runs, and how texts of both directions stand in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LRM, RLM = "\u200e", "\u200f"
"""Invisible marks that are read as a letter of a script from the left, or from the right."""
_RTL_SCRIPTS = frozenset("Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa".split())
_RTL_LANGUAGES = frozenset(
    "aeb ar arc ary arz azb bal bqi ckb dv fa glk haz he iw ji ks lrc mzn nqo pnb prs ps rhg sam "
    "sd syr ug ur yi".split()
)
_RIGHT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Where all characters from the right are: a quick look, because most texts have none."""


def has_right(text: str) -> bool:
    """Whether there may be a character from the right in a text: a quick look."""
    return not text.isascii() and _RIGHT.search(text) is not None


def is_rtl(text: str) -> bool:
    """Whether the first character with a direction of its own is written right to left."""
    return has_right(text) and _first(text) == "R"


def has_letters(text: str, *, rtl: bool) -> bool:
    """Whether a text has a character that is written in this direction."""
    if rtl and not has_right(text):
        return False
    return any(_strong(character) == ("R" if rtl else "L") for character in text)


def against(text: str, rtl: bool) -> bool:
    """Whether a text runs against what it stands in.

    Among texts from the left, its first letter decides. Among texts from the right it has to be
    without any letter from the right: there a name from abroad may begin a sentence.
    """
    if rtl:
        return has_letters(text, rtl=False) and not has_letters(text, rtl=True)
    return is_rtl(text)


def code_is_rtl(code: str) -> bool:
    """Whether a language is written right to left, by its BCP 47 code: `ar`, `az-Arab`, `fa-IR`."""
    language, *rest = code.replace("_", "-").split("-")
    for part in rest:
        if len(part) == 4 and part.isalpha():
            return part.title() in _RTL_SCRIPTS
    return language.lower() in _RTL_LANGUAGES


def isolate(text: str, rtl: bool) -> str:
    """A text to stand in a line of this direction, so that neither turns the other's order.

    Marks do here what Unicode's isolates are for: a line may be broken anywhere, and each piece
    is drawn by itself, so nothing may have to be closed later. What begins and ends in the line's
    direction stays as it is.
    """
    if not has_letters(text, rtl=not rtl):
        return text
    mine, around = ("R", RLM) if rtl else ("L", LRM)
    first, last = _first(text), _first(reversed(text))
    if first == last == mine:
        return text
    own = "" if first == mine else LRM if rtl else RLM
    return f"{around}{own}{text}{own}{around}"


def dotted(texts: Iterable[str], rtl: bool, gap: str = "\u00a0· ") -> str:
    """Short texts one after the other in a line of this direction."""
    return gap.join(isolate(text, rtl) for text in texts)


def _first(text: Iterable[str]) -> str:
    return next(filter(None, map(_strong, text)), "")


def _strong(character: str) -> str:
    """`L` or `R`; nothing for what has no direction of its own."""
    direction = unicodedata.bidirectional(character)
    return direction if direction in ("L", "R") else "R" if direction == "AL" else ""
