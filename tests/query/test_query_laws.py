"""What holds for what pages say of a map, whatever the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from query_boards import MAPS, board, boards

from cjmap.board.board import Board
from cjmap.board.tally import tally
from cjmap.model.names import fold
from cjmap.query.action import Chance, worth
from cjmap.query.digest import Digest, digest
from cjmap.query.entries import Entry
from cjmap.query.evidence import WAYS, way
from cjmap.query.owners import Duty


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps(path: Path) -> None:
    holds(board(path))


@settings(max_examples=40)
@given(boards)
def test_any_map(found: Board) -> None:
    holds(found)


def holds(found: Board) -> None:
    """All laws."""
    told = digest(found)
    every_item_is_told_once(found, told)
    places_are_what_the_items_span(found, told)
    ranks_are_an_order(told)
    answers_go_both_ways(told)
    coverage_is_whole(found, told)
    owners_share_out_everything(found, told)


def every_item_is_told_once(found: Board, told: Digest) -> None:
    slots = Counter(slot.id for lane in found.lanes for slot in lane.slots)
    assert max(slots.values(), default=1) == 1
    story = [entry.slot.id for entry in told.story.entries]
    for chapter in told.story.chapters:
        story += [entry.slot.id for entry in chapter.entries]
        story += [entry.slot.id for step in chapter.steps for entry in step.entries]
    assert Counter(story) == slots == Counter(entry.slot.id for entry in told.entries)
    steps = [step.column for chapter in told.story.chapters for step in chapter.steps]
    assert [one.id for one in steps] == [one.id for one in found.columns]


def places_are_what_the_items_span(found: Board, told: Digest) -> None:
    for entry in told.entries:
        first, last = entry.slot.first, entry.slot.last
        columns = found.columns[first : last + 1]
        assert entry.phases == tuple(dict.fromkeys(column.phase for column in columns))
        used = {fold(name) for name in entry.channels}
        assert len(used) == len(entry.channels)
        each = [told.places.channels_of(one.index, one.index) for one in columns]
        assert used == {fold(name) for names in each for name in names}


def ranks_are_an_order(told: Digest) -> None:
    assert [chance.rank for chance in told.chances] == list(range(1, len(told.chances) + 1))
    order = {entry.slot.id: at for at, entry in enumerate(told.entries)}
    for first, second in pairwise(told.chances):
        assert first.worth == worth(first.item)
        if first.worth is None:
            assert second.worth is None
        elif second.worth is not None:
            assert first.worth >= second.worth
        if standing(first) == standing(second):
            assert order[first.entry.slot.id] < order[second.entry.slot.id]
    for worse, less in pairwise(told.pains):
        assert (worse.item.severity or 0) >= (less.item.severity or 0)


def standing(chance: Chance) -> tuple[float | None, float]:
    """What decides about the rank: the worth, else the priority."""
    priority = chance.item.priority
    words = {"high": 1.0, "medium": 2.0, "low": 3.0}
    number = priority if isinstance(priority, float | int) else words.get(priority or "", 4.0)
    return chance.worth, 0.0 if chance.worth is not None else number


def answers_go_both_ways(told: Digest) -> None:
    addressed = {
        (pain.slot.id, chance.entry.slot.id) for chance in told.chances for pain in chance.pains
    }
    answered = {
        (pain.entry.slot.id, chance.entry.slot.id) for pain in told.pains for chance in pain.answers
    }
    assert addressed == answered
    for pain in told.pains:
        ranks = [chance.rank for chance in pain.answers]
        assert ranks == sorted(set(ranks))


def coverage_is_whole(found: Board, told: Digest) -> None:
    counted = Counter(one for support in told.support for one in support.ways)
    assert counted == tally(found)
    steps = len(found.columns) if any(lane.key == "actions" for lane in found.lanes) else 0
    assert counted.total() == len(told.entries) + steps
    for support in told.support:
        assert support.known + len(support.assumed) == len(support.ways)
        assert list(support.ways) == sorted(support.ways, key=WAYS.index)
        assert all(way(one) == "assumed" for one in support.assumed)
    for basis in told.bases:
        holders = [*found.columns, *(entry.slot for entry in told.entries)]
        assert basis.entries == sum(
            any(one is basis.source for one in holder.sources) for holder in holders
        )


def owners_share_out_everything(found: Board, told: Digest) -> None:
    """Whatever has an owner is in the list of that owner and in no other."""
    names = [fold(duty.owner) for duty in told.duties]
    assert len(set(names)) == len(names)
    shared = Counter((fold(duty.owner), name) for duty in told.duties for name in _names_of(duty))
    owned = Counter(
        (fold(owner), name)
        for owner, name in [
            *((one.phase.owner, f"phase {one.id}") for one in found.stretches),
            *((one.content.owner, f"step {one.id}") for one in found.columns if one.route[2:]),
            *((one.entry.owner, one.entry.slot.id) for one in (*told.chances, *told.pains)),
            *((e.slot.item.owner, e.slot.id) for e in _others(told)),
        ]
        if owner
    )
    assert shared == owned


def _names_of(duty: Duty) -> Iterator[str]:
    yield from (f"phase {one.id}" for one in duty.phases)
    yield from (f"step {one.id}" for one in duty.steps)
    yield from (one.entry.slot.id for one in (*duty.pains, *duty.chances))
    yield from (one.slot.id for one in duty.others)


def _others(told: Digest) -> list[Entry]:
    acted = {one.entry.slot.id for one in (*told.chances, *told.pains)}
    return [entry for entry in told.entries if entry.slot.id not in acted]
