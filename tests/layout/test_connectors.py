"""From pain points to opportunities; the lines of a service blueprint; loops."""

from __future__ import annotations

from typing import Any

from flow_boards import board, context, groups, ink, lane, lines, overlap, points, walk
from hypothesis import given
from hypothesis import strategies as st

from cjmap.board.answers import pairs
from cjmap.board.board import Board
from cjmap.layout import blueprint, connectors, connectors_draw, loops
from cjmap.layout.lanes import arrange
from cjmap.layout.scene import Frame, Node, Path, Text

Phases = tuple[list[dict[str, Any]], ...]


@st.composite
def cures(draw: st.DrawFn) -> Phases:
    """Up to eight columns with pain points, and opportunities that address some of them."""
    count = draw(st.integers(1, 8))
    pains = [draw(st.integers(0, 2)) for _ in range(count)]
    names = [f"p{i}-{k}" for i in range(count) for k in range(pains[i])]
    chosen = st.lists(st.sampled_from(names), unique=True, max_size=4) if names else st.just([])
    return (
        [
            {
                "pain_points": [
                    {"id": f"p{i}-{k}", "text": "It hurts here"} for k in range(pains[i])
                ],
                "opportunities": [
                    {"text": f"Cure {i}-{k}", "addresses": draw(chosen)}
                    for k in range(draw(st.integers(0, 2)))
                ],
            }
            for i in range(count)
        ],
    )


def laid(board: Board) -> tuple[connectors.Plan, dict[str, Frame], dict[str, Frame], list[Node]]:
    """The plan, the frames in the picture, and the nodes."""
    seen = context(board)
    keys = {one.key for one in board.lanes}
    frames: list[dict[str, Frame]] = []
    for key in ("pain_points", "opportunities"):
        block = arrange(lane(board, key), seen) if key in keys else None
        frames.append(dict(block.frames) if block else {})
    pains, cures = frames
    plan = connectors.plan(board, pains, cures)
    top = max((frame.bottom for frame in pains.values()), default=0.0) + 12 + plan.room
    placed = {name: frame._replace(y=frame.y + top) for name, frame in cures.items()}
    return plan, pains, placed, list(connectors_draw.draw(plan, pains, placed, seen))


@given(cures())
def test_every_pair_is_told_by_a_line_or_a_badge(phases: Phases) -> None:
    made = board(*phases)
    plan, _, _, _ = laid(made)
    told = [link.pair for link in plan.links] + list(plan.badges)
    assert sorted(told, key=str) == sorted(pairs(made), key=str)
    wanted = sum(len(o["addresses"]) for action in phases[0] for o in action["opportunities"])
    assert len(told) == wanted


@given(cures())
def test_lines_lead_from_edge_to_edge_and_cross_no_card(phases: Phases) -> None:
    plan, pains, cures, nodes = laid(board(*phases))
    drawn = groups(nodes, "connector")
    assert len(drawn) == len(plan.links)
    by_name = {f"addressed.{link.pair.pain}.{link.pair.opportunity}": link for link in plan.links}
    for group in drawn:
        link = by_name[group.id]
        path = group.children[0]
        assert isinstance(path, Path)
        at = points(path)
        start, end = pains[link.pair.pain], cures[link.pair.opportunity]
        assert start.x <= at[0][0] <= start.right
        assert start.y < at[0][1] <= start.bottom
        assert end.x < at[-1][0] < end.right
        assert end.y - 8 < at[-1][1] <= end.y
        for line in lines(path, 0.5):
            for name, frame in (pains | cures).items():
                inside = overlap(line, frame)
                assert not inside or (name == link.pair.pain and line.right - 5 < frame.right)


@given(cures())
def test_level_parts_of_lines_keep_apart(phases: Phases) -> None:
    plan, _, _, _ = laid(board(*phases))
    bent = [link for link in plan.links if not link.straight]
    for i, one in enumerate(bent):
        for two in bent[:i]:
            if one.track == two.track:
                left, right = sorted((one, two), key=lambda link: min(link.start, link.end))
                assert max(left.start, left.end) <= min(right.start, right.end)


def test_a_pain_above_its_cure_is_joined_by_a_straight_line() -> None:
    made = board(
        [
            {
                "pain_points": [{"id": "p", "text": "It hurts"}],
                "opportunities": [{"text": "Cure", "addresses": ["p"]}],
            }
        ]
    )
    plan, _, _, _ = laid(made)
    assert [link.straight for link in plan.links] == [True]
    assert plan.room == 0


def test_a_lane_between_turns_lines_into_badges_with_equal_numbers() -> None:
    made = board(
        [
            {
                "pain_points": [{"id": "p", "text": "It hurts"}, {"id": "q", "text": "And here"}],
                "gains": [{"text": "Works well"}],
                "opportunities": [
                    {"text": "Cure", "addresses": ["q"]},
                    {"text": "Care", "addresses": ["p", "q"]},
                ],
            }
        ]
    )
    plan, _, _, nodes = laid(made)
    assert not plan.links
    numbers = {
        group.id: [node.text for node in walk((group,)) if isinstance(node, Text)]
        for group in groups(nodes, "badge")
    }
    assert numbers == {
        "badge.cure": ["1"],
        "badge.care": ["2"],
        "badge.q": ["2", "1"],
        "badge.p": ["2"],
    }


def lanes(*keys: str) -> Board:
    return board([{key: [{"text": key}] for key in keys}, {}])


def test_blueprint_lines_follow_their_lanes() -> None:
    full = blueprint.lines_above(lanes("frontstage", "backstage", "support_processes"))
    assert full == {
        "frontstage": ("interaction",),
        "backstage": ("visibility",),
        "support_processes": ("internal",),
    }
    assert blueprint.lines_above(lanes("goals")) == {}
    assert blueprint.lines_above(lanes("backstage", "insights")) == {
        "backstage": ("interaction", "visibility"),
        "insights": ("internal",),
    }
    assert blueprint.lines_above(lanes("frontstage")) == {
        "frontstage": ("interaction",),
        "": ("visibility", "internal"),
    }


def test_boxes_of_neighbouring_zones_that_share_a_column_are_joined_once() -> None:
    made = board(
        [{"frontstage": [{"text": "Counter"}]}, {"frontstage": [{"text": "Phone"}]}, {}],
    )
    one, two, _ = made.columns
    wide = lane(board([{"backstage": [{"text": "Office"}]}, {}]), "backstage").slots[0]
    front = lane(made, "frontstage")
    office = type(front)("backstage", "Backstage", "", "box", (_spanning(wide, 0, 2),))
    frames = {
        "counter": Frame(0, 0, 100, 40),
        "phone": Frame(0, 0, 100, 40),
        "office": Frame(0, 80, 400, 40),
    }
    seen = context(made)
    for name, column in (("counter", one), ("phone", two)):
        left, right = seen.grid.span(column.index, column.index)
        frames[name] = Frame(left + 4, 0, right - left - 8, 40)
    frames["office"] = Frame(seen.grid.start + 4, 80, seen.grid.end - seen.grid.start - 8, 40)
    links = list(blueprint.draw_links(front, office, frames, seen))
    assert len(links) == 2
    for link, name in zip(groups(links, "link"), ("counter", "phone"), strict=True):
        line = link.children[0]
        assert isinstance(line, Path)
        assert points(line) == [(frames[name].middle, 40), (frames[name].middle, 80)]


def _spanning(slot: Any, first: int, last: int) -> Any:
    return type(slot)(slot.item, "office", slot.route, first, last, "phase", (), (), "assumed")


def test_the_name_of_a_loop_stands_in_a_gap_of_its_line() -> None:
    made = board([{}, {}])
    group = loops.draw(made.stretches[0], 100.0, context(made))
    (text,) = (node for node in group.children if isinstance(node, Text))
    path = group.children[0]
    assert isinstance(path, Path)
    assert not any(overlap(line, ink(text)) for line in lines(path))
