"""Quotation marks by language."""

from __future__ import annotations

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
_ANY = "\"'“”„«»‘’「」『』‹›"


def quoted(text: str, language: str) -> str:
    """The text in the language's quotation marks, unless the author put some there."""
    if text[:1] in _ANY and text[-1:] in _ANY:
        return text
    tag = language.casefold()
    marks = MARKS.get(tag) or MARKS.get(tag.split("-")[0], "“”")
    space = "\u202f" if tag.split("-")[0] == "fr" else ""
    return f"{marks[0]}{space}{text.strip()}{space}{marks[-1]}"
