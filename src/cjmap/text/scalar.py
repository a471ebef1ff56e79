"""A text as it is written in YAML: without quotes where it can stand without."""

from __future__ import annotations

import json

from cjmap.text.quick import read
from cjmap.text.quoting import in_quotes


def scalar(text: str, flow: bool = False) -> str:
    """The shortest way to write a text so that YAML reads it back; `flow`: inside brackets."""
    if _stands(text, flow):
        return text
    if text.isprintable():
        return in_quotes(text)
    return json.dumps(text, ensure_ascii=False)


def _stands(text: str, flow: bool) -> bool:
    """Whether it can stand without quotes; YAML itself is asked."""
    if not text or "\n" in text:
        return False
    around = "{k: %s, l: x}\n" if flow else "k: %s\nl: x\n"
    return read(around.replace("%s", text), 3) == {"k": text, "l": "x"}
