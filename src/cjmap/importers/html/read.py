"""HTML → the blocks of a page: what is read on it, from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cjmap.importers.html.grid import WIDEST, Spanning, placed
from cjmap.importers.html.tree import COMMENT, Element, tree
from cjmap.importers.page.blocks import (
    Aside,
    Block,
    Grid,
    Heading,
    Line,
    Listing,
    Quote,
    Rule,
    Text,
    flat,
)
from cjmap.importers.page.lines import HARD, Piece, lines, one_line

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MARKED = frozenset("strong b em i code kbd".split())
_SPANS = _MARKED | frozenset("a abbr del ins mark q s small span sub sup time u label".split())
_NOTHING = frozenset("script style template noscript svg math iframe object select".split())
_AROUND = {"nav": "navigation", "footer": "foot", "aside": "side"}


def blocks(text: str, number: int = 1) -> Iterator[Block]:
    """The blocks of a page, or of a part of one that begins on a line."""
    return _blocks(tree(text, number).inside)


def _blocks(elements: Iterable[Element]) -> Iterator[Block]:
    """Elements that stand in one another's line are a paragraph, the others are blocks."""
    run: list[Element] = []
    for one in elements:
        if one.tag in _SPANS or one.tag in ("", "br", "img"):
            run.append(one)
            continue
        yield from _paragraph(run)
        run = []
        yield from _block(one)
    yield from _paragraph(run)


def _block(one: Element) -> Iterator[Block]:
    if one.tag in _NOTHING:
        return
    if (
        one.tag in _AROUND
        or one.tag in ("title", COMMENT)
        or (one.tag == "header" and not _holds_heading(one))
    ):
        yield from _aside(one)
    elif one.tag in _HEADINGS:
        line = one_line(_pieces(one.inside), one.line)
        if line.text:
            yield Heading(int(one.tag[1]), line._replace(end=one.end))
    elif one.tag in ("ul", "ol"):
        yield Listing(tuple(tuple(_blocks(item.inside)) for item in one.inside if item.tag))
    elif one.tag == "dl":
        yield from _pairs(one)
    elif one.tag == "blockquote":
        yield Quote(tuple(_blocks(one.inside)))
    elif one.tag == "table":
        yield from _table(one)
    elif one.tag == "hr":
        yield Rule()
    else:
        yield from _blocks(one.inside)


def _holds_heading(one: Element) -> bool:
    return any(inner.tag in _HEADINGS or _holds_heading(inner) for inner in one.inside)


def _aside(one: Element) -> Iterator[Block]:
    """What belongs to the page and not to what it tells."""
    words = " ".join(_words(one))
    if words and one.tag in (*_AROUND, "header"):
        what = _AROUND.get(one.tag, "head")
        yield Aside(Line(one.line, f"the {what} of the page", end=one.end))
    elif words:
        what = "the comment" if one.tag == COMMENT else "the title"
        yield Aside(Line(one.line, f"{what} `{words}`", end=one.end))


def _paragraph(run: list[Element]) -> Iterator[Block]:
    seen = [one for one in run if any(True for _ in _words(one))]
    if seen:
        first, last = seen[0], seen[-1]
        number = first.line + _lines_before(first)
        for line in lines(_pieces(run), number):
            yield Text(line._replace(number=number, end=last.end))


def _lines_before(one: Element) -> int:
    """How many lines a text begins with that are empty."""
    return 0 if one.tag else one.text[: -len(one.text.lstrip()) or None].count("\n")


def _pieces(elements: Iterable[Element], marked: bool = False) -> Iterator[Piece]:
    for one in elements:
        if not one.tag:
            yield Piece(" ".join(f"|{one.text}|".split())[1:-1], marked)
        elif one.tag == "br":
            yield Piece(HARD)
        elif one.tag == "img":
            yield Piece(one.given.get("alt", ""), marked)
        elif one.tag not in _NOTHING and one.tag != COMMENT:
            yield from _pieces(one.inside, marked or one.tag in _MARKED)
            address = one.given.get("href", "")
            if address.startswith(("http:", "https:")) and address not in "".join(_words(one)):
                yield Piece(f" ({address})", marked)


def _words(one: Element) -> Iterator[str]:
    if one.tag == "img":
        yield from one.given.get("alt", "").split()
    elif one.tag not in _NOTHING:
        yield from one.text.split()
        for inner in one.inside:
            yield from _words(inner)


def _pairs(one: Element) -> Iterator[Block]:
    """A list of terms: each is the label of what is said of it."""
    term = ""
    for inner in one.inside:
        if inner.tag == "dt":
            term = " ".join(_words(inner))
        elif inner.tag == "dd":
            yield Text(Line(inner.line, " ".join(_words(inner)), term, inner.end))


def _table(one: Element) -> Iterator[Block]:
    """A table, and what in its cells is not read."""
    rows: list[list[Spanning]] = []
    asides: list[Block] = []
    for row in _rows(one):
        rows.append([])
        for cell in row.inside:
            if cell.tag in ("td", "th"):
                inner = list(_blocks(cell.inside))
                asides += [block for block in inner if isinstance(block, Aside)]
                rows[-1].append((_cell(cell, inner), *_spans(cell)))
    if any(rows):
        yield Grid(placed(rows))
    yield from asides
    for caption in one.inside:
        if caption.tag == "caption":
            yield from _blocks(caption.inside)


def _rows(one: Element) -> Iterator[Element]:
    for inner in one.inside:
        if inner.tag == "tr":
            yield inner
        elif inner.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(inner)


def _cell(cell: Element, inner: Iterable[Block]) -> Line:
    read = (block for block in inner if not isinstance(block, Aside))
    text = "\n".join(line.whole for block in read for line in flat(block))
    return Line(cell.line, text, end=cell.end)


def _spans(cell: Element) -> tuple[int, int]:
    """How many columns and rows a cell reaches over."""
    given = (cell.given.get(name, "") for name in ("colspan", "rowspan"))
    wide, high = (int(one) if re.fullmatch("[0-9]{1,4}", one) else 1 for one in given)
    return max(1, min(wide, WIDEST)), max(1, min(high, WIDEST))
