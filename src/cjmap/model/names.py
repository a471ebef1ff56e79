"""Names and ids: when two are the same, what an id may hold, how a missing one is derived."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_PLAIN_ID = re.compile("[A-Za-z0-9_-]+")
_KEPT = re.compile("[a-z0-9_-]+")
_LONGEST = 60
"""Nobody mistypes a name longer than this; comparing long texts takes long."""


def fold(name: str) -> str:
    """What is compared: names are the same when equal after NFKC and case folding."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _in_id(char: str) -> bool:
    category = unicodedata.category(char)
    return char in "_-" or category[0] in "LM" or category == "Nd"


def is_id(text: str) -> bool:
    """Whether a text is letters and marks of any script, digits, `_` and `-` only."""
    if _PLAIN_ID.fullmatch(text):
        return True
    return bool(text) and all(map(_in_id, unicodedata.normalize("NFKC", text)))


def slug(text: str) -> str:
    """The id that a name gives: other characters become one `-`; empty where nothing is left."""
    if text.isascii():
        return "-".join(_KEPT.findall(text.lower())).strip("-")
    chars = "".join(char if _in_id(char) else " " for char in fold(text))
    return "-".join(chars.split()).strip("-")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant."""
    if len(name) > _LONGEST:
        return None
    from difflib import get_close_matches  # only mistakes need it

    names = {fold(one): one for one in known if len(one) <= _LONGEST}
    found = get_close_matches(fold(name), names, 1, 0.65)
    return names[found[0]] if found else None
