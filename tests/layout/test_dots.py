"""Scores of an own lane: dots at their values, targets, and what is not known."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from score_boards import (
    box,
    context,
    ends,
    frame,
    groups,
    laid,
    lane,
    overlap,
    slot,
    texts,
)  # fmt: skip

from cjmap.board.board import Lane, Slot
from cjmap.layout.scene import Group, Path, Text
from cjmap.model.lanes import Scale

TEN = Scale(min=0, max=10)
PHASES = ((0, 2), (3, 5))


def dots(slots: list[Slot], scale: Scale = TEN) -> Lane:
    return lane(slots, key="ease", drawn="dots", scale=scale)


def _stem(group: Group) -> tuple[float, float, float]:
    """Its x, foot and head."""
    path = next(node for node in group.children if isinstance(node, Path))
    (x, foot), (_, head) = ends(path)
    return x, foot, head


def test_a_stem_is_as_long_as_its_value() -> None:
    _, nodes = laid(dots([slot("a", 0, 8), slot("b", 1, 4)]), context(dots([])))
    (_, foot, a), (_, other, b) = (_stem(groups(nodes)[name]) for name in "ab")
    assert foot == other
    assert foot - a == pytest.approx(2 * (foot - b))


def test_the_value_is_written_plainly() -> None:
    scores = {"4": 4.0, "2.6": 2.6, "−0.5": -0.5, "0": 0.0}
    scale = Scale(min=-1, max=10)
    one = dots([slot(f"s{i}", i, score) for i, score in enumerate(scores.values())], scale)
    _, nodes = laid(one, context(one))
    shown = groups(nodes)
    for i, text in enumerate(scores):
        assert text in texts(shown[f"s{i}"].children)


def test_stems_hang_from_zero_below_it() -> None:
    one = dots([slot("a", 0, -50), slot("b", 1, 50)], Scale(min=-100, max=100))
    _, nodes = laid(one, context(one))
    (_, foot, down), (_, same, up) = (_stem(groups(nodes)[name]) for name in "ab")
    assert foot == same
    assert up < foot < down


def test_one_target_for_all_is_a_line_with_a_label() -> None:
    one = dots([slot("a", 0, 8, target=7), slot("b", 1, 4, target=7)])
    where = context(one)
    block, nodes = laid(one, where)
    label = texts(nodes)["target 7"]
    assert label.x > where.grid.end
    assert label.x + label.width <= where.grid.end + block.reach


def test_different_targets_are_ticks() -> None:
    one = dots([slot("a", 0, 8, target=7), slot("b", 1, 4, target=2), slot("c", 2, 1)])
    where = context(one)
    _, nodes = laid(one, where)
    ticks = [
        ends(node) for node in nodes
        if isinstance(node, Path) and node.paint.dash and node.paint.stroke == "muted"
    ]  # fmt: skip
    assert [round((a[0] + b[0]) / 2) for a, b in ticks] == [
        round(where.grid.centre(i)) for i in (0, 1)
    ]
    assert ticks[0][0][1] < ticks[1][0][1]


def test_a_tick_stays_in_its_own_share_of_the_column() -> None:
    one = dots([slot("a", 0, 4, target=5), slot("b", 0, 4.2), slot("c", 0, 4.4)])
    where = context(one)
    _, nodes = laid(one, where)
    ticks = [
        ends(node)
        for node in nodes
        if isinstance(node, Path) and node.paint.dash and node.paint.stroke == "muted"
    ]
    share = (where.grid.edges[1] - where.grid.start) / 3
    assert ticks
    for (left, _), (right, _) in ticks:
        assert where.grid.start <= left < right <= where.grid.start + share


def test_a_line_opens_where_a_value_stands() -> None:
    one = dots([slot(f"s{i}", i, 5.8 + i / 10, target=7) for i in range(6)])
    _, nodes = laid(one, context(one))
    values = [box(node) for node in nodes if isinstance(node, Text) and node.style.size == 13]
    for node in nodes:
        if isinstance(node, Path) and node.paint.dash:
            (left, y), (right, _) = ends(node)
            assert not any(v.y < y < v.bottom and v.x < right and left < v.right for v in values)


def test_what_is_not_known_is_said_once_a_run() -> None:
    one = dots([slot("a", 0, 8), slot("b", 3, 1)])
    where = context(one, phases=PHASES)
    _, nodes = laid(one, where)
    said = [node.x for node in nodes if isinstance(node, Text) and node.text == "no data"]
    assert said == pytest.approx([where.grid.edges[2], where.grid.edges[5]])


def test_a_score_of_the_phase_is_data_for_all_its_columns() -> None:
    one = dots([slot("a", 0, 8, last=5, level="phase")])
    where = context(one)
    _, nodes = laid(one, where)
    assert "no data" not in texts(nodes)
    assert _stem(groups(nodes)["a"])[0] == pytest.approx(where.grid.edges[3])


def test_a_phase_is_only_words_where_its_actions_have_scores() -> None:
    one = dots([slot("p", 0, 3, last=2, level="phase"), slot("a", 1, 8)])
    _, nodes = laid(one, context(one))
    shown = groups(nodes)
    assert [type(node) for node in shown["p"].children] == [Text]
    assert frame(shown["p"]).y > _stem(shown["a"])[1]


def test_personas_share_a_column_in_their_colours() -> None:
    one = dots([slot("a", 0, 8, by=(0, 1))])
    _, nodes = laid(one, context(one))
    shown = groups(nodes)
    xs = [_stem(shown[name])[0] for name in ("a", "a.1")]
    where = context(one).grid
    assert xs == pytest.approx([where.start + 35, where.start + 105])
    stems = [node for g in shown.values() for node in g.children if isinstance(node, Path)]
    assert [stem.paint.stroke for stem in stems] == ["persona.0", "persona.1"]


scores = st.one_of(st.none(), st.floats(0, 10).map(lambda x: round(x, 1)))


@given(
    st.lists(st.tuples(st.integers(0, 7), scores, st.booleans(), st.integers(0, 3)), max_size=18)
)
def test_dots_and_words_never_overlap(found: list[tuple[int, float | None, bool, int]]) -> None:
    slots = []
    for n, (place, score, worded, who) in enumerate(found):
        text = "not quite what they hoped for" if worded else None
        first, last = PHASES[place - 6] if place > 5 else (place, place)
        level = "phase" if place > 5 else "action"
        slots.append(
            slot(f"s{n}", first, score, text, last=last, level=level, by=(who,))  # type: ignore[arg-type]
        )
    one = dots(slots)
    block, nodes = laid(one, context(one, phases=PHASES))
    frames = [frame(group) for group in groups(nodes).values()]
    assert not any(overlap(a, b) for a, b in combinations(frames, 2))
    assert all(f.y >= 0 and f.bottom <= block.height for f in frames)
    written = [box(node) for node in nodes if isinstance(node, Text)]
    assert not any(overlap(a, b) for a, b in combinations(written, 2))
