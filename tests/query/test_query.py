"""What single questions about a map are answered."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from query_boards import MAPS, board, board_of, boards

from cjmap.board.board import Board
from cjmap.board.cast import PERSONAL
from cjmap.board.feelings import feelings
from cjmap.board.view import View
from cjmap.model.names import fold
from cjmap.query.digest import digest
from cjmap.query.evidence import STALE
from cjmap.query.story import steepest_fall

OPPORTUNITIES = """
title: x
phases:
  - name: y
    pain_points: [{id: p, text: p}, {id: q, text: q}]
    opportunities:
      - {text: late, priority: 3}
      - {text: low, priority: low}
      - {text: nothing}
      - {text: high, priority: high}
      - {text: first, priority: 1}
      - {text: sure, impact: 4, effort: 2, confidence: high, addresses: [p, q]}
      - {text: usual, impact: 5, effort: 2, addresses: p}
      - {text: unsure, impact: 5, effort: 2, confidence: low}
      - {text: as usual, impact: 5, effort: 2, confidence: medium}
      - {text: half, impact: 5, priority: high}
"""


def test_opportunities_rank_by_worth_then_by_priority() -> None:
    told = digest(board_of(OPPORTUNITIES))
    ranked = [(chance.item.text, chance.worth) for chance in told.chances]
    assert ranked[:4] == [("sure", 2.0), ("usual", 2.0), ("as usual", 2.0), ("unsure", 1.25)]
    rest = [name for name, _ in ranked[4:]]
    assert rest == ["high", "first", "half", "late", "low", "nothing"]
    assert [chance.item.text for chance in told.pains[0].answers] == ["sure", "usual"]


def falls(scores: str, more: str = "") -> tuple[float, float] | None:
    """From where to where the feeling falls most."""
    actions = "".join(
        f"    - {{action: a{i}, emotion: {one}}}\n" for i, one in enumerate(scores.split())
    )
    fall = steepest_fall(board_of(f"title: x\n{more}phases:\n  - name: y\n    actions:\n{actions}"))
    return fall and (fall.before.score or 0.0, fall.after.score or 0.0)


@pytest.mark.parametrize(
    ("scores", "more", "expected"),
    [
        ("0 1 2", "", None),
        ("2 -1 0 -2", "", (2, -1)),
        ("2 1 0 -1", "", (0, -1)),
        ("1 calm -1", "", (1, -1)),
        ("1 5 3", "scale: {min: 1, max: 5, better: lower}\n", (1, 5)),
    ],
)
def test_the_steepest_fall(scores: str, more: str, expected: tuple[float, float] | None) -> None:
    """Of equal falls the one that ends lowest; on a scale where low is good, up is down."""
    assert falls(scores, more) == expected


@settings(max_examples=30)
@given(boards)
def test_no_fall_is_steeper(found: Board) -> None:
    fall = steepest_fall(found)
    for lane in found.lanes:
        for _, felt in feelings(lane, found) if lane.key == "emotions" else ():
            scores = [one.score for one in felt if one.score is not None]
            down = -1 if found.journey.scale.better == "higher" else 1
            for before, after in pairwise(scores):
                assert down * (after - before) <= (fall.points if fall else 0)


AGED = """
title: x
{clock}
sources:
  day: {{name: day, date: 2025-06-30}}
  month: {{name: month, date: 2025-09}}
  quarter: {{name: quarter, date: 2025-Q4}}
  year: {{name: year, date: 2024}}
  newer: {{name: newer, date: 2027}}
  none: {{name: none}}
phases: [y]
"""


@pytest.mark.parametrize(
    ("clock", "ages"),
    [
        ("review: {last: 2026-06-15}", [12, 9, 6, 18, 0, None]),
        ("updated: 2026-06", [12, 9, 6, 18, 0, None]),
        (
            "updated: 2020\nreview: {last: 2026-06}",
            [12, 9, 6, 18, 0, None],
        ),
        ("owner: nobody", [None] * 6),
    ],
)
def test_ages_count_from_the_last_look_at_the_map(clock: str, ages: list[int | None]) -> None:
    """Never from today: without a review or an update there is no age."""
    bases = digest(board_of(AGED.format(clock=clock))).bases
    assert [basis.age for basis in bases] == ages
    assert [basis.stale for basis in bases] == [(age or 0) > STALE for age in ages]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_view_of_lanes_tells_of_no_others(path: Path) -> None:
    whole = digest(board(path))
    keys = [lane.key for lane in board(path).lanes]
    for lanes in [*combinations(keys[:4], 2), tuple(keys[-1:])]:
        part = digest(board_of(path.read_text("utf-8"), View(lanes=lanes)))
        wanted = [one.slot.id for one in whole.entries if one.lane.key in lanes]
        assert [one.slot.id for one in part.entries] == wanted
        assert {one.lane.key for one in part.support} <= set(lanes)
        assert {one.entry.lane.key for one in (*part.chances, *part.pains)} <= set(lanes)
        assert bool(part.places.channels) == ("channels" in lanes and bool(whole.places.channels))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_view_of_a_persona_tells_of_no_others(path: Path) -> None:
    whole = {one.slot.id for one in digest(board(path)).entries}
    for persona in board(path).journey.personas:
        chosen = board_of(path.read_text("utf-8"), View(personas=(persona.id or persona.name,)))
        part = digest(chosen)
        assert {one.slot.id for one in part.entries} <= whole
        for entry in part.entries:
            if entry.lane.key in PERSONAL and entry.slot.actors:
                mine = [a for a in entry.slot.actors if fold(a.persona.name) == fold(persona.name)]
                assert mine or any(a.persona.kind != "customer" for a in entry.slot.actors)
        for fall in filter(None, [part.fall]):
            assert fall.after.actor is None or fall.after.actor.persona.name == persona.name
