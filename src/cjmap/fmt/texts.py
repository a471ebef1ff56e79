"""Texts over several lines move with what they belong to; what they say stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjmap.fmt.blocks import Block
from cjmap.fmt.written import Written
from cjmap.text.edit import Edit
from cjmap.text.tokens import Token, indentation

_LINE = re.compile(r"(?:\r\n|\n|\r)([ \t]*)([^\r\n]?)")
_LINES = re.compile(r"(?:\r\n|\n|\r)([^\r\n]*)")


def moved(written: Written, token: Token, block: Block | None, shift: int) -> Iterator[Edit]:
    """The edits that move all lines of a text but its first.

    The lines of a bare or quoted text move by `shift`; a block text stands two further in than
    what it is in, or as far as its mark says (`|4`).
    """
    if block is None:
        return
    if token.is_block_text:
        yield from _block_text(written, token, block)
    elif shift:
        for line in _LINE.finditer(written.text, token.start, token.end):
            if line[2]:
                column = max(block.target + 1, len(line[1]) + shift)
                yield Edit(line.start(1), line.end(1), " " * column)


def _block_text(written: Written, token: Token, block: Block) -> Iterator[Edit]:
    text = written.text
    first = written.line_end(token.start)
    mark = re.search(r"[1-9]", text[token.start : first].partition("#")[0])
    new = block.target + (int(mark[0]) if mark else 2)
    old = indentation(text[first : token.end], token.value)
    if old is None or old == new:
        return
    for line in _LINES.finditer(text, first, token.end):
        if len(line[1]) > old or line[1].strip(" "):
            yield Edit(line.start(1), line.start(1) + old, " " * new)
        elif line[1]:
            yield Edit(line.start(1), line.end(1), "")
