"""The planned ways as nodes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from cjmap.board.routes import Edge
from cjmap.language.direction import isolate
from cjmap.layout.grid import Context
from cjmap.layout.icons import icon
from cjmap.layout.paragraph import SMALL_STRONG, label
from cjmap.layout.rails import wide
from cjmap.layout.routes_draw import Flow, Way, gaps, hue, text
from cjmap.layout.scene import Box, Frame, Group, Node, Paint, Path
from cjmap.layout.strokes import Point, Segments, arrowhead, polygon, rounded, straight

_RADIUS = 7.0
_DIAMOND = 11.0
_ORDER = ("skip", "merge", "back", "end", "branch")

Port = Callable[[int], float]
"""Where the lines of a column end: y by column."""


def draw(flow: Flow, base: float, port: Port, context: Context) -> tuple[Node, ...]:
    """The ways, back to front. `base` is the y from which the flow's heights are counted."""
    painter = _Painter(flow, base, port, context)
    order = sorted(flow.ways, key=lambda way: (_ORDER.index(way.edge.kind), -way.run.length))
    counts: dict[int, int] = {}
    nodes: list[Node] = []
    for way in order:
        counts[way.edge.source] = counts.get(way.edge.source, 0) + 1
        nodes.append(painter.way(way, counts[way.edge.source]))
    return (*nodes, *painter.diamonds())


class _Painter:
    """What all ways of one flow share."""

    def __init__(self, flow: Flow, base: float, port: Port, context: Context) -> None:
        self.flow, self.base, self.port, self.context = flow, base, port, context
        self.gaps: Mapping[float, Sequence[tuple[float, float]]] = gaps(flow)

    def way(self, way: Way, number: int) -> Group:
        column = self.context.board.columns[way.edge.source]
        name = f"way.{column.id}.{number}"
        return Group(name, "way", tuple(self._parts(way)), title(way.edge, self.context))

    def _parts(self, way: Way) -> Iterator[Node]:
        role = hue(way.edge, self.context)
        role = "skip" if role == "muted" else role
        paint = Paint(stroke=role, width=way.width)
        y = self.base - self.flow.levels[way.track]
        half = 3.6 + 0.9 * way.width
        tip = None if way.edge.target is None else self.port(way.edge.target) - 2
        yield Path(self._line(way, y, tip, 1.3 * half), paint)
        if tip is None:
            yield from icon("stop", way.end, y, role)
        elif way.shared != "end":
            yield arrowhead(way.end, tip, half, 1.4 * half, role)
        if way.label is not None:
            box = way.box(self.flow.levels[way.track])
            assert box is not None
            box = box._replace(y=self.base - box.bottom)
            yield from self._air(box)
            yield from way.label.draw(box.x, box.y)

    def _line(self, way: Way, y: float, tip: float | None, head: float) -> Segments:
        """Up from the card, along the track, down to the head; open where labels stand."""
        loose: list[Segments] = []
        side = 1 if way.end > way.start else -1
        points: list[Point] = []
        if way.shared == "start":
            points.append((way.end - side * 2 * _RADIUS, y))
        elif way.diamond and way.track == 0:
            points.append((way.start + side * _DIAMOND, y))
        else:
            low = self.port(way.edge.source)
            if way.diamond:
                low = self.base - self.flow.levels[0] - _DIAMOND
            foot, loose = self._stem(way.start, low, y)
            points += [(way.start, foot), (way.start, y)]
        if way.shared == "end":
            points.append((way.start + side * 2 * _RADIUS, y))
        elif tip is None:
            points.append((way.end - side * 6, y))
        else:
            foot, rest = self._stem(way.end, tip - head, y)
            loose = [*loose, *rest]
            points += [(way.end, y), (way.end, foot)]
        return (*rounded(points, _RADIUS), *(part for piece in loose for part in piece))

    def _stem(self, x: float, low: float, high: float) -> tuple[float, list[Segments]]:
        """The lower end of the unbroken part below `high`, and the pieces under the gaps."""
        pieces: list[Segments] = []
        for start, end in self.gaps.get(x, ()):
            bottom, top = self.base - start, self.base - end
            if high < top and bottom < low:
                pieces.append(straight(((x, low), (x, bottom))))
                low = top
        return low, pieces

    def _air(self, box: Frame) -> Iterator[Node]:
        """Open the column lines that a label crosses, in the colour of what is behind them."""
        grid = self.context.grid
        banded = wide(self.context)
        first = max(1, bisect_right(grid.edges, box.x - 3))
        last = min(bisect_left(grid.edges, box.right + 3), len(grid.edges) - 1)
        for column in range(first, last):
            x = grid.edges[column]
            for side, left in ((column - 1, x - 3), (column, x)):
                moment = self.context.board.columns[side].content.moment_of_truth
                fill = "moment.fill" if moment and banded else "background"
                yield Box(Frame(left, box.y, 3, box.height), Paint(fill=fill))

    def diamonds(self) -> Iterator[Group]:
        """The marks of the decisions, on the first track over the middle of their cards."""
        y = self.base - self.flow.levels[0] if self.flow.levels else self.base
        for x, index in self.flow.diamonds:
            column = self.context.board.columns[index]
            role = self.context.theme.phase(column.phase)
            stem = straight(((x, self.port(index)), (x, y + _DIAMOND)))
            corners = ((x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND), (x - _DIAMOND, y))
            ruler, mark = self.context.ruler, self.context.board.language.say("?")
            nodes = (
                Path(stem, Paint(stroke=role, width=2.0)),
                polygon(corners, Paint(fill="card", stroke=role, width=1.75)),
                label(mark, x, y + 4, SMALL_STRONG, role, ruler, "middle"),
            )
            frame = Frame(x - _DIAMOND, y - _DIAMOND, 2 * _DIAMOND, 2 * _DIAMOND)
            yield Group(f"decision.{column.id}", "decision", nodes, frame=frame)


def title(edge: Edge, context: Context) -> str:
    """The edge in words: from which action to which, when, how often."""
    source = isolate(name(edge.source, context), context.board.language.rtl)
    return f"{source} {goal(edge, context)}"


def goal(edge: Edge, context: Context) -> str:
    """Where an edge leads, when, how often."""
    language = context.board.language
    if edge.target is None:
        way = language.say("→ leaves the journey here")
    else:
        way = language.say("→ {step}", step=name(edge.target, context))
    when = text(edge, context.board)
    return language.say("{way} ({condition})", way=way, condition=when) if when else way


def name(column: int, context: Context) -> str:
    """What an action, or a phase without actions, is called."""
    content = context.board.columns[column].content
    return getattr(content, "text", None) or getattr(content, "name", None) or ""
