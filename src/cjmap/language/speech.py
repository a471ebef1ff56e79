"""How what is thought or said is written: quotation marks by language, italics by script."""

from __future__ import annotations

import re

from cjmap.language.direction import against, code_is_rtl, is_rtl

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
    "zh-hk": "「」",
    "zh-mo": "「」",
    "ko": "“”",
    "pt-pt": "«»",
    "ar": "”“",
    "fa": "«»",
    "he": "””",
    "ur": "”“",
}
"""As CLDR has them, and « » for Spanish, as its academy wants them. `“”` where nothing is said."""
_BEYOND = re.compile("[^\x00-\u058f\u1e00-\u206f]")
"""Characters beyond Latin, Greek, Cyrillic, Armenian and punctuation: their scripts have no
italics."""
_ANY = "\"'“”„«»‘’「」『』‹›"


def quoted(text: str, language: str) -> str:
    """The text in the language's quotation marks, unless the author put some there.

    A text that is written in the other direction is of another language, and has marks that open
    and close that way.
    """
    if text[:1] in _ANY and text[-1:] in _ANY:
        return text
    if against(text, code_is_rtl(language)):
        language = "ar" if is_rtl(text) else "en"
    tag = language.casefold()
    marks = MARKS.get(tag) or MARKS.get(tag.split("-")[0], "“”")
    space = "\u202f" if tag.split("-")[0] == "fr" else ""
    return f"{marks[0]}{space}{text.strip()}{space}{marks[-1]}"


def has_italics(text: str) -> bool:
    """Whether a text may be set in italics: every script that it is written in has them."""
    return text.isascii() or not any(letter.isalpha() for letter in _BEYOND.findall(text))
