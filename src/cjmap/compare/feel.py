"""Who feels what, on one scale for all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjmap.board.board import Board, Lane, Slot
from cjmap.board.feelings import Feeling, feelings
from cjmap.model.lanes import Scale


class Felt(NamedTuple):
    """What is felt in a map's own columns `first` to `last`; of several there, at `part`.

    `score` and `target` are on the scale that all maps share; with several customers they are
    the mean of theirs, and `people` says of how many.
    """

    slot: Slot
    first: int
    last: int
    part: int
    parts: int
    score: float | None
    target: float | None
    word: str
    people: int = 1


def emotions(board: Board) -> Lane | None:
    """The lane of emotions, where there is one."""
    return next((lane for lane in board.lanes if lane.key == "emotions"), None)


def common_scale(boards: Sequence[Board]) -> Scale:
    """The scale of all maps, where it is the same; else from −2 to 2."""
    scales = [lane.scale or Scale() for lane in map(emotions, boards) if lane]
    same = {(one.min, one.max, one.middle, one.better) for one in scales}
    return scales[0] if len(same) == 1 else Scale()


def carried(score: float, scale: Scale, to: Scale) -> float:
    """A score on another scale: worst, neutral and best stay what they are."""
    ends = (scale.min, scale.middle, scale.max, scale.better)
    if ends == (to.min, to.middle, to.max, to.better):
        return score
    good = (score > scale.middle) == (scale.better == "higher")
    end = scale.max if score > scale.middle else scale.min
    reach = abs(end - scale.middle)
    share = min(abs(score - scale.middle) / reach, 1.0) if reach else 0.0
    best, worst = (to.max, to.min) if to.better == "higher" else (to.min, to.max)
    goal = best if good else worst
    return round(to.middle + share * (goal - to.middle), 4)


def felt(board: Board, scale: Scale) -> tuple[Felt, ...]:
    """The feelings of a map in time; of several customers in one place, their mean."""
    lane = emotions(board)
    if lane is None:
        return ()
    own = lane.scale or board.journey.scale
    places: dict[tuple[int, int, int, int], list[Feeling]] = {}
    for _, found in feelings(lane, board):
        for one in found:
            places.setdefault((one.first, one.last, one.part, one.parts), []).append(one)
    result = [_together(key, here, own, scale) for key, here in places.items()]
    return tuple(sorted(result, key=lambda one: (_at(one), one.first)))


def _together(
    place: tuple[int, int, int, int], here: Sequence[Feeling], own: Scale, scale: Scale
) -> Felt:
    scores = [carried(one.score, own, scale) for one in here if one.score is not None]
    aims = [carried(one.target, own, scale) for one in here if one.target is not None]
    words = dict.fromkeys(one.word for one in here if one.word)
    word = next(iter(words)) if len(words) == 1 else ""
    return Felt(here[0].slot, *place, mean(scores), mean(aims), word, max(1, len(scores)))


def mean(scores: Sequence[float]) -> float | None:
    """The mean of scores; None where there are none."""
    return sum(scores) / len(scores) if scores else None


def _at(one: Felt) -> float:
    return one.first + (one.part + 0.5) * (one.last + 1 - one.first) / one.parts


def by_phase(found: Sequence[Felt], board: Board) -> tuple[float | None, ...]:
    """The mean score in each phase of a map; None where nothing is scored."""
    return tuple(
        mean(
            [
                one.score
                for one in found
                if one.score is not None and one.first <= stretch.last and one.last >= stretch.first
            ]
        )
        for stretch in board.stretches
    )
