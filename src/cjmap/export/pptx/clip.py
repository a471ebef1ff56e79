"""Nodes of a picture cut at the edges of a frame: slides cannot hide what reaches beyond."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from cjmap.export.pptx.continued import continued, middle
from cjmap.layout.bounds import extent
from cjmap.layout.scene import Box, Command, Frame, Group, Node, Path, Text

_PIECES = 12
"""Into so many straight pieces a curve is divided that crosses an edge."""
_HAIR = 0.01
_NEAR = 60.0
"""As far as this from its frame there may be something of an item: a tail, a label."""

Point = tuple[float, float]
Segment = tuple[Command, tuple[float, ...]]


def clipped(nodes: Iterable[Node], frame: Frame, rtl: bool = False) -> Iterator[Node]:
    """What is inside of the frame. Texts, signs and pictures are there as a whole or not at all; a
    card that goes on on several slides says its words on each that has room for them."""
    for node in nodes:
        if isinstance(node, Group):
            if node.kind == "item" and node.frame:
                if _is_far(node.frame, frame):
                    continue
                node = continued(node, node.frame, frame, rtl)
            children = tuple(clipped(node.children, frame, rtl))
            if children:
                yield node._replace(children=children)
        elif isinstance(node, Path):
            yield from _path(node, frame)
        elif isinstance(node, Box):
            yield from _box(node, frame)
        elif _holds(frame, *middle(node)):
            yield _inside(node, frame) if isinstance(node, Text) else node


def _inside(text: Text, frame: Frame) -> Text:
    """A text of which most is in sight, moved so that all of it is."""
    left, right = extent(text)
    by = max(0.0, frame.x - left) or min(0.0, frame.right - right)
    return text._replace(x=text.x + by) if by else text


def _is_far(item: Frame, frame: Frame) -> bool:
    """Whether an item, with what hangs on it, is out of sight: most are, on each of many slides."""
    return (
        item.right + _NEAR < frame.x
        or item.x - _NEAR > frame.right
        or item.bottom + _NEAR < frame.y
        or item.y - _NEAR > frame.bottom
    )


def _holds(frame: Frame, x: float, y: float) -> bool:
    return frame.x <= x < frame.right and frame.y <= y < frame.bottom


def _box(box: Box, frame: Frame) -> Iterator[Box]:
    left, top = max(box.frame.x, frame.x), max(box.frame.y, frame.y)
    right, bottom = min(box.frame.right, frame.right), min(box.frame.bottom, frame.bottom)
    if left < right and top < bottom:
        yield box._replace(frame=Frame(left, top, right - left, bottom - top))


def _path(path: Path, frame: Frame) -> Iterator[Path]:
    xs = [x for _, points in path.segments for x in points[::2]]
    ys = [y for _, points in path.segments for y in points[1::2]]
    if not xs or max(xs) < frame.x or min(xs) > frame.right:
        return
    if max(ys) < frame.y or min(ys) > frame.bottom:
        return
    across = frame.x <= min(xs) and max(xs) <= frame.right + _HAIR
    if across and frame.y <= min(ys) and max(ys) <= frame.bottom + _HAIR:
        yield path
        return
    for points in _straight(path.segments, frame):
        if path.paint.fill is not None:
            points = _area(points, frame)
            if len(points) > 2:
                yield path._replace(segments=(*_drawn(points), ("Z", ())))
        else:
            for piece in _lines(points, frame):
                yield path._replace(segments=tuple(_drawn(piece)))


def _drawn(points: list[Point]) -> Iterator[Segment]:
    yield "M", points[0]
    yield from (("L", point) for point in points[1:])


def _straight(segments: Iterable[Segment], frame: Frame) -> list[list[Point]]:
    """Every stroke of a path as the corners of straight lines; of what is out of sight only the
    ends matter."""
    strokes: list[list[Point]] = []
    for command, points in segments:
        if command == "M":
            strokes.append([(points[0], points[1])])
        elif command == "L":
            strokes[-1].append((points[0], points[1]))
        elif command == "C":
            start, ends = strokes[-1][-1], points[4:6]
            seen = _meets((*start, *points), frame)
            strokes[-1] += _curve(start, points) if seen else [(ends[0], ends[1])]
        else:
            strokes[-1].append(strokes[-1][0])
    return strokes


def _meets(points: tuple[float, ...], frame: Frame) -> bool:
    xs, ys = points[::2], points[1::2]
    across = min(xs) <= frame.right and max(xs) >= frame.x
    return across and min(ys) <= frame.bottom and max(ys) >= frame.y


def _curve(start: Point, points: tuple[float, ...]) -> Iterator[Point]:
    ends = (start, points[0:2], points[2:4], points[4:6])
    for step in range(1, _PIECES + 1):
        t = step / _PIECES
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        yield (
            sum(share * end[0] for share, end in zip(shares, ends, strict=True)),
            sum(share * end[1] for share, end in zip(shares, ends, strict=True)),
        )


def _sides(frame: Frame) -> tuple[tuple[int, float, int], ...]:
    """Axis, place, and the direction in which the inside lies, of each edge."""
    return (
        (0, frame.x, 1),
        (0, frame.right, -1),
        (1, frame.y, 1),
        (1, frame.bottom, -1),
    )


def _cross(one: Point, other: Point, axis: int, edge: float) -> Point:
    share = (edge - one[axis]) / (other[axis] - one[axis])
    return (
        one[0] + share * (other[0] - one[0]),
        one[1] + share * (other[1] - one[1]),
    )


def _area(points: list[Point], frame: Frame) -> list[Point]:
    """The corners of what is left of a surface, edge by edge (Sutherland and Hodgman, 1974)."""
    for axis, edge, way in _sides(frame):
        inside: Callable[[Point], bool] = lambda at: (at[axis] - edge) * way >= 0  # noqa: B023, E731
        kept: list[Point] = []
        for one, other in zip([points[-1], *points[:-1]], points, strict=True):
            if inside(one) != inside(other):
                kept.append(_cross(one, other, axis, edge))
            if inside(other):
                kept.append(other)
        points = kept
        if not points:
            break
    return points


def _lines(points: list[Point], frame: Frame) -> Iterator[list[Point]]:
    """What is left of a line, in one or more pieces."""
    piece: list[Point] = []
    for one, other in pairwise(points):
        found = _line(one, other, frame)
        if found is None:
            continue
        if piece and piece[-1] == found[0]:
            piece.append(found[1])
            continue
        if piece:
            yield piece
        piece = list(found)
    if piece:
        yield piece


def _line(one: Point, other: Point, frame: Frame) -> tuple[Point, Point] | None:
    for axis, edge, way in _sides(frame):
        out, gone = (one[axis] - edge) * way < 0, (other[axis] - edge) * way < 0
        if out and gone:
            return None
        if out:
            one = _cross(one, other, axis, edge)
        elif gone:
            other = _cross(one, other, axis, edge)
    return one, other
