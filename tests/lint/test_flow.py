"""What lint takes for the flow of a map is what the picture draws."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cjmap.board.assemble import assemble
from cjmap.board.routes import edges
from cjmap.board.view import View
from cjmap.lint.content import Content
from cjmap.lint.flow import Flow
from cjmap.model.load import load
from cjmap.text.source import Source

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/maps/pictures/*.yaml")])

FORKS = """
title: Two forks
actions:
  - {action: a, path: L}
  - {action: b, path: R}
  - {action: c}
  - {action: d, path: l}
  - {action: e, path: l}
  - {action: f, path: x, next: [c, {to: end, share: 4 %}]}
"""
PHASES = """
title: Forks in two phases
phases:
  - name: One
    actions: [a, {action: b, path: L}, {action: c, path: R}]
  - name: Two
    actions: [{action: d, path: r}, {action: e, path: S}]
  - name: Three
    next: One
  - name: Four
    actions: [{action: f, path: P}, g, {id: a2, text: h, next: three}]
"""


def flow_of(text: str) -> Flow:
    document = load(Source("a.yaml", text))
    assert document.ok
    assert isinstance(document.data, dict)
    return Flow(Content(document.data, text, date(2026, 6, 30)))


def ways(flow: Flow) -> set[tuple[int, int | None]]:
    """All ways from column to column, forks passed through; those out that `next` names too."""
    count = len(flow.columns)
    found: set[tuple[int, int | None]] = set()
    for at in range(count):
        for target in flow.leads(at):
            ends = [target] if target < count else flow.leads(target)
            found |= {(at, end) for end in ends}
        if any(way.target is None for way in flow.ways[at]):
            found.add((at, None))
    return found


@pytest.mark.parametrize("text", [FORKS, PHASES, *(path.read_text("utf-8") for path in MAPS)])
def test_the_ways_are_those_of_the_picture(text: str) -> None:
    document = load(Source("a.yaml", text))
    assert document.journey
    drawn = edges(assemble(document.journey, document.index, View()))
    assert ways(flow_of(text)) == {(edge.source, edge.target) for edge in drawn}


def actions(*written: str) -> Flow:
    lines = "\n".join(f"  - {{{one}}}" for one in written)
    return flow_of(f"title: T\nactions:\n{lines}\n")


def test_who_is_not_reached() -> None:
    flow = actions("text: a, next: c", "text: b", "text: c")
    assert flow.unreached == [1]
    assert flow.trapped == []
    assert flow.dead_ends == []


def test_behind_a_dead_end_only_the_dead_end_is_to_blame() -> None:
    flow = actions("text: a", "text: b, next: {to: end, share: 4}", "text: c", "text: d")
    assert flow.dead_ends == [1]
    assert flow.unreached == []


def test_an_end_is_no_dead_end_where_others_come_to_what_is_behind() -> None:
    flow = actions("text: a, next: [b, c]", "text: b, next: end", "text: c")
    assert flow.dead_ends == []


def test_shares_that_leave_customers_over_are_not_taken_for_all_the_ways() -> None:
    flow = actions("text: a", "text: b, next: {to: a, share: 12}", "text: c")
    assert flow.incomplete == {1}
    assert flow.unreached == []
    assert flow.trapped == []


def test_the_end_of_a_branch_may_be_an_end() -> None:
    flow = actions("text: a", "text: b, path: x, next: end", "text: c, path: y", "text: d")
    assert flow.dead_ends == []
    assert flow.unreached == []


def test_a_circle_without_a_way_out() -> None:
    assert actions("text: a", "text: b", "text: c, next: b").trapped == [0, 1, 2]
    assert actions("text: a", "text: b", "text: c, next: [b, end]").trapped == []
    assert actions("text: a, next: b", "text: b, next: a", "text: c").trapped == [0, 1]
