"""One strand per persona: its points, its curve and the curve of its targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Actor, Lane
from cjmap.layout.grid import Context
from cjmap.layout.lanes.axis import Axis
from cjmap.layout.lanes.crowd import Settled, Spot, settle
from cjmap.layout.lanes.scores import Reading, readings
from cjmap.layout.monotone import Curve, through
from cjmap.layout.mood import half
from cjmap.layout.scene import Frame


class Point(NamedTuple):
    """A score in its place; y counts from the top of the scale."""

    reading: Reading
    x: float
    y: float
    mood: float
    radius: float
    shape: int
    half: float
    """How far the marker reaches to each side."""
    frame: Frame


class Strand(NamedTuple):
    """What one persona feels: `curve` is None without any score, `targets` without any target.

    `words` are the feelings without a score.
    """

    actor: Actor | None
    shape: int
    points: tuple[Point, ...]
    curve: Curve | None
    targets: Curve | None
    words: tuple[Reading, ...]
    shared: bool = False
    """Its targets are those of all who have any: they are drawn once, in nobody's colour."""


def strands(lane: Lane, context: Context, axis: Axis) -> tuple[Strand, ...]:
    """One strand for each persona that says anything in this lane."""
    people = readings(lane, context)
    many = len(people) > 1
    shapes = [actor.index if actor and many else 0 for actor, _ in people]
    scored = [[one for one in found if one.score is not None] for _, found in people]
    spots = {
        Spot(i, shapes[i], one.x, axis.y(one.score or 0.0), one.left, one.right): one
        for i, found in enumerate(scored)
        for one in found
    }
    settled = settle(spots, context.grid.start, context.grid.end)
    return _sharing(
        [
            _strand(actor, shapes[i], found, list(_points(i, settled, spots, axis)), axis)
            for i, (actor, found) in enumerate(people)
        ]
    )


def _points(
    strand: int, settled: Sequence[Settled], spots: dict[Spot, Reading], axis: Axis
) -> Iterator[Point]:
    for spot, x, radius in settled:
        if spot.strand == strand:
            reading = spots[spot]
            mood = axis.mood(reading.score or 0.0)
            reach, y = half(spot.shape, radius), spot.y
            frame = Frame(x - reach, y - reach, 2 * reach, 2 * reach)
            yield Point(reading, x, y, mood, radius, spot.shape, reach, frame)


def _strand(
    actor: Actor | None, shape: int, found: Sequence[Reading], points: Sequence[Point], axis: Axis
) -> Strand:
    aimed = [(one.x, axis.y(one.target)) for one in found if one.target is not None]
    return Strand(
        actor,
        shape,
        tuple(points),
        through([(point.x, point.y) for point in points]) if points else None,
        through(aimed) if aimed else None,
        tuple(one for one in found if one.score is None and one.word),
    )


def _sharing(found: Sequence[Strand]) -> tuple[Strand, ...]:
    """Targets that are the same for several personas, on the first of them alone."""
    aiming = [strand for strand in found if strand.targets]
    if len(aiming) < 2 or any(strand.targets != aiming[0].targets for strand in aiming):
        return tuple(found)
    return tuple(
        strand._replace(shared=True) if strand is aiming[0] else strand._replace(targets=None)
        for strand in found
    )


TICK = 22.0
"""Half the length of the dash that stands for an only target."""


def only_target(strand: Strand) -> tuple[float, float] | None:
    """Where a strand's target stands if it has just one: a curve needs two."""
    targets = strand.targets
    return (targets.xs[0], targets.ys[0]) if targets and len(targets.xs) == 1 else None


def colour(strand: Strand, context: Context, *, many: bool) -> str:
    """The colour of what belongs to a strand; ink where there is only one."""
    return context.theme.persona(strand.actor.index) if many and strand.actor else "ink"


def target_colour(strand: Strand, context: Context, *, many: bool) -> str:
    """The colour of a strand's targets: its own among several, else a quiet one."""
    return "muted" if strand.shared or not many else colour(strand, context, many=True)
