"""What colours and shapes of the small multiples mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cjmap.history.axis import Axis
from cjmap.history.turns import Turn
from cjmap.layout.markers import marker
from cjmap.layout.measure import Ruler
from cjmap.layout.paints import edged, filled
from cjmap.layout.paragraph import SMALL, Paragraph, paragraph
from cjmap.layout.scene import Box, Circle, Frame, Node, Paint
from cjmap.layout.strokes import line
from cjmap.layout.theme import Theme

GHOST = Paint(stroke="line", width=1.5, cap="round", opacity=0.7)
TICK = 4.0
"""How high the stretch of a phase is below a chart."""
_SIGN, _GAP, _ROW = 24.0, 24.0, 20.0
_WIDEST = 320.0


class _Sign(NamedTuple):
    """A sign, drawn from x on around a middle, and what it means."""

    draw: Callable[[float, float], Node]
    text: str


def key(
    shown: Sequence[Turn],
    axis: Axis,
    phases: Sequence[str],
    place: tuple[float, float, float],
    theme: Theme,
    ruler: Ruler,
) -> tuple[list[Node], float]:
    """All signs in rows from left to right, and where they end. `place`: left, right and top."""
    left, right, top = place
    nodes: list[Node] = []
    x = left
    for sign in (*_people(shown, theme), *_phases(axis, phases, theme), *_others(shown)):
        text = paragraph(sign.text, SMALL, "muted", _WIDEST, ruler).hugged()
        if x > left and x + _SIGN + text.room > right:
            x, top = left, top + _ROW
        nodes += [sign.draw(x, top + 7), *_set(text, x + _SIGN, top)]
        top += text.height - 15
        x += _SIGN + text.room + _GAP
    return nodes, top + 15


def _set(text: Paragraph, x: float, top: float) -> Sequence[Node]:
    return text.at_start().draw(x, top - 1)


def _people(shown: Sequence[Turn], theme: Theme) -> Iterator[_Sign]:
    """Who feels it, where several do."""
    if not _is_of_many(shown):
        return
    names = {one.index: one.name for turn in shown for one in turn.moment.strands}
    for index, name in sorted(names.items()):
        paint = filled(theme.persona(index))
        yield _Sign(lambda x, y, i=index, p=paint: marker(i, x + 9, y, 6, p), name)  # type: ignore[misc]


def _is_of_many(shown: Sequence[Turn]) -> bool:
    return any(len(one.moment.strands) > 1 for one in shown)


def _phases(axis: Axis, phases: Sequence[str], theme: Theme) -> Iterator[_Sign]:
    """The stretches below the charts."""
    for at, phase in enumerate(axis.bands):
        if phases[phase]:
            yield _Sign(_stretch(theme.phase(at)), phases[phase])


def _stretch(role: str) -> Callable[[float, float], Node]:
    return lambda x, y: Box(Frame(x, y - TICK / 2, 18, TICK), filled(role), TICK / 2)


def _others(shown: Sequence[Turn]) -> Iterator[_Sign]:
    if any(one.before for one in shown):
        yield _Sign(lambda x, y: line(((x, y), (x + 18, y)), GHOST), "the curve before")
        yield _Sign(lambda x, y: Circle(x + 9, y, 5, edged("background", "ink", 2.0)), "moved")
