"""Markdown as a code host reads it: with tables, strikethrough, links of its own, and HTML."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

HOST = MarkdownIt("gfm-like", {"html": True})
_ISOLATES = re.compile("[\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile(r"\s+")


class Read(NamedTuple):
    """What a reader sees: the text, where links lead, which elements there are, and raw HTML."""

    text: str
    links: tuple[str, ...]
    elements: Counter[str]
    html: tuple[str, ...]


def read(markdown: str) -> Read:
    """A document as it is read."""
    tokens = list(_walk(HOST.parse(markdown)))
    return Read(
        plain("".join(map(_text, tokens))),
        tuple(str(one.attrs["href"]) for one in tokens if one.type == "link_open"),
        Counter(one.type for one in tokens if one.nesting == 1 or one.type in _ALONE),
        tuple(one.content for one in tokens if one.type.startswith("html")),
    )


_ALONE = frozenset({"hr", "code_inline", "code_block", "fence", "image", "hardbreak"})


def plain(text: str) -> str:
    """A text without what rendering may change: kinds and runs of white space, isolates."""
    return _SPACE.sub(" ", _ISOLATES.sub("", text)).strip()


def meant(written: str) -> str:
    """What is to be read: line breaks are white space, control characters are marked."""
    return plain(_CONTROL.sub("\ufffd", _BREAKS.sub("\n", written))) or " "


def _walk(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or [])


def _text(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    if token.type in ("softbreak", "hardbreak") or token.content == "<br>":
        return "\n"
    return "\n" if token.block else ""
