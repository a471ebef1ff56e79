"""Texts as Mermaid's `journey` writes them: signs with a meaning of their own become entities."""

from __future__ import annotations

import re
from html import unescape

NAMELESS = "–"
"""The name, in a map, of what Mermaid gives none: the tasks before the first section, and whoever
does a task for which nobody is named."""

ACC_TITLE, ACC_DESCR = "accTitle", "accDescr"

_ENTITY = re.compile(r"#(\+?\d+|[A-Za-z]\w*);")
_BREAK = re.compile(r"</?br[\s/]*>", re.IGNORECASE)
_SIGNS = re.compile(r"[#;&<>]|%(?=%)|(?<=%)%")
_IN_NAMES = re.compile(r"[#;&<>:,]|%(?=%)|(?<=%)%")
# Before it reads entities, Mermaid takes a `;` off what looks to it like a style.
_LIKE_A_STYLE = re.compile(r":(?=\S*#)")
_KEYWORD = re.compile(r"(?:journey|title|section|accTitle|accDescr)(?!\w)|%", re.IGNORECASE)
_NAMES = {"&": "amp", "<": "lt", ">": "gt"}


def written(text: str) -> str:
    """A text to the end of a line, such as a title; its own line breaks become `<br>`."""
    return _LIKE_A_STYLE.sub("#58;", _lines(text, _SIGNS))


def written_name(text: str) -> str:
    """A text with others behind it on the line: a section, a task, one of its people."""
    found = _lines(text, _IN_NAMES) or NAMELESS
    return _entity(found[0]) + found[1:] if _KEYWORD.match(found) else found


def written_lines(text: str) -> str:
    """A text between the braces of `accDescr`, where its lines stay lines."""
    lines = (_IN_NAMES.sub(_sign, _apart(one)) for one in text.splitlines())
    return "\n".join(lines).replace("}", "#125;")


def comment(text: str) -> str:
    """A text as a comment that does nothing, whatever it holds."""
    return f"%% {' '.join(text.split()).replace('%%', '% %').replace('%%', '% %')}"


def masked(text: str) -> str:
    """A text in which the signs of entities end nothing; as long as before."""
    return _ENTITY.sub("\ue000\\1\ue001", text)


def read(text: str) -> str:
    """A masked text as people see it; an unknown entity stays what was written."""
    if "\ue000" in text:
        text = re.sub("\ue000(.*?)\ue001", _shown, text)
    return text.strip()


def with_breaks(text: str) -> str:
    """A text with the line breaks that Mermaid draws."""
    lines = _BREAK.sub("\n", text).split("\n")
    return "\n".join(map(str.strip, lines)).strip()


def on_one_line(text: str) -> str:
    """A text without line breaks."""
    return " ".join(_BREAK.sub(" ", text).split())


def _lines(text: str, signs: re.Pattern[str]) -> str:
    lines = filter(None, map(_apart, text.splitlines()))
    return "<br>".join(signs.sub(_sign, one) for one in lines)


def _apart(line: str) -> str:
    """A line with single spaces; a byte-order mark is one to JavaScript."""
    return " ".join(line.replace("\ufeff", " ").split())


def _sign(found: re.Match[str]) -> str:
    return _entity(found[0])


def _entity(sign: str) -> str:
    return f"#{_NAMES.get(sign) or ord(sign)};"


def _shown(found: re.Match[str]) -> str:
    name = found[1].removeprefix("+")
    entity = f"&#{name};" if name.isdecimal() else f"&{name};"
    sign = unescape(entity)
    return f"#{found[1]};" if sign == entity else sign
