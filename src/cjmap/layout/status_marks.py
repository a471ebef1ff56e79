"""How far an opportunity is, as a ring that fills: idea, planned, doing, done; or crossed out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cjmap.layout.paints import filled, stroked
from cjmap.layout.scene import Circle, Node, Path
from cjmap.layout.strokes import line

SIZE = 12.0
"""A mark is as wide and as high."""
DROPPED = "dropped"
_ROLE = "opportunity.mark"
_RING, _DISC = 4.6, 5.4
_BEND = 0.5523
"""How far the handles of a quarter of a circle reach, in radii."""

Mark = Callable[[float, float], Iterator[Node]]


def status_mark(status: str) -> Mark | None:
    """What draws the mark of a status around a centre; None for an author's own word."""
    return _MARKS.get(status.lower())


def _ring(role: str, x: float, y: float) -> Circle:
    return Circle(x, y, _RING, stroked(role, 1.3))


def _idea(x: float, y: float) -> Iterator[Node]:
    yield _ring(_ROLE, x, y)


def _planned(x: float, y: float) -> Iterator[Node]:
    yield _ring(_ROLE, x, y)
    (x0, y0), *quarter = _arc(x, y)[:4]
    yield Path(
        (("M", (x, y)), ("L", (x0, y0)), ("C", (*quarter[0], *quarter[1], *quarter[2])), ("Z", ())),
        filled(_ROLE),
    )


def _doing(x: float, y: float) -> Iterator[Node]:
    yield _ring(_ROLE, x, y)
    start, a, b, right, c, d, end = _arc(x, y)
    yield Path(
        (("M", start), ("C", (*a, *b, *right)), ("C", (*c, *d, *end)), ("Z", ())), filled(_ROLE)
    )


def _arc(x: float, y: float) -> tuple[tuple[float, float], ...]:
    """The right half of the ring from its top to its bottom: points and handles."""
    r, h = _RING, _RING * _BEND
    return (
        (x, y - r), (x + h, y - r), (x + r, y - h),
        (x + r, y), (x + r, y + h), (x + h, y + r), (x, y + r),
    )  # fmt: skip


def _done(x: float, y: float) -> Iterator[Node]:
    yield Circle(x, y, _DISC, filled(_ROLE))
    tick = ((x - 2.4, y + 0.2), (x - 0.7, y + 1.9), (x + 2.5, y - 1.8))
    yield line(tick, stroked("on-mark", 1.4, (), "round"))


def _dropped(x: float, y: float) -> Iterator[Node]:
    yield _ring("muted", x, y)
    yield line(((x - 3.2, y + 3.2), (x + 3.2, y - 3.2)), stroked("muted", 1.3))


_MARKS: dict[str, Mark] = {
    "idea": _idea,
    "planned": _planned,
    "doing": _doing,
    "done": _done,
    DROPPED: _dropped,
}
