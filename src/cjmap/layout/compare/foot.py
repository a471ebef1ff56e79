"""The foot: what the signs mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cjmap.compare.comparison import Comparison
from cjmap.layout import legend
from cjmap.layout.compare.badges import RADIUS, badge
from cjmap.layout.compare.tracks import Placed
from cjmap.layout.grid import Context
from cjmap.layout.legend import Entry
from cjmap.layout.paints import edged
from cjmap.layout.scene import Box, Frame, Group, Node, Paint


def draw(
    comparison: Comparison, placed: Sequence[Placed], context: Context, top: float
) -> tuple[tuple[Node, ...], float]:
    """The foot from `top` on, and where it ends."""
    entries = _entries(comparison, placed, context)
    drawn, y = legend.flow(entries, context, top + 16)
    title = context.board.language.say("Reading the map")
    return (Group("legend", "legend", tuple(drawn), title),), y + 4


def _entries(
    comparison: Comparison, placed: Sequence[Placed], context: Context
) -> tuple[Entry, ...]:
    """Signs of the comparison, then those that the maps use, each once."""
    found: dict[str, Entry] = {}
    for entry in _own(comparison, context):
        found.setdefault(entry.text, entry)
    passed = context.board.language.say("pain point, addressed by")
    known = any(board.evidenced for board in comparison.boards)
    for one in placed:
        for entry in legend.entries(one.context._replace(ruler=context.ruler)):
            if entry.text != passed and (entry.width or not known):
                found.setdefault(entry.text, entry)
    return tuple(found.values())


def _own(comparison: Comparison, context: Context) -> Iterator[Entry]:
    say, phase = context.board.language.say, context.theme.phase(0)
    if not all(comparison.several):
        if not comparison.strangers:
            yield Entry(22, _swatch(context.theme.arrow(0)), say("phase of several maps"))
        yield Entry(22, _swatch(edged("background", phase, 1.5)), say("phase of one map only"))
    if any(one.shared for one in comparison.pains):

        def number(x: float, base: float) -> Iterator[Node]:
            yield from badge(1, x + RADIUS, base - 4, context)

        yield Entry(2 * RADIUS, number, say("the same pain point"))


def _swatch(paint: Paint) -> Callable[[float, float], Iterator[Node]]:
    def draw(x: float, base: float) -> Iterator[Node]:
        yield Box(Frame(x, base - 10, 22, 13), paint, 2)

    return draw
