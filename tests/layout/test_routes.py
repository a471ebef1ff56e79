"""How columns lead to each other: FORMAT, "Action": `path` and `next`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flow_boards import board, flows
from hypothesis import given

from cjmap.board.order import fold
from cjmap.board.routes import Edge, edges, forks


def steps(found: tuple[Edge, ...]) -> set[tuple[int, int | None]]:
    return {(edge.source, edge.target) for edge in found}


def test_without_next_each_action_leads_to_the_next_one() -> None:
    found = edges(board([{}, {}], [{}]))
    assert found == (Edge(0, 1), Edge(1, 2))


def test_a_fork_leads_to_the_first_of_each_path_and_back_together() -> None:
    north, south = {"path": "North"}, {"path": "South"}
    found = edges(board([{}, north, north, south, {}]))
    assert found == (
        Edge(0, 1, kind="branch"),
        Edge(0, 3, kind="branch"),
        Edge(1, 2),
        Edge(2, 4, kind="merge"),
        Edge(3, 4),
    )


def test_a_single_path_is_a_branch_on_the_way() -> None:
    found = edges(board([{}, {"path": "North"}, {}]))
    assert found == (Edge(0, 1), Edge(1, 2))


def test_names_of_paths_are_compared_without_regard_to_case() -> None:
    (fork,) = forks(board([{}, {"path": "North"}, {"path": "NORTH"}]))
    assert [(branch.first, branch.last) for branch in fork] == [(1, 2)]


def test_adjacent_paths_are_alternatives_within_a_phase_only() -> None:
    found = forks(board([{"path": "A"}, {"path": "B"}], [{"path": "B"}, {"path": "C"}]))
    assert [[branch.name for branch in fork] for fork in found] == [["A", "B"], ["B", "C"]]


def test_a_fork_right_after_a_fork_keeps_to_the_same_names() -> None:
    a, b = {"path": "A"}, {"path": "B"}
    assert steps(edges(board([a, b], [b, a]))) == {(0, 3), (1, 2)}
    c, d = {"path": "C"}, {"path": "D"}
    assert steps(edges(board([a, b], [c, d]))) == {(0, 2), (0, 3), (1, 2), (1, 3)}


def test_next_replaces_what_would_follow() -> None:
    ways = [{"to": "a0"}, {"to": "p1", "when": "yes", "share": 60}, {"to": "END"}]
    found = edges(board([{}, {"next": ways}, {}], [{}]))
    assert found[1:4] == (
        Edge(1, 0, kind="back"),
        Edge(1, 3, "yes", 60, kind="skip"),
        Edge(1, None, kind="end"),
    )


def test_a_decision_tells_all_its_ways() -> None:
    ways = [{"to": "a1", "share": 24}, {"to": "a2", "share": 76}]
    found = edges(board([{"kind": "decision", "next": ways}, {}, {}]))
    assert [edge.kind for edge in found[:2]] == ["branch", "branch"]


def test_a_view_of_fewer_columns_leaves_out_ways_to_the_others() -> None:
    whole = board([{"next": [{"to": "a2"}, {"to": "end"}]}, {}, {}])
    part = replace(whole, columns=whole.columns[:2])
    assert steps(edges(part)) == {(0, None)}


@given(flows())
def test_edges_are_those_of_the_format(phases: tuple[list[dict[str, Any]], ...]) -> None:
    made = board(*phases)
    found = edges(made)
    branches = {
        column: (branch, fork)
        for fork in forks(made)
        for branch in fork
        for column in range(branch.first, branch.last + 1)
    }
    firsts = {fork[0].first: [branch.first for branch in fork] for fork in forks(made)}
    for column in made.columns:
        mine = [edge for edge in found if edge.source == column.index]
        written = column.content.next
        after = column.index + 1
        branch, fork = branches.get(column.index, (None, ()))
        if written:
            assert [(e.when, e.share) for e in mine] == [(w.when or "", w.share) for w in written]
            assert [e.target is None for e in mine] == [w.to == "end" for w in written]
            continue
        assert all(edge.when == "" and edge.share is None for edge in mine)
        targets = [edge.target for edge in mine]
        if branch and column.index < branch.last:
            assert targets == [after]
        elif branch:
            goal = fork[-1].last + 1
            if goal not in firsts:
                assert targets == ([goal] if goal < len(made.columns) else [])
            else:
                assert targets
                assert set(targets) <= set(firsts[goal])
        else:
            last = after == len(made.columns)
            assert targets == firsts.get(after, [] if last else [after])


@given(flows())
def test_branches_are_the_runs_of_one_path(phases: tuple[list[dict[str, Any]], ...]) -> None:
    made = board(*phases)
    covered = [
        (column, fold(branch.name))
        for fork in forks(made)
        for branch in fork
        for column in range(branch.first, branch.last + 1)
    ]
    named = [(c.index, fold(c.content.path)) for c in made.columns if c.content.path]
    assert covered == named
