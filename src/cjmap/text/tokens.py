"""A YAML text as libyaml cuts it up: every mark and every text with its place.

Between two tokens there is nothing but space, line ends and comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjmap.text.libyaml import library
from cjmap.text.lines import line_end

_KINDS = {
    "KeyToken": "key",
    "ValueToken": ":",
    "ScalarToken": "text",
    "BlockEntryToken": "-",
    "BlockMappingStartToken": "mapping",
    "BlockSequenceStartToken": "list",
    "BlockEndToken": "end",
    "FlowMappingStartToken": "{",
    "FlowMappingEndToken": "}",
    "FlowSequenceStartToken": "[",
    "FlowSequenceEndToken": "]",
    "FlowEntryToken": ",",
    "AnchorToken": "&",
    "AliasToken": "*",
    "DocumentStartToken": "---",
    "DocumentEndToken": "...",
    "StreamEndToken": "eof",
}
OTHER = "other"
"""Tags and directives."""
_COMMENT = re.compile(r"#[^\r\n]*")
_LINE = re.compile(r"(?:\r\n|\n|\r)([^\r\n]*)")


class Token(NamedTuple):
    """One mark or text. `style` is how a text is written: bare, `'`, `"`, `|` or `>`.

    `key`, `mapping`, `list` and `end` have no width of their own; a `key` that has some is `?`.
    """

    kind: str
    start: int
    end: int
    style: str = ""
    value: str = ""

    @property
    def is_block_text(self) -> bool:
        """Whether it is a text on lines of its own below `|` or `>`."""
        return self.style in ("|", ">")


def tokens(text: str) -> list[Token]:
    """The tokens of a text that can be read; the last is `eof`, behind everything."""
    yaml = library()
    kinds = {getattr(yaml, name): kind for name, kind in _KINDS.items()}
    next_token, scalar = yaml.CParser(text).get_token, yaml.ScalarToken
    found: list[Token] = []
    next_token()  # the stream begins
    while True:
        one = next_token()
        kind = kinds.get(one.__class__, OTHER)
        start, end = one.start_mark.index, one.end_mark.index
        if one.__class__ is scalar:
            style = one.style or ""
            if style in ("|", ">"):
                end = _end_of_block(text, start, end, one.value)
            found.append(Token(kind, start, end, style, one.value))
        elif kind == "eof":
            found.append(Token(kind, len(text), len(text)))
            return found
        else:
            found.append(Token(kind, start, end))


def comments(text: str, found: list[Token]) -> Iterator[str]:
    """All comments in file order, each from its `#` to the end of its line, without space there."""
    last = 0
    for token in found:
        if "#" in text[last : token.start]:
            for one in _COMMENT.finditer(text, last, token.start):
                yield one[0].rstrip()
        if token.is_block_text:
            head = _head(text, token.start)
            if "#" in head:
                yield head[head.index("#") :].rstrip()
        last = max(last, token.end)


def indentation(raw: str, value: str) -> int | None:
    """How many spaces in front of its lines are no part of a block text; None for an empty one.

    `raw`: its lines as they are written, `value`: what they say.
    """
    if not value.strip():
        return None
    return _first_indent(raw) - _first_indent(value)


def _first_indent(lines: str) -> int:
    """How far the first line that is not empty stands in."""
    rest = lines.lstrip(" \r\n")
    before = lines[: len(lines) - len(rest)]
    return len(before) - max(before.rfind("\n"), before.rfind("\r")) - 1


def _end_of_block(text: str, start: int, end: int, value: str) -> int:
    """The end of the last line of a block text; with `+` the empty lines belong to it too.

    A line of nothing but spaces is part of it where it is longer than the indentation.
    """
    head = _head(text, start)
    last = start + len(head)
    marks = head.partition("#")[0].rstrip()
    if "+" in marks or end <= last:
        return max(end, start + len(marks))
    stop = start + len(marks)
    indent = indentation(text[last:end], value)
    for line in _LINE.finditer(text, last, end):
        if line[1].strip(" ") or (indent is not None and len(line[1]) > indent):
            stop = line.end(1)
    return stop


def _head(text: str, start: int) -> str:
    """The first line of a block text, with `|` and what follows it."""
    return text[start : line_end(text, start)]
