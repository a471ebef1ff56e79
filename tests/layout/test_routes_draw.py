"""Ways in their tracks: nothing runs into anything else."""

from __future__ import annotations

from typing import Any

from flow_boards import actions, board, flows, groups, ink, lines, overlap, points, walk
from hypothesis import given

from cjmap.board.routes import edges
from cjmap.layout.routes_draw import drawn, gaps, plan, text
from cjmap.layout.scene import Path, Text
from cjmap.layout.tracks import Run, allocate

Phases = tuple[list[dict[str, Any]], ...]


@given(flows())
def test_no_two_texts_of_the_lane_overlap(phases: Phases) -> None:
    _, nodes, _ = actions(board(*phases))
    boxes = [(node, ink(node)) for node in walk(nodes) if isinstance(node, Text)]
    for i, (one, box) in enumerate(boxes):
        for two, other in boxes[i + 1 :]:
            assert not overlap(box, other), (one.text, two.text)


@given(flows())
def test_ways_stay_above_the_cards_and_within_the_lane(phases: Phases) -> None:
    block, nodes, seen = actions(board(*phases))
    top = min(frame.y for frame in block.frames.values())
    for way in groups(nodes, "way"):
        for node in walk((way,)):
            if isinstance(node, Path):
                for x, y in points(node):
                    assert 0 <= y <= top
                    assert seen.grid.start <= x <= seen.grid.end
            if isinstance(node, Text):
                box = ink(node)
                assert box.y >= 0
                assert box.bottom <= top
                assert box.x >= seen.grid.start - 0.1
                assert box.right <= seen.grid.end + 0.1


@given(flows())
def test_each_way_starts_and_ends_over_its_cards(phases: Phases) -> None:
    made = board(*phases)
    block, _, seen = actions(made)
    flow = plan(drawn(edges(made)), seen)
    for way in flow.ways:
        source = block.frames[made.columns[way.edge.source].id]
        assert source.x < way.start < source.right
        if way.edge.target is not None:
            target = block.frames[made.columns[way.edge.target].id]
            assert target.x < way.end < target.right


@given(flows())
def test_labels_are_open_where_lines_pass(phases: Phases) -> None:
    """An upright line that a label covers is interrupted at the height of the label."""
    made = board(*phases)
    flow = plan(drawn(edges(made)), actions(made)[2])
    openings = gaps(flow)
    for way in flow.ways:
        box = way.box(flow.levels[way.track])
        for other in flow.ways:
            for x in (other.start, other.end):
                if box and other.track > way.track and box.x <= x <= box.right:
                    assert any(a <= box.y and box.bottom <= b for a, b in openings[x])


@given(flows())
def test_all_that_leads_elsewhere_is_drawn_with_its_words(phases: Phases) -> None:
    made = board(*phases)
    _, nodes, _ = actions(made)
    ways = [edge for edge in edges(made) if edge.kind != "step"]
    assert len(groups(nodes, "way")) == len(ways)
    told = " ".join(node.text for node in walk(nodes) if isinstance(node, Text))
    for edge in ways:
        for word in text(edge, made).split():
            assert word in told


def test_a_journey_without_turns_has_no_ways() -> None:
    block, nodes, _ = actions(board([{}, {}], [{}]))
    assert not groups(nodes, "way")
    assert {frame.y for frame in block.frames.values()} == {12.0}


def test_two_branches_of_a_decision_take_two_tracks_the_shorter_the_lower() -> None:
    ways = [{"to": "a2", "when": "Awarded", "share": 76}, {"to": "a1", "when": "Cut", "share": 24}]
    made = board([{"kind": "decision", "next": ways}, {}, {}])
    long, short = plan(drawn(edges(made)), actions(made)[2]).ways
    assert (short.track, long.track) == (0, 1)
    assert long.width > short.width
    assert long.start == short.start


def test_unlabelled_ways_of_a_fork_share_a_track() -> None:
    made = board([{}, {"path": "A"}, {"path": "B"}, {"path": "C"}, {}])
    flow = plan(drawn(edges(made)), actions(made)[2])
    assert len({way.track for way in flow.ways if way.edge.kind == "branch"}) == 1
    assert len({way.track for way in flow.ways if way.edge.kind == "merge"}) == 1


def test_runs_on_one_track_never_overlap() -> None:
    runs = [Run(i % 7 * 20.0, i % 7 * 20.0 + 30 + i % 5 * 25, 30 + i % 5 * 25) for i in range(40)]
    found = allocate(runs)
    for i, one in enumerate(runs):
        for j, two in enumerate(runs[:i]):
            if found[i] == found[j]:
                assert one.right <= two.left or two.right <= one.left


@given(flows())
def test_no_line_runs_through_a_label(phases: Phases) -> None:
    _, nodes, _ = actions(board(*phases))
    ways = groups(nodes, "way")
    labels = [ink(node) for node in walk(ways) if isinstance(node, Text)]
    for path in walk(ways):
        if isinstance(path, Path) and path.paint.stroke:
            for line in lines(path):
                assert not [box for box in labels if overlap(line, box)]


@given(flows())
def test_the_diamond_of_a_decision_stands_free(phases: Phases) -> None:
    _, nodes, _ = actions(board(*phases))
    for diamond in groups(nodes, "decision"):
        box = diamond.frame
        assert box
        for way in groups(nodes, "way"):
            own = way.id.startswith(f"way.{diamond.id.removeprefix('decision.')}.")
            for node in walk((way,)):
                if isinstance(node, Text):
                    assert not overlap(box, ink(node))
                if isinstance(node, Path) and not own:
                    assert not any(overlap(box, line) for line in lines(node, 0.5))


def test_a_drop_off_beside_passing_lines_keeps_its_label_behind_its_mark() -> None:
    ways = [{"to": "a1", "when": "yes"}, {"to": "end", "share": 10}]
    back = [{"to": "a0", "when": "once more"}]
    made = board([{"kind": "decision", "next": ways}, {}, {}, {"next": back}])
    flow = plan(drawn(edges(made)), actions(made)[2])
    (stop,) = (way for way in flow.ways if way.edge.target is None)
    assert stop.at >= stop.end + 6
