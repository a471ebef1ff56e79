"""Which script a text is written in, as far as it tells a text that was not translated."""

from __future__ import annotations

from functools import lru_cache

_RANGES = (
    ("Greek", 0x370, 0x3FF),
    ("Cyrillic", 0x400, 0x52F),
    ("Armenian", 0x530, 0x58F),
    ("Hebrew", 0x590, 0x5FF),
    ("Arabic", 0x600, 0x77F),
    ("Devanagari", 0x900, 0x97F),
    ("Bengali", 0x980, 0x9FF),
    ("Tamil", 0xB80, 0xBFF),
    ("Thai", 0xE00, 0xE7F),
    ("Georgian", 0x10A0, 0x10FF),
    ("Hangul", 0x1100, 0x11FF),
    ("Greek", 0x1F00, 0x1FFF),
    ("Kana", 0x3040, 0x30FF),
    ("Han", 0x3400, 0x9FFF),
    ("Hangul", 0xAC00, 0xD7AF),
)
"""First and last letter of the scripts that are told apart; below the first is Latin."""
_WRITTEN = {
    "Greek": "el",
    "Cyrillic": "ru uk be bg mk kk ky mn tg",
    "Armenian": "hy",
    "Hebrew": "he yi",
    "Arabic": "ar fa ur ps ckb",
    "Devanagari": "hi mr ne",
    "Bengali": "bn",
    "Tamil": "ta",
    "Thai": "th",
    "Georgian": "ka",
    "Hangul": "ko",
    "Han": "zh ja",
}
"""Languages that are written in one script, or in Japanese in one and another beside it."""
_LATIN = frozenset(
    "en de fr es pt nl it sv da nb nn no fi is et lv lt pl cs sk sl hr hu ro sq tr ca gl eu ga cy"
    " id ms vi sw af".split()
)
_PLAIN = bytes((*range(0xCD), 0xE2, 0xEF, *range(0xF0, 0x100)))
"""Bytes of UTF-8 that letters of other scripts than Latin do not begin with, but for marks."""


def other_scripts(text: str) -> bool:
    """Whether a long text has letters that are not Latin; quick, and no more than a hint."""
    return not text.isascii() and bool(text.encode("utf-8", "replace").translate(None, _PLAIN))


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    code = ord(char)
    if code < _RANGES[0][1]:
        return "Latin"
    return next((name for name, first, last in _RANGES if first <= code <= last), "")


def scripts(text: str) -> frozenset[str]:
    """The scripts of the letters of a text; kana and Chinese characters count as one."""
    if text.isascii():
        return frozenset(("Latin",)) if any(map(str.isalpha, text)) else frozenset()
    found = {_script(char) for char in text if char.isalpha()}
    if "Kana" in found:
        found = found - {"Kana"} | {"Han"}
    return frozenset(found - {""})


def script_of(language: str) -> str | None:
    """The script of a language; None where that is not known, or more than one."""
    if language in _LATIN:
        return "Latin"
    return next((name for name, codes in _WRITTEN.items() if language in codes.split()), None)
