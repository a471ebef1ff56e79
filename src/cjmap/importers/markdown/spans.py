"""A paragraph, heading or cell in Markdown → its text as it is read, without its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from cjmap.importers.page.lines import HARD, SOFT, Piece

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKS = {"strong_open": 1, "strong_close": -1, "em_open": 1, "em_close": -1}


def pieces(inline: SyntaxTreeNode) -> Iterator[Piece]:
    """The stretches of a text. Where a link leads stands behind it in brackets."""
    depth = 0
    address, shown = "", ""
    for child in _spans(inline):
        depth += _MARKS.get(child.type, 0)
        text = _text(child)
        if child.type == "link_open":
            address, shown = _target(child, "href"), ""
        elif child.type == "link_close":
            if address and not address.startswith("#") and shown not in _spellings(address):
                yield Piece(f" ({address})", depth > 0)
        elif text:
            shown += text
            yield Piece(text, depth > 0 or child.type == "code_inline")


def comments(inline: SyntaxTreeNode) -> Iterator[str]:
    """What is told of the comments in a text."""
    for child in _spans(inline):
        if child.type == "html_inline" and child.content.startswith("<!"):
            yield f"the comment `{' '.join(child.content.split())}`"


def _spans(inline: SyntaxTreeNode) -> list[Token]:
    return (inline.token.children if inline.token else None) or []


def _text(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return SOFT if child.type == "softbreak" else HARD
    if child.type == "image":
        return f"{child.content} ({_target(child, 'src')})".strip()
    if child.type == "html_inline":
        return HARD if _BREAK.fullmatch(child.content) else ""
    return child.content


def _spellings(address: str) -> tuple[str, ...]:
    """How people write an address that is a link by itself."""
    return address, address.removeprefix("mailto:"), address.partition("://")[2]


def _target(child: Token, name: str) -> str:
    """Where a link or an image leads, with its title."""
    attributes = child.attrs
    return " ".join(str(attributes[key]) for key in (name, "title") if key in attributes)
