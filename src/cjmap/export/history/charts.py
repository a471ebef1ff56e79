"""The curves of the page, as inline SVG that takes its colours from the style sheet.

They are as wide as their room, so nothing in them is round or text: a dot is a line without length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from cjmap.diff.words import number
from cjmap.history.axis import Axis
from cjmap.history.moment import Point, Strand
from cjmap.history.turns import Turn
from cjmap.layout.monotone import through
from cjmap.layout.mood import tone
from cjmap.layout.theme import Theme

WIDE, TALL = 1000.0, 200.0
RAMP = Markup(
    '<svg class="vh" aria-hidden="true" focusable="false"><defs><linearGradient id="ramp"'
    f' gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="{TALL:.0f}"><stop offset="0"/>'
    '<stop offset=".5"/><stop offset="1"/></linearGradient></defs></svg>'
)


def curve(turn: Turn, axis: Axis, theme: Theme) -> Markup:
    """The curves of a state over those before, with the phases below."""
    parts = [f'<path class="end" d="M0 0H{WIDE:.0f}M0 {TALL:.0f}H{WIDE:.0f}"/>']
    parts += _phases(turn, axis, theme)
    parts.append(f'<path class="neutral" d="M0 {TALL / 2:.0f}H{WIDE:.0f}"/>')
    many = len(turn.moment.strands) > 1
    for strand in turn.moment.strands:
        hue = f" n{strand.index % theme.personas}" if many else ""
        parts.append(f'<g class="of{hue}">{"".join(_curve(turn, strand, axis))}</g>')
    said = escape("; ".join(map(_said, turn.moment.strands)) or "no scores")
    return Markup(
        f'<svg class="curve" viewBox="0 0 {WIDE:.0f} {TALL:.0f}" preserveAspectRatio="none"'
        f' role="img" aria-label="{said}">{"".join(parts)}</svg>'
    )


def _phases(turn: Turn, axis: Axis, theme: Theme) -> Iterator[str]:
    numbers = list(axis.bands)
    for phase, _ in turn.moment.phases:
        start, end = axis.span(phase)
        if start > 0.001:
            yield f'<path class="edge" d="M{n(start * WIDE)} 0V{TALL:.0f}"/>'
        hue = numbers.index(phase) % theme.phases
        left, right = start * WIDE + 2, end * WIDE - 2
        yield f'<path class="tick p{hue}" d="M{n(left)} {TALL + 26:.0f}H{n(right)}"/>'


def _curve(turn: Turn, strand: Strand, axis: Axis) -> Iterator[str]:
    ghost = turn.ghost(strand)
    if ghost and ghost.points != strand.points:
        yield from _way(ghost, axis, "ghost")
    yield from _way(strand, axis, "way")
    dots: dict[tuple[str, int], list[str]] = defaultdict(list)
    for point in strand.points:
        x, y = _place(point, axis)
        kind = "ring" if turn.is_new(strand, point) else "dots"
        dots[kind, int(tone(point.mood)[-1])].append(f"M{n(x)} {n(y)}h0")
    for (kind, role), some in sorted(dots.items()):
        yield f'<path class="{kind} t{role}" d="{"".join(some)}"/>'
        if kind == "ring":
            yield f'<path class="hole" d="{"".join(some)}"/>'


def _way(strand: Strand, axis: Axis, kind: str) -> Iterator[str]:
    spots = dict(sorted(_place(one, axis) for one in strand.points))
    if len(spots) > 1:
        yield f'<path class="{kind}" d="{_line(tuple(spots.items()))}"/>'


@lru_cache(maxsize=64)
def _line(spots: tuple[tuple[float, float], ...]) -> str:
    """What is a curve now stands behind the next one."""
    x, y = spots[0]
    pieces = (f"C{' '.join(map(n, piece[2:]))}" for piece in through(spots).pieces())
    return f"M{n(x)} {n(y)}{''.join(pieces)}"


def _place(point: Point, axis: Axis) -> tuple[float, float]:
    return round(axis.x(point) * WIDE, 1), round((1 - point.mood) / 2 * TALL, 1)


def _said(strand: Strand) -> str:
    """The curve for those who hear it."""
    points = ", ".join(f"{one.step} {number(one.score)}" for one in strand.points)
    return f"{strand.name}: {points}" if strand.name else points


def n(value: float) -> str:
    """At most one decimal."""
    return f"{value:.1f}".removesuffix(".0")
