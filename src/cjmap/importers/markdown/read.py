"""Markdown → the blocks of a page, with markdown-it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from cjmap.importers.html.read import blocks as fragment
from cjmap.importers.markdown.spans import comments, pieces
from cjmap.importers.page.blocks import (
    Aside,
    Block,
    Code,
    Grid,
    Heading,
    Line,
    Listing,
    Quote,
    Rule,
    Text,
)
from cjmap.importers.page.lines import lines, one_line

_BOX = re.compile(r"\[([ xX])\] +")
_NAMED = re.compile(r"\[([^\[\]]{1,200})\]")


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a page."""
    parser = MarkdownIt("commonmark").enable("table")
    known: dict[str, Any] = {}
    tree = SyntaxTreeNode(parser.parse(text, known))
    return (*_inside(tree), *_addresses(known.get("references", {}), text))


def _inside(node: SyntaxTreeNode) -> Iterator[Block]:
    for child in node.children:
        yield from _blocks(child)


def _blocks(node: SyntaxTreeNode) -> Iterator[Block]:
    first, last = _reach(node)
    match node.type:
        case "heading" | "paragraph":
            yield from _text(node, first)
        case "table":
            yield from _table(node)
        case "blockquote":
            yield Quote(tuple(_inside(node)))
        case "bullet_list" | "ordered_list":
            yield Listing(tuple(_ticked(tuple(_inside(item))) for item in node.children))
        case "fence" | "code_block":
            word = (node.info.strip(" {.}").split() or [""])[0]
            yield Code(Line(first, node.content, end=last), word)
        case "html_block":
            yield from fragment(node.content, first)
        case "hr":
            yield Rule()


def _ticked(item: tuple[Block, ...]) -> tuple[Block, ...]:
    """An item of a list without the box in front of it, which may be ticked."""
    if not item or not isinstance(item[0], Text):
        return item
    line = item[0].line
    found = _BOX.match(line.text)
    if not found:
        return item
    sign = "" if found[1] == " " else "✓ "
    return Text(line._replace(text=sign + line.text[found.end() :])), *item[1:]


def _text(node: SyntaxTreeNode, first: int) -> Iterator[Block]:
    inline = node.children[0]
    if node.type == "heading":
        yield Heading(int(node.tag[1]), one_line(pieces(inline), first))
    else:
        yield from map(Text, lines(pieces(inline), first))
    yield from _asides(inline, first)


def _table(node: SyntaxTreeNode) -> Iterator[Block]:
    rows = [row for part in node.children for row in part.children]
    yield Grid(tuple(tuple(_cells(row)) for row in rows))
    for row in rows:
        for cell in row.children:
            yield from _asides(cell.children[0], _reach(row)[0])


def _cells(row: SyntaxTreeNode) -> Iterator[Line]:
    first, _ = _reach(row)
    return (one_line(pieces(cell.children[0]), first) for cell in row.children)


def _reach(node: SyntaxTreeNode) -> tuple[int, int]:
    """The first and the last line of a block."""
    start, end = node.map or (0, 1)
    return start + 1, end


def _asides(inline: SyntaxTreeNode, number: int) -> Iterator[Block]:
    return (Aside(Line(number, one)) for one in comments(inline))


def _addresses(known: dict[str, dict[str, Any]], text: str) -> Iterator[Block]:
    """The addresses at the foot of a page that nothing on it refers to."""
    named = Counter(_NAMED.findall(text.casefold())) if known else Counter()
    for name, one in known.items():
        if named[name.casefold()] < 2:
            first, last = one["map"]
            yield Aside(Line(first + 1, f"the address `{one['href']}`", end=last))
