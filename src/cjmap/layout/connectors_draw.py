"""The planned connectors as nodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cjmap.board.answers import Pair
from cjmap.layout.connectors import STEP, Link, Plan
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import SMALL_STRONG, label
from cjmap.layout.scene import Circle, Frame, Group, Node, Paint, Path
from cjmap.layout.strokes import Point, Segments, arrowhead, rounded

_LINE = "connector.line"
_WIDTH = 1.4
_OPEN = 4.0
"""Half the gap of a line that is crossed."""


def draw(
    plan: Plan, pains: Mapping[str, Frame], opportunities: Mapping[str, Frame], context: Context
) -> tuple[Node, ...]:
    """Lines and badges; the frames, by slot id, are those in the picture."""
    nodes: list[Node] = []
    if plan.links:
        ceiling = min(opportunities[link.pair.opportunity].y for link in plan.links)
        for link in sorted(plan.links, key=lambda link: -abs(link.end - link.start)):
            level = ceiling - STEP * (link.track + 1)
            crossing = _crossing(link, plan.links)
            start = pains[link.pair.pain]
            parts = _parts(link, start, level, opportunities[link.pair.opportunity].y, crossing)
            name = f"addressed.{link.pair.pain}.{link.pair.opportunity}"
            nodes.append(Group(name, "connector", tuple(parts)))
    return (*nodes, *_badges(plan.badges, pains, opportunities, context))


def _crossing(link: Link, links: Sequence[Link]) -> list[float]:
    """Where other lines run down or up through the level part of a line."""
    left, right = min(link.start, link.end) + 8, max(link.start, link.end) - 8
    xs = set()
    for other in links:
        if other is link:
            continue
        if other.straight or other.track < link.track:
            xs.add(other.start)
        if not other.straight and other.track > link.track:
            xs.add(other.end)
    gaps: list[float] = []
    for x in sorted(xs):
        if left < x < right and (not gaps or x - gaps[-1] > 2 * _OPEN):
            gaps.append(x)
    return gaps


def _parts(
    link: Link, frame: Frame, level: float, bottom: float, crossing: Sequence[float]
) -> Iterator[Node]:
    x = link.start - link.side * 4
    y = frame.bottom if not link.side else frame.y + frame.height / 2
    tip = bottom - 1.5
    points: list[Point] = [(x, y)]
    if link.side:
        points.append((link.start, y))
    pieces: list[Segments] = []
    if not link.straight:
        points.append((link.start, level))
        along = 1 if link.end > link.start else -1
        for gap in crossing if along > 0 else reversed(crossing):
            points.append((gap - along * _OPEN, level))
            pieces.append(rounded(points, 5))
            points = [(gap + along * _OPEN, level)]
        points.append((link.end, level))
    points.append((link.end, tip - 5))
    pieces.append(rounded(points, 5))
    line = tuple(command for piece in pieces for command in piece)
    yield Path(line, Paint(stroke=_LINE, width=_WIDTH))
    yield Circle(x, y, 3, Paint(fill="pain.mark"))
    yield arrowhead(link.end, tip, 3.6, 6, _LINE)


def _badges(
    badges: Sequence[Pair],
    pains: Mapping[str, Frame],
    opportunities: Mapping[str, Frame],
    context: Context,
) -> Iterator[Node]:
    """One number per opportunity, on the upper edges of both cards, at the right."""
    numbers: dict[str, int] = {}
    on_pain: dict[str, list[int]] = {}
    for pair in badges:
        number = numbers.setdefault(pair.opportunity, len(numbers) + 1)
        on_pain.setdefault(pair.pain, []).append(number)
    for name, number in numbers.items():
        nodes = _row([number], opportunities[name], "opportunity.mark", context)
        yield Group(f"badge.{name}", "badge", tuple(nodes))
    for name, row in on_pain.items():
        nodes = _row(sorted(row), pains[name], "pain.mark", context)
        yield Group(f"badge.{name}", "badge", tuple(nodes))


def _row(numbers: Sequence[int], frame: Frame, role: str, context: Context) -> Iterator[Node]:
    step = min(17.0, (frame.width - 24) / max(1, len(numbers) - 1))
    for i, number in enumerate(reversed(numbers)):
        x = frame.right - 11 - step * i
        yield Circle(x, frame.y, 7.5, Paint(fill=role, stroke="background", width=1.5))
        yield label(str(number), x, frame.y + 4, SMALL_STRONG, "on-mark", context.ruler, "middle")
