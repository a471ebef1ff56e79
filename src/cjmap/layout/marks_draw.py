"""Marks over a picture that is laid out: badges, what went and what has moved away, new columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cjmap.board.board import Column
from cjmap.layout.badge import badge_frame, is_card, is_surface, pill
from cjmap.layout.bounds import extent
from cjmap.layout.grid import Context
from cjmap.layout.marks import Mark, Marks, Sign
from cjmap.layout.scene import Box, Circle, Frame, Group, Icon, Node, Paint, Path, Picture, Text
from cjmap.layout.strokes import line, straight

if TYPE_CHECKING:
    from cjmap.layout.rails import Rail

BAND = 0.025
"""How much the band over a column covers."""


class _Faint(NamedTuple):
    """How something is drawn that is no more: its edge, and whether it is crossed out."""

    role: str
    dash: tuple[float, ...]
    struck: bool


_GONE = _Faint(Sign.REMOVED.role, (), struck=True)
_LEFT = _Faint(Sign.MOVED.role, (1.5, 3.0), struck=False)


def marked(
    nodes: Sequence[Node], placed: Sequence[Rail], marks: Marks, context: Context
) -> list[Node]:
    """The nodes of a picture with their marks."""
    pen = _Pen(marks, context)
    found = [pen.node(node) for node in nodes]
    at = next((i for i, one in enumerate(found) if _is_lane(one)), len(found))
    return [*found[:at], *_bands(placed, marks, context), *found[at:], *pen.badges]


def _is_lane(node: Node) -> bool:
    return isinstance(node, Group) and node.kind == "lane"


def _bands(placed: Sequence[Rail], marks: Marks, context: Context) -> Iterator[Node]:
    """A tint through all lanes over neighbouring columns that came or went, with its two edges."""
    if not placed:
        return
    top, bottom = placed[0].top, placed[-1].bottom
    columns = context.board.columns
    for sign, run in groupby(columns, key=lambda column: _fate(column, marks, context)):
        members = list(run)
        if sign:
            left, right = context.grid.span(members[0].index, members[-1].index)
            frame = Frame(left, top, right - left, bottom - top)
            yield Box(frame, Paint(fill=sign.role, opacity=BAND))
            edges = (((x, top), (x, bottom)) for x in (left, right))
            yield from (line(edge, Paint(stroke=sign.role)) for edge in edges)


def _fate(column: Column, marks: Marks, context: Context) -> Sign | None:
    """Whether a whole column came or went."""
    ids = {column.id, context.board.stretches[column.phase].id}
    if ids & marks.came:
        return Sign.ADDED
    return Sign.REMOVED if ids & marks.gone else None


class _Pen:
    """Goes through the groups of a picture and keeps the badges, which are drawn over all else."""

    def __init__(self, marks: Marks, context: Context) -> None:
        self._marks = marks
        self._context = context
        self._done: set[str] = set()
        self.badges: list[Node] = []

    def node(self, node: Node) -> Node:
        if not isinstance(node, Group):
            return node
        key = f"panel {node.id}" if node.kind == "panel" else node.id
        if key in self._marks.gone or key in self._marks.left:
            faint = _GONE if key in self._marks.gone else _LEFT
            node = node._replace(children=tuple(_fade(node.children, faint)))
        else:
            node = node._replace(children=tuple(map(self.node, node.children)))
        mark = self._marks.of.get(key)
        if mark is None or node.frame is None or node.kind not in _KINDS:
            return node
        told = "\n".join(mark.lines)
        if key not in self._done:
            self._done.add(key)
            self.badges.append(self._badge(mark, badge_frame(mark, node, self._context.ruler)))
        edge = self._edge(node, mark)
        return node._replace(
            children=(*node.children, *edge), title=f"{told}\n\n{node.title}".strip()
        )

    def _edge(self, group: Group, mark: Mark) -> Iterator[Node]:
        """A line around a card."""
        frame = group.frame
        if frame is None or mark.sign is Sign.REMOVED or not is_card(group):
            return
        out = Frame(frame.x - 1, frame.y - 1, frame.width + 2, frame.height + 2)
        yield Box(out, Paint(stroke=mark.sign.role, width=2.0), self._context.theme.rounded(9))

    def _badge(self, mark: Mark, frame: Frame) -> Group:
        children = tuple(pill(mark.sign, mark.number, frame, self._context.ruler))
        told = "\n".join(mark.lines)
        name = f"mark-{mark.number}"
        return Group(name, mark.kind, children, told, mark.link, frame)


_KINDS = frozenset(("item", "action", "phase", "panel"))


def crossed(nodes: Iterable[Node]) -> Iterator[Node]:
    """Nodes as they are drawn of what is no more."""
    return _fade(nodes, _GONE)


def _fade(nodes: Iterable[Node], faint: _Faint) -> Iterator[Node]:
    """Nodes as they are drawn when what they show is not there any more."""
    for node in nodes:
        if isinstance(node, Group):
            yield node._replace(children=tuple(_fade(node.children, faint)))
        elif isinstance(node, Text):
            yield node._replace(fill="muted")
            if faint.struck and not _is_sign(node.text):
                yield _strike(node, faint)
        elif isinstance(node, Icon):
            yield node._replace(role="quiet")
        elif isinstance(node, Picture):
            yield node
        else:
            yield node._replace(paint=_paler(node, faint))


def _paler(node: Box | Circle | Path, faint: _Faint) -> Paint:
    """Surfaces become hollow with an edge of their own, marks grey."""
    paint = node.paint
    fill = paint.fill
    if fill and (is_surface(node) or fill.startswith(("phase.", "arrow."))):
        return Paint("background", faint.role, 1.25, faint.dash)
    return paint._replace(fill=fill and "quiet", stroke=paint.stroke and "quiet")


def _is_sign(text: str) -> bool:
    """Letters of sources, the dash of a step that is not counted: nothing that was said."""
    return text == "\u2013" or all(
        word.isascii() and word.isalpha() and word.isupper() and len(word) < 3
        for word in text.split()
    )


def _strike(text: Text, faint: _Faint) -> Path:
    """A line through a text."""
    left, right = extent(text)
    y = text.y - text.style.size * 0.32
    return Path(straight(((left, y), (right, y))), Paint(stroke=faint.role, width=1.0))
