"""Texts as Jira's wiki markup shows them: just as they were written.

A backslash takes a sign its meaning, but only where it would have one: descriptions are also read
as they are. What no backslash reaches is broken by a sign that nobody sees.
"""

from __future__ import annotations

import re

from cjmap.text.formulas import UNSEEN

BREAK = r"\\ "
_ACTING = re.compile(
    r"(?P<mark>[*^~|{}\[\]]"
    r"|(?<![^\W_])[-_+]+(?!\s|$)|(?<!\s)(?<!^)[-_+]+(?![^\W_])|--+"
    r"|\?(?=\?)|(?<=\?)\?|!(?=[^\s!])"
    r"|\((?=(?:[ynixYNIX/!?+-]|on|off|\*[rgby]?|flag(?:off)?)\))"
    r"|(?<=[:;])\)|(?<=[:;]-)\)|(?<=:)\()"
    r"|(?P<slash>\\+)"
    r"|(?P<apart>^(?=h[1-6]\.|bq\.)|(?<=[:;])(?=[A-Za-z](?![A-Za-z0-9]))"
    r"|[A-Za-z](?=://)|[Mm]ailto(?=:))"
)
_BREAKS = re.compile("[ \t]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])[ \t]*")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def text(written: str) -> str:
    """A text behind something else on its line; its line breaks are Jira's."""
    plain = _CONTROL.sub("\ufffd", _BREAKS.sub("\n", written.strip()))
    lines = (_ACTING.sub(_harmless, " ".join(one.split())) for one in plain.split("\n"))
    return BREAK.join(lines) or "–"


def link(target: str) -> str:
    """An address that leads there."""
    signs = {ord(sign): f"%{ord(sign):02X}" for sign in ' |[]{}"'}
    return f"[{target.translate(signs)}]"


def _harmless(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "mark":
            return "".join(f"\\{sign}" for sign in found[0])
        case "slash":  # no backslash escapes another one
            return "".join(f"{sign}{UNSEEN}" for sign in found[0])
        case _:
            return found[0] + UNSEEN
