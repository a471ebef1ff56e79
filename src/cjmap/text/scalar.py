"""A text as it is written in YAML: without quotes where it can stand without."""

from __future__ import annotations

import json

from cjmap.text.quick import read
from cjmap.text.quoting import in_quotes


def scalar(text: str, flow: bool = False) -> str:
    """The shortest way to write a text so that YAML reads it back; `flow`: inside brackets."""
    if stands(text, flow):
        return text
    if text.isprintable():
        return in_quotes(text)
    return json.dumps(text, ensure_ascii=False)


def stands(text: str, flow: bool = False, is_key: bool = False) -> bool:
    """Whether it can stand without quotes; YAML itself is asked.

    A text is tried as the value of a key and as an element of a list.
    """
    if not text or "\n" in text or not text[0].isprintable():
        return False  # an odd space at the beginning would be taken for indentation
    pair = f"{text}: x" if is_key else f"k: {text}"
    around = f"{{{pair}, l: x}}\n" if flow else f"{pair}\nl: x\n"
    want = {text: "x", "l": "x"} if is_key else {"k": text, "l": "x"}
    return _read(around) == want and (is_key or _stands_in_list(text, flow))


def _stands_in_list(text: str, flow: bool) -> bool:
    around = f"{{k: [{text}, x]}}\n" if flow else f"k:\n  - {text}\n  - x\n"
    return _read(around) == {"k": [text, "x"]}


def _read(text: str) -> object:
    found = read(text, 3)
    return found and found.data
