"""What each text and mark of a picture stands on: the filled shapes beneath it, down to an opaque
one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cjmap.layout.scene import Box, Circle, Gradient, Group, Icon, Node, Paint, Path, Scene, Text

Layer = tuple[str, float]
"""A colour role, and how much of what lies under it it covers, 0 to 1."""
Point = tuple[float, float]
STEPS = 8
"""Straight pieces that stand for a curve."""
EVERY = 14.0
"""Units between two places of a line at which one looks."""


class Stands(NamedTuple):
    """A text or mark of one colour on a ground: layers from the opaque one upwards."""

    role: str
    ground: tuple[Layer, ...]
    what: Node


class Shape(NamedTuple):
    """A filled shape as polygons (even-odd is not used by any), with its bounds."""

    fill: str
    opacity: float
    outlines: tuple[tuple[Point, ...], ...]
    box: tuple[float, float, float, float]


def flat(nodes: Iterable[Node]) -> Iterator[Node]:
    """All that is drawn, back to front."""
    for node in nodes:
        if isinstance(node, Group):
            yield from flat(node.children)
        else:
            yield node


def standing(scene: Scene) -> Iterator[Stands]:
    """Every text, stroke and fill of a picture with every ground that it has beneath it."""
    gradients = {f"gradient:{one.id}": one for one in scene.gradients}
    below: list[Shape] = []
    for node in flat(scene.nodes):
        seen = set()
        shapes = tuple(_shapes(node))
        for role, x, y in _places(node, gradients):
            ground = _ground(x, y, below, gradients, scene.background)
            if (role, ground) not in seen:
                seen.add((role, ground))
                yield Stands(role, ground, node)
        below += shapes


def _places(node: Node, gradients: dict[str, Gradient]) -> Iterator[tuple[str, float, float]]:
    """Colour roles and the places at which they meet what is beneath."""
    if isinstance(node, Text):
        start = {"start": 0.0, "middle": 0.5, "end": 1.0}[node.anchor]
        left = node.x - node.width * (1 - start if node.rtl else start)
        count = max(1, int(node.width // EVERY))
        for i in range(count + 1):
            yield node.fill, left + node.width * i / count, node.y - node.style.size * 0.35
    elif isinstance(node, Icon):
        yield node.role, node.frame.middle, node.frame.y + node.frame.height / 2
    elif isinstance(node, Box | Circle | Path):
        outlines = [_outline(node)] if not isinstance(node, Path) else list(_lines(node))
        for role in _roles(node.paint, gradients):
            for outline in outlines:
                for x, y in _along(outline):
                    yield role, x, y


def _roles(paint: Paint, gradients: dict[str, Gradient]) -> Iterator[str]:
    for role in (paint.fill, paint.stroke):
        if role in gradients:
            yield from (stop[1] for stop in gradients[role].stops)
        elif role is not None:
            yield role


def _along(outline: tuple[Point, ...]) -> Iterator[Point]:
    """The middle of every piece, and more places on long ones."""
    for (x0, y0), (x1, y1) in pairwise(outline):
        count = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) // EVERY))
        for i in range(count):
            part = (i + 0.5) / count
            yield x0 + (x1 - x0) * part, y0 + (y1 - y0) * part


def _shapes(node: Node) -> Iterator[Shape]:
    if not isinstance(node, Box | Circle | Path) or node.paint.fill is None:
        return
    outlines = tuple(_lines(node)) if isinstance(node, Path) else (_outline(node),)
    xs = [x for outline in outlines for x, _ in outline]
    ys = [y for outline in outlines for _, y in outline]
    box = (min(xs), min(ys), max(xs), max(ys))
    yield Shape(node.paint.fill, node.paint.opacity, outlines, box)


def _outline(node: Box | Circle) -> tuple[Point, ...]:
    """A box without its round corners; a circle as an octagon inside it."""
    if isinstance(node, Box):
        frame = node.frame
        x, y, right, bottom = frame.x, frame.y, frame.right, frame.bottom
        return ((x, y), (right, y), (right, bottom), (x, bottom), (x, y))
    r, d = node.radius, node.radius * 0.707
    ring = ((r, 0.0), (d, d), (0.0, r), (-d, d), (-r, 0.0), (-d, -d), (0.0, -r), (d, -d), (r, 0.0))
    return tuple((node.x + dx, node.y + dy) for dx, dy in ring)


def _lines(path: Path) -> Iterator[tuple[Point, ...]]:
    """The pieces of a path as chains of points."""
    points: list[Point] = []
    for command, numbers in path.segments:
        if command == "M":
            if len(points) > 1:
                yield tuple(points)
            points = [(numbers[0], numbers[1])]
        elif command == "L":
            points.append((numbers[0], numbers[1]))
        elif command == "C":
            points += _curve(points[-1], numbers)
        else:
            points.append(points[0])
    if len(points) > 1:
        yield tuple(points)


def _curve(start: Point, numbers: tuple[float, ...]) -> list[Point]:
    (x0, y0), (x1, y1, x2, y2, x3, y3) = start, numbers
    found = []
    for i in range(1, STEPS + 1):
        t = i / STEPS
        a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
        found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return found


def _ground(
    x: float, y: float, below: list[Shape], gradients: dict[str, Gradient], background: str
) -> tuple[Layer, ...]:
    layers: list[Layer] = []
    for shape in reversed(below):
        left, top, right, bottom = shape.box
        if not (left < x < right and top < y < bottom) or not _inside(x, y, shape.outlines):
            continue
        role, opacity = shape.fill, shape.opacity
        if role in gradients:
            role, share = _at(gradients[role], y)
            opacity *= share
        if opacity >= 0.005:
            layers.append((role, round(opacity, 3)))
        if opacity >= 1:
            break
    else:
        layers.append((background, 1.0))
    return tuple(reversed(layers))


def _inside(x: float, y: float, outlines: Iterable[tuple[Point, ...]]) -> bool:
    hits = 0
    for outline in outlines:
        closed = (*outline, outline[0])
        for (x0, y0), (x1, y1) in pairwise(closed):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                hits += 1
    return hits % 2 == 1


def _at(gradient: Gradient, y: float) -> Layer:
    """Role and opacity of an upright gradient at a height."""
    share = (y - gradient.y1) / (gradient.y2 - gradient.y1)
    stops = gradient.stops
    for (a, role, low), (b, other, high) in pairwise(stops):
        if a <= share <= b and b > a:
            part = (share - a) / (b - a)
            return (role if part < 0.5 else other), low + (high - low) * part
    return stops[-1][1], stops[-1][2]
