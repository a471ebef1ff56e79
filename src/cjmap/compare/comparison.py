"""Tracks → what they have in common, in one order, over shared columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cjmap.board.board import Board, Column, Slot, Stretch
from cjmap.compare import columns, feel
from cjmap.compare.columns import Span, Spread
from cjmap.compare.feel import Felt
from cjmap.compare.match import Group, Mark, groups
from cjmap.compare.order import Row, align, kin
from cjmap.compare.track import Track
from cjmap.model.journey import Action
from cjmap.model.lanes import Scale


class Common(NamedTuple):
    """Entries of several maps that are the same: what each calls it, and where it stands there.

    None where a map has no such entry. `slots` are empty where there are no items, as for channels.
    """

    names: tuple[str | None, ...]
    slots: tuple[Slot | None, ...] = ()

    @property
    def name(self) -> str:
        """What the first map that has it calls it."""
        return next(name for name in self.names if name is not None)

    @property
    def have(self) -> tuple[int, ...]:
        """The maps that have it."""
        return tuple(at for at, name in enumerate(self.names) if name is not None)

    @property
    def lack(self) -> tuple[int, ...]:
        """The maps that have not."""
        return tuple(at for at, name in enumerate(self.names) if name is None)

    @property
    def shared(self) -> bool:
        """Whether several maps have it."""
        return len(self.have) > 1


@dataclass(frozen=True)
class Comparison:
    """Maps side by side.

    `phases` are rows of the maps' phases in one order; `phase_spans` and `step_spans` say by map
    and place in it which of the shared columns a phase and a step take.
    """

    tracks: tuple[Track, ...]
    phases: tuple[Row, ...]
    phase_spans: tuple[tuple[Span, ...], ...]
    step_spans: tuple[tuple[Span, ...], ...]
    columns: int
    scale: Scale
    curves: tuple[tuple[Felt, ...], ...]
    kin: tuple[int, ...]
    """By row of phases, the first row of the same phase: maps may have it at different places."""

    @property
    def boards(self) -> tuple[Board, ...]:
        """The maps in place."""
        return tuple(track.board for track in self.tracks)

    @cached_property
    def named(self) -> tuple[Common, ...]:
        """The phases by name."""
        return tuple(Common(tuple(map(_phase_name, self.boards, row))) for row in self.phases)

    @cached_property
    def moved(self) -> frozenset[int]:
        """The rows of phases that maps share but have in another order."""
        counted = Counter(self.kin)
        return frozenset(at for at, first in enumerate(self.kin) if counted[first] > 1)

    @cached_property
    def several(self) -> tuple[bool, ...]:
        """By row of phases, whether more than one map has the phase, wherever it stands there."""
        return tuple(one.shared or at in self.moved for at, one in enumerate(self.named))

    def rows_of(self, track: int) -> tuple[int, ...]:
        """The row of each phase of a map."""
        return tuple(at for at, row in enumerate(self.phases) if row[track] is not None)

    @cached_property
    def starts(self) -> frozenset[int]:
        """The columns in which phases begin that several maps have."""
        return frozenset(
            self.phase_spans[at][row[at] or 0][0]
            for row, one in zip(self.phases, self.named, strict=True)
            for at in (one.have if one.shared else ())
        )

    @cached_property
    def moods(self) -> tuple[tuple[float | None, ...], ...]:
        """The mean score by row of phases and map; None where a map has none there."""
        means = [feel.by_phase(*pair) for pair in zip(self.curves, self.boards, strict=True)]
        return tuple(
            tuple(
                None if place is None else found[place]
                for place, found in zip(row, means, strict=True)
            )
            for row in self.phases
        )

    def items(self, lane: str) -> tuple[Common, ...]:
        """What lanes of that key hold, gathered over the maps; what several have comes first."""
        slots = [_slots(track.board, lane) for track in self.tracks]
        same = _one_map(self.tracks)
        marks = [
            [Mark(one.item.id or (one.id if same else ""), _text(one)) for one in found]
            for found in slots
        ]
        found = [_common(group, slots, _text) for group in groups(marks)]
        return tuple(sorted(found, key=lambda one: -len(one.have)))

    @cached_property
    def pains(self) -> tuple[Common, ...]:
        """The pain points of all maps."""
        return self.items("pain_points")

    @cached_property
    def opportunities(self) -> tuple[Common, ...]:
        """The opportunities of all maps."""
        return self.items("opportunities")

    @cached_property
    def touchpoints(self) -> tuple[Common, ...]:
        """The touchpoints of all maps."""
        return self.items("touchpoints")

    @cached_property
    def channels(self) -> tuple[Common, ...]:
        """The channels that are used in the maps."""
        used = [list(dict.fromkeys(_channels(board))) for board in self.boards]
        found = (
            Common(
                tuple(used[at][group[at]].name if at in group else None for at in range(len(used)))
            )
            for group in groups(used)
        )
        return tuple(sorted(found, key=lambda one: -len(one.have)))

    @property
    def strangers(self) -> bool:
        """Whether no two of the maps have a phase in common."""
        return not any(self.several)


def compare(tracks: Sequence[Track]) -> Comparison:
    """Maps, laid side by side."""
    boards = [track.board for track in tracks]
    same = _one_map(tracks)
    phases = [[_phase(one, same) for one in board.stretches] for board in boards]
    rows = align(phases)
    scale = feel.common_scale(boards)
    outer, inner = _spread(rows, boards, same)
    return Comparison(
        tuple(tracks),
        rows,
        outer.spans,
        inner,
        outer.columns,
        scale,
        tuple(feel.felt(board, scale) for board in boards),
        kin(phases, rows),
    )


def _one_map(tracks: Sequence[Track]) -> bool:
    """Whether all are of one map: then everything in it has the same id in each."""
    return all(track.board.journey is tracks[0].board.journey for track in tracks)


def _spread(
    rows: Sequence[Row], boards: Sequence[Board], same: bool
) -> tuple[Spread, tuple[tuple[Span, ...], ...]]:
    """The columns of phases, and of the steps in them."""
    widths = [[one.last - one.first + 1 for one in board.stretches] for board in boards]
    within: dict[int, Spread] = {}
    for at, row in enumerate(rows):
        if sum(place is not None for place in row) > 1:
            within[at] = _steps(row, boards, same)
            for one, place in enumerate(row):
                if place is not None:
                    widths[one][place] = within[at].columns
    outer = columns.spread(rows, widths)
    spans: list[tuple[Span, ...]] = []
    for one, board in enumerate(boards):
        mine: list[Span] = []
        for at, row in enumerate(rows):
            place = row[one]
            if place is None:
                continue
            first, last = outer.spans[one][place]
            if at in within:
                mine += [(first + a, first + b) for a, b in within[at].spans[one]]
            else:
                stretch = board.stretches[place]
                count = stretch.last - stretch.first + 1
                mine += columns.evenly([1] * count, first, last + 1)
        spans.append(tuple(mine))
    return outer, tuple(spans)


def _steps(row: Row, boards: Sequence[Board], same: bool) -> Spread:
    """The columns inside a phase that several maps have."""
    lists: list[list[Mark]] = []
    for place, board in zip(row, boards, strict=True):
        stretch = None if place is None else board.stretches[place]
        held = board.columns[stretch.first : stretch.last + 1] if stretch else ()
        lists.append([_mark(one, same) for one in held])
    return columns.spread(align(lists), [[1] * len(one) for one in lists])


def _phase(stretch: Stretch, same: bool) -> Mark:
    """The one phase of a map of actions has no name: it is the same as that of another such map."""
    phase = stretch.phase
    return Mark(phase.id or (stretch.id if same or not phase.name else ""), phase.name or "")


def _mark(column: Column, same: bool) -> Mark:
    content = column.content
    name = content.text if isinstance(content, Action) else content.name or ""
    return Mark(content.id or (column.id if same else ""), name)


def _phase_name(board: Board, place: int | None) -> str | None:
    return None if place is None else board.stretches[place].phase.name or ""


def _slots(board: Board, lane: str) -> tuple[Slot, ...]:
    return next((one.slots for one in board.lanes if one.key == lane), ())


def _text(slot: Slot) -> str:
    item = slot.item
    return getattr(item, "text", None) or getattr(item, "channel", None) or ""


def _common(group: Group, slots: Sequence[Sequence[Slot]], text: Callable[[Slot], str]) -> Common:
    found = tuple(mine[group[at]] if at in group else None for at, mine in enumerate(slots))
    return Common(tuple(text(one) if one else None for one in found), found)


def _channels(board: Board) -> Sequence[Mark]:
    return [
        Mark(stop.channel.id or "", stop.channel.name)
        for lane in board.lanes
        for stop in lane.stops
    ]
