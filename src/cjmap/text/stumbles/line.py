"""One line of a map taken apart: indentation and dashes, key, text."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<rest>.*?)(?P<end>\s*)$", re.DOTALL)
_KEY = re.compile(
    r"(?P<key>[^\s'\"\[\]{}#&*!|>%@`,-][^:#\"]*?)(?P<colon>\s*:[ \t]+)(?P<value>\S.*)$"
)
_OWN_KEY = re.compile(r"[a-z][a-z0-9_-]*$")


class Line(NamedTuple):
    """`before` and `text` make up the line; `before` ends with the dash or the colon."""

    before: str
    text: str

    @property
    def start(self) -> int:
        """The column (0-based) at which the text begins."""
        return len(self.before)


def readings(line: str) -> tuple[Line, ...]:
    """The ways to tell key and text apart, the likelier one first.

    `- Why? Because: no` may be a text with a colon or an item with a key; a key of the format
    looks like `pain_point`, so what has spaces or capitals is rather a text.
    """
    parts = _LINE.match(line)
    if parts is None:  # pragma: no cover - the pattern matches everything
        return ()
    lead, rest = parts["lead"], parts["rest"]
    whole = Line(lead, rest)
    keyed = _KEY.match(rest)
    if not keyed:
        bare = re.match(r"(?P<key>[a-z][a-z0-9_-]*\s*:[ \t]*)(?P<value>.*)$", rest)
        return (Line(lead + bare["key"], bare["value"]),) if bare else (whole,)
    split = Line(lead + keyed["key"] + keyed["colon"], keyed["value"])
    if _OWN_KEY.match(keyed["key"]) or "-" not in lead:
        return split, whole
    return whole, split
