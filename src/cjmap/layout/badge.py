"""The badge of a change: its sign in its form and colour, and a number that the list tells of."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.layout.marks import Mark, Sign
from cjmap.layout.measure import Ruler
from cjmap.layout.paragraph import SMALL_STRONG, label
from cjmap.layout.scene import Box, Circle, Frame, Group, Node, Paint, Path, Text
from cjmap.layout.strokes import Segments, straight

_SURFACES = ("card", "panel", "background")
_HIGH = 16.0
_HALF = _HIGH / 2
_STROKE = 1.75
_GLYPHS: dict[Sign, Segments] = {
    Sign.ADDED: (*straight(((-3.5, 0), (3.5, 0))), *straight(((0, -3.5), (0, 3.5)))),
    Sign.REMOVED: straight(((-3.5, 0), (3.5, 0))),
    Sign.MOVED: (*straight(((-4, 0), (3.5, 0))), *straight(((0.5, -3), (3.5, 0), (0.5, 3)))),
    Sign.CHANGED: (("M", (-3.75, 1.0)), ("C", (-2.0, -3.5, 2.0, 3.5, 3.75, -1.0))),
}


def is_point(group: Group) -> bool:
    """Whether it is a face or a dot, and no card."""
    frame = group.frame
    return frame is not None and group.kind == "item" and max(frame.width, frame.height) < 32


def badge_frame(mark: Mark, group: Group, ruler: Ruler) -> Frame:
    """Where the badge of a group stands: on its upper corner, beside words, beside a face."""
    assert group.frame
    frame, width = group.frame, pill_width(mark.number, ruler)
    words = next((one for one in group.children if isinstance(one, Text)), None)
    if group.kind != "item" or is_card(group):
        return Frame(frame.x - 5, frame.y - _HALF, width, _HIGH)
    if words is None:
        return badge_frame_at(mark, frame, ruler)
    if words.anchor == "middle":  # the value of a dot, a word of a curve
        return Frame(words.x + words.width / 2 + 4, words.y - 12, width, _HIGH)
    beside = words.x + words.width + 6
    if words.rtl or beside + width > frame.right:
        return Frame(frame.x, frame.y - _HALF - 7, width, _HIGH)
    return Frame(beside, words.y - 12, width, _HIGH)


def badge_frame_at(mark: Mark, face: Frame, ruler: Ruler) -> Frame:
    """Where the badge of a face stands."""
    return Frame(face.right - 3, face.y - _HALF, pill_width(mark.number, ruler), _HIGH)


def pill_width(number: int, ruler: Ruler) -> float:
    """How wide a badge is; without a number it is round."""
    return _HIGH + (ruler.width(str(number), SMALL_STRONG) + 4 if number else 0.0)


def pill(sign: Sign, number: int, frame: Frame, ruler: Ruler) -> Iterator[Node]:
    """A badge: the sign in its form and colour, and a number."""
    yield Box(frame, Paint(fill=sign.role, stroke="background", width=1.5), _HALF)
    x, y = frame.x + _HALF, frame.y + _HALF
    paint = Paint(stroke="on-change", width=_STROKE, cap="round")
    yield Path(tuple(_moved(_GLYPHS[sign], x, y)), paint)
    if number:
        yield label(str(number), x + 6.5, y + 4, SMALL_STRONG, "on-change", ruler)


def _moved(segments: Segments, x: float, y: float) -> Iterator[tuple]:  # type: ignore[type-arg]
    for letter, points in segments:
        yield letter, tuple(p + (y if i % 2 else x) for i, p in enumerate(points))


def is_card(group: Group) -> bool:
    """Whether it has a surface of its own: no arrow, no panel, no face, no figure."""
    surfaces = (one for one in group.children if isinstance(one, Box | Path))
    return group.kind == "item" and not is_point(group) and any(map(is_surface, surfaces))


def is_surface(node: Box | Circle | Path) -> bool:
    """Whether it is what other things stand on."""
    fill = node.paint.fill or ""
    return fill in _SURFACES or fill.endswith(".fill")
