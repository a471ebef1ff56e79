"""Tracks → what they have in common, in one order, over shared columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cjmap.board.board import Board
from cjmap.compare import common, feel
from cjmap.compare.columns import Span
from cjmap.compare.common import Common
from cjmap.compare.feel import Felt
from cjmap.compare.order import Row, align, kin
from cjmap.compare.standing import marks, stand
from cjmap.compare.track import Track
from cjmap.model.lanes import Scale


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

    @cached_property
    def pains(self) -> tuple[Common, ...]:
        """The pain points of all maps."""
        return self._items("pain_points")

    @cached_property
    def opportunities(self) -> tuple[Common, ...]:
        """The opportunities of all maps."""
        return self._items("opportunities")

    @cached_property
    def touchpoints(self) -> tuple[Common, ...]:
        """The touchpoints of all maps."""
        return self._items("touchpoints")

    def _items(self, lane: str) -> tuple[Common, ...]:
        return common.items(self.boards, lane, one_map=_is_one_map(self.boards))

    @cached_property
    def channels(self) -> tuple[Common, ...]:
        """The channels that are used in the maps."""
        return common.channels(self.boards)

    @property
    def strangers(self) -> bool:
        """Whether no two of the maps have a phase in common."""
        return not any(self.several)


def compare(tracks: Sequence[Track]) -> Comparison:
    """Maps, laid side by side."""
    boards = [track.board for track in tracks]
    one_map = _is_one_map(boards)
    phases = [marks(board, one_map=one_map) for board in boards]
    rows = align(phases)
    scale = feel.common_scale(boards)
    standing = stand(rows, boards, one_map=one_map)
    curves = tuple(feel.felt(board, scale) for board in boards)
    return Comparison(tuple(tracks), rows, *standing, scale, curves, kin(phases, rows))


def _is_one_map(boards: Sequence[Board]) -> bool:
    """Whether all are of one map: then everything in it has the same id in each."""
    return all(board.journey is boards[0].journey for board in boards)


def _phase_name(board: Board, place: int | None) -> str | None:
    return None if place is None else board.stretches[place].phase.name or ""
