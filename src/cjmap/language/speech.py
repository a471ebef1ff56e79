"""How what is thought or said is written: quotation marks by language, italics by script."""

from __future__ import annotations

import re

MARKS = {
    "de": "„“",
    "pl": "„”",
    "fr": "«»",
    "es": "«»",
    "it": "«»",
    "pt": "“”",
    "pt-br": "“”",
    "ru": "«»",
    "nl": "“”",
    "ja": "「」",
    "zh": "“”",
    "zh-hant": "「」",
    "zh-tw": "「」",
    "ko": "“”",
    "ar": "«»",
    "he": "”“",
}
_BEYOND = re.compile("[^\x00-\u058f\u1e00-\u206f]")
"""Characters beyond Latin, Greek, Cyrillic, Armenian and punctuation: their scripts have no
italics."""
_ANY = "\"'“”„«»‘’「」『』‹›"


def quoted(text: str, language: str) -> str:
    """The text in the language's quotation marks, unless the author put some there."""
    if text[:1] in _ANY and text[-1:] in _ANY:
        return text
    tag = language.casefold()
    marks = MARKS.get(tag) or MARKS.get(tag.split("-")[0], "“”")
    space = "\u202f" if tag.split("-")[0] == "fr" else ""
    return f"{marks[0]}{space}{text.strip()}{space}{marks[-1]}"


def has_italics(text: str) -> bool:
    """Whether a text may be set in italics: every script that it is written in has them."""
    return text.isascii() or not any(letter.isalpha() for letter in _BEYOND.findall(text))
