"""Emotions as curves: one per persona, a face at each score, words beside them."""

from __future__ import annotations

from cjmap.board.board import Lane
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import axis as scales
from cjmap.layout.lanes import ends
from cjmap.layout.lanes.captions import captions
from cjmap.layout.lanes.captions import ends as line_ends
from cjmap.layout.lanes.curve_draw import Plot, gradients, nodes
from cjmap.layout.lanes.strands import strands

_UNIT = 44.0
"""Per point of the default scale, which has four."""
_HEIGHT = 4 * _UNIT
_TALLEST = 240.0
_TOP = 28.0
"""From the rule to the best score; the lane's label stands at that height."""
_EDGE = 12.0
"""Kept free above and below whatever is drawn."""


def arrange(lane: Lane, context: Context) -> Block:
    """The lane at the height that its words need.

    The better end of the scale is on top: where a low score is good, 1 stands above 5.
    """
    plot = _plot(lane, context)
    top, height = _heights(plot)
    return Block(
        height,
        lambda y: tuple(nodes(plot, y, y + top, height, context)),
        gradients=lambda y: gradients(plot, y, y + top, height),
        reach=ends.reach(plot.names),
    )


def _plot(lane: Lane, context: Context) -> Plot:
    scale = lane.scale or context.board.journey.scale
    marks = scales.ticks(scale, context.board.language, feelings=lane.key == "emotions")
    height = scales.height_for(marks, scale, _HEIGHT, _TALLEST)
    if _unscored(lane):
        marks, height = (), 0.0
    axis = scales.Axis(scale.min, scale.max, scale.middle, height, scale.better == "lower")
    found = strands(lane, context, axis)
    was = None
    if context.marks:
        from cjmap.layout.lanes.before import earlier  # few pictures show changes

        was = earlier(lane, found, context, axis)
    levels = tuple(dict.fromkeys(axis.y(mark.score) for mark in marks))
    labels = scales.labels(marks, axis, scales.room(lane, context), context.ruler)
    number = next((i for i, one in enumerate(context.board.lanes) if one.key == lane.key), 0)
    return Plot(
        f"lane-{number}",
        lane.key,
        axis,
        levels,
        labels,
        found,
        captions(found, axis.middle, context, was),
        ends.names(line_ends(found, context), context.grid.end, context.ruler),
        was,
    )


def _unscored(lane: Lane) -> bool:
    """Nobody gave a score or a target: then there are only words, and no scale."""
    items = (slot.item for slot in lane.slots)
    return all(getattr(one, "score", None) is getattr(one, "target", None) is None for one in items)


def _heights(plot: Plot) -> tuple[float, float]:
    """Where the top of the scale stands below the lane's own, and the lane's height."""
    frames = [point.frame for strand in plot.strands for point in strand.points]
    frames += [caption.placed.frame for caption in plot.captions]
    tops = [plot.labels.top, *(frame.y for frame in frames)]
    bottoms = [plot.labels.bottom, *(frame.bottom for frame in frames)]
    for name in plot.names:
        tops.append(name.middle - name.half)
        bottoms.append(name.middle + name.half)
    least = _TOP if plot.axis.height else _EDGE + 4
    top = _up(max(least, _EDGE - min(tops)))
    return top, _up(max(top + plot.axis.height + _TOP, top + max(bottoms) + _EDGE))


def _up(length: float) -> float:
    """Up to the grid of 4 units."""
    return -(-length // 4) * 4
