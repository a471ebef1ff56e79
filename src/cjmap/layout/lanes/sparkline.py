"""A metric's earlier values as a small line, today's with its interval, the target dashed."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.layout.scene import Circle, Command, Frame, Node, Paint, Path
from cjmap.model.items import Figures

HEIGHT = 34.0


def draw(figures: Figures, frame: Frame) -> Iterator[Node]:
    """The sparkline in a frame; every value that is drawn shares one scale, the target too."""
    values = [*figures.trend, *([figures.value] if figures.value is not None else [])]
    known = [*values, *_given(figures.low, figures.high, figures.target)]
    low, high = min(known), max(known)
    reach = (high - low) or 1.0

    def y(value: float) -> float:
        return frame.bottom - 3 - (value - low) / reach * (frame.height - 6)

    step = (frame.width - 4) / (len(values) - 1)
    points = [(frame.x + i * step, y(value)) for i, value in enumerate(values)]
    if figures.target is not None:
        at = y(figures.target)
        yield _line([(frame.x, at), (frame.right, at)], Paint(stroke="quiet", dash=(2, 3)))
    yield _line(points, Paint(stroke="line", width=1.5))
    x, at = points[-1]
    if figures.value is not None and figures.low is not None and figures.high is not None:
        yield _line([(x, y(figures.low)), (x, y(figures.high))], Paint(stroke="ink"))
    yield Circle(x, at, 2.5, Paint(fill="ink"))


def _given(*values: float | None) -> list[float]:
    return [value for value in values if value is not None]


def _line(points: list[tuple[float, float]], paint: Paint) -> Path:
    rest: list[tuple[Command, tuple[float, ...]]] = [("L", point) for point in points[1:]]
    return Path((("M", points[0]), *rest), paint)
