"""The explanation of a rule, which is Markdown, as lines for a terminal of any width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjmap.report.look import Look, columns, visible

_WIDEST = 88
"""Longer lines are hard to read."""
_BLOCK = re.compile(
    r"^```\w*(?: title=\"(?P<title>[^\"\n]+)\")?[^\n]*\n(?P<code>.*?)^```$"
    r"|^## (?P<heading>[^\n]+)\n+"
    r"|^(?P<text>[^\n]+(?:\n(?!```)[^\n]+)*)",
    re.MULTILINE | re.DOTALL,
)
_ITEM = re.compile(r"\n(?=- )")
_IN = "  "


def lines(markdown: str, look: Look) -> Iterator[str]:
    """Headings, paragraphs and lists fitted into the width; examples as they are."""
    apart = False
    for block in _BLOCK.finditer(markdown):
        if apart:
            yield ""
        apart = not block["heading"]
        if block["heading"]:
            yield look.paint(visible(block["heading"], look.encoding), "place")
        elif block["text"]:
            for item in _ITEM.split(block["text"]):
                yield from _paragraph(item, look)
        else:
            if block["title"]:
                yield f"{_IN}{visible(block['title'], look.encoding)}:"
            yield from (_IN * 2 + visible(one, look.encoding) for one in block["code"].splitlines())


def _paragraph(text: str, look: Look) -> Iterator[str]:
    """Words in lines; what follows the first line of an item stands below its text."""
    room = min(look.width, _WIDEST)
    below = _IN * 2 if text.startswith("- ") else _IN
    line = ""
    for word in visible(" ".join(text.split()), look.encoding).split():
        if line and columns(f"{line} {word}") > room:
            yield line
            line = f"{below}{word}"
        else:
            line = f"{line} {word}" if line else f"{_IN}{word}"
    yield line
