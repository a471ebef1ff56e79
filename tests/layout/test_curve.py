"""Emotions as curves: FORMAT's "On the curve", and nothing over anything else."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from score_boards import (
    box,
    context,
    curves,
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
from cjmap.layout.scene import Box, Circle, Frame, Path
from cjmap.model.lanes import Scale, ScaleLabel

WORDS = ("", "tired", "at home on it", "no idea why they are asking for that paper a third time")
WIDTHS = (120, 160, 132, 120, 240, 140)
PHASES = ((0, 1), (2, 5))


@st.composite
def lanes(draw: st.DrawFn) -> Lane:
    """Scores, words and targets of one to four personas, some several in a place."""
    slots: list[Slot] = []
    score = st.one_of(st.none(), st.sampled_from([-2, -1, 0, 0.5, 1, 2]))
    for n in range(draw(st.integers(1, 16))):
        by = draw(st.sets(st.integers(0, 3), min_size=1, max_size=2))
        value, text = draw(score), draw(st.sampled_from(WORDS))
        target = draw(score) if draw(st.booleans()) else None
        phase = draw(st.booleans())
        first, last = PHASES[n % 2] if phase else (column := draw(st.integers(0, 5)), column)
        slots.append(
            slot(
                f"s{n}",
                first,
                value,
                text or None,
                target=target,
                last=last,
                level="phase" if phase else "action",
                by=sorted(by),
            )
        )
    return lane(slots)


@given(lanes())
def test_nothing_stands_on_anything_else(one: Lane) -> None:
    where = context(one, WIDTHS, PHASES)
    block, nodes = laid(one, where)
    taken = [*groups(nodes).values(), *groups(nodes, "note").values()]
    for a, b in combinations(map(frame, taken), 2):
        assert not overlap(a, b)
    for one_frame in map(frame, taken):
        assert one_frame.y >= 0
        assert one_frame.bottom <= block.height
    for note in map(frame, groups(nodes, "note").values()):
        assert where.grid.start <= note.x
        assert note.right <= where.grid.end
        assert not any(_crosses(path, note) for path in curves(nodes))
    names = [box(text) for text in texts(nodes).values() if text.x > where.grid.end]
    assert all(name.right <= where.grid.end + block.reach for name in names)
    assert not any(overlap(a, b) for a, b in combinations(names, 2))


def _crosses(path: Path, note: Frame) -> bool:
    x0, y0 = 0.0, 0.0
    for _, numbers in path.segments:
        if len(numbers) == 6:
            x1, y1, x2, y2, x3, y3 = numbers
            for i in range(25):
                t = i / 24
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                x = sum(w * v for w, v in zip(weights, (x0, x1, x2, x3), strict=True))
                y = sum(w * v for w, v in zip(weights, (y0, y1, y2, y3), strict=True))
                if note.x < x < note.right and note.y < y < note.bottom:
                    return True
        x0, y0 = numbers[-2:]
    return False


@given(lanes())
def test_every_reading_is_drawn_once_for_each_who_feels_it(one: Lane) -> None:
    _, nodes = laid(one, context(one, WIDTHS, PHASES))
    shown = groups(nodes)
    for each in one.slots:
        has = getattr(each.item, "score", None) is not None or getattr(each.item, "text", None)
        for i, actor in enumerate(each.actors):
            name = each.id if i == 0 else f"{each.id}.{actor.index}"
            assert (name in shown) == bool(has)


def _middles(one: Lane, **options: object) -> dict[str, float]:
    _, nodes = laid(one, context(one, **options))  # type: ignore[arg-type]
    return {name: frame(group).middle for name, group in groups(nodes).items()}


def test_several_in_one_column_share_it_evenly() -> None:
    one = lane([slot("a", 1, -2), slot("b", 1, 1), slot("c", 1, 2)])
    where = context(one, (240, 240))
    left, right = where.grid.span(1, 1)
    share = (right - left) / 3
    found = _middles(one, widths=(240, 240))
    assert found == pytest.approx({n: left + share * (i + 0.5) for i, n in enumerate("abc")})


def test_a_phase_stands_over_the_middle_of_its_columns() -> None:
    one = lane([slot("p", 1, 2, last=3, level="phase")])
    grid = context(one).grid
    assert _middles(one) == pytest.approx({"p": (grid.edges[1] + grid.edges[4]) / 2})


def test_a_phase_is_only_a_word_where_its_actions_have_scores_of_that_persona() -> None:
    phase = [slot("p", 0, 2, "on the whole fine", last=2, level="phase", by=(0, 1))]
    one = lane([*phase, slot("a", 1, -1, by=(0,))])
    _, nodes = laid(one, context(one))
    shown = groups(nodes)
    assert not any(isinstance(node, Circle | Box) for node in shown["p"].children)
    assert any(isinstance(node, Box) for node in shown["p.1"].children), "Bo has no score below"
    assert "on the whole fine" in texts(shown["p"].children)


def test_a_phase_without_words_is_shown_by_its_score() -> None:
    one = lane([slot("p", 0, -1.5, last=2, level="phase"), slot("a", 1, -1)])
    _, nodes = laid(one, context(one))
    assert "−1.5" in texts(groups(nodes)["p"].children)
    plain = lane([slot("p", 0, -2, last=2, level="phase"), slot("a", 1, -1)])
    assert "Frustrated" in texts(groups(laid(plain, context(plain))[1])["p"].children)


def test_the_curve_bridges_columns_without_a_score() -> None:
    one = lane([slot("a", 0, 1), slot("word", 2, None, "lost"), slot("b", 5, -1)])
    where = context(one)
    _, nodes = laid(one, where)
    (path,) = curves(nodes)
    (x0, y0), (x1, y1) = ends(path)
    assert (x0, x1) == pytest.approx((where.grid.centre(0), where.grid.centre(5)))
    assert y1 - y0 == pytest.approx(88), "two points of 44 units"
    under = frame(groups(nodes)["word"])
    assert under.middle == pytest.approx(where.grid.centre(2), abs=60)
    assert under.y > y0 + (y1 - y0) * (under.middle - x0) / (x1 - x0)


def test_one_curve_per_persona_in_their_colours_with_their_names() -> None:
    one = lane([slot(f"s{i}{j}", i, j - i, by=(j,)) for i, j in product(range(3), range(2))])
    where = context(one, (140,) * 3)
    block, nodes = laid(one, where)
    assert {path.paint.stroke for path in curves(nodes)} == {"persona.0", "persona.1"}
    assert {"Ann", "Bo"} <= set(texts(nodes))
    assert block.reach > 0


def test_one_persona_alone_needs_no_name() -> None:
    one = lane([slot("a", 0, 1), slot("b", 5, 1)])
    block, nodes = laid(one, context(one, people=1))
    assert "Ann" not in texts(nodes)
    assert block.reach == 0
    assert [path.paint.stroke for path in curves(nodes)] == ["gradient:lane-0-line"]


def test_gradients_are_there_for_all_that_names_them() -> None:
    two = [slot("a", 0, 1), slot("b", 1, -1, by=(1,))]
    one = [slot("a", 0, 1), slot("b", 1, -1)]
    for slots in (one, two, [slot("a", 0, None, "hm")]):
        block, nodes = laid(lane(slots), context(lane(slots)))
        named = {
            role.removeprefix("gradient:")
            for node in nodes
            if (paint := getattr(node, "paint", None))
            for role in (paint.fill, paint.stroke)
            if role and role.startswith("gradient:")
        }
        assert named <= {gradient.id for gradient in block.gradients(0.0)}


def test_equal_scores_in_a_column_stand_side_by_side_at_their_height() -> None:
    one = lane([slot(f"s{i}", 0, 1, by=(i,)) for i in range(4)])
    _, nodes = laid(one, context(one, (160, 160)))
    found = [frame(group) for group in groups(nodes).values()]
    assert len({round(f.y + f.height / 2, 6) for f in found}) == 1
    assert not any(overlap(a, b) for a, b in combinations(found, 2))


def test_the_better_end_of_the_scale_is_on_top() -> None:
    for better, top in (("higher", "b"), ("lower", "a")):
        scale = Scale(min=1, max=5, better=better)  # type: ignore[arg-type]
        one = lane([slot("a", 0, 1), slot("b", 1, 5)], scale=scale)
        _, nodes = laid(one, context(one, people=1))
        heights = {name: frame(group).y for name, group in groups(nodes).items()}
        assert min(heights, key=lambda name: heights[name]) == top
        smiling = groups(nodes)[top].children[0]
        assert isinstance(smiling, Circle)
        assert smiling.paint.stroke == "emotion.4"


def test_the_axis_says_the_scales_own_words_and_else_the_default_ones() -> None:
    labels = (ScaleLabel(low=3, high=5, text="Fine"), ScaleLabel(low=1, high=1, text="Awful"))
    one = lane([slot("a", 0, 1)], scale=Scale(min=1, max=5, labels=labels))
    shown = texts(laid(one, context(one))[1])
    assert shown["Fine"].y < shown["Awful"].y
    plain = lane([slot("a", 0, 1)])
    assert {"Delighted", "Neutral", "Frustrated"} <= set(texts(laid(plain, context(plain))[1]))
    numbers = lane([slot("a", 0, 1)], scale=Scale(min=0, max=5, neutral=2.5))
    assert {"0", "2.5", "5"} <= set(texts(laid(numbers, context(numbers))[1]))


def test_many_axis_labels_do_not_touch() -> None:
    labels = tuple(ScaleLabel(low=i, high=i, text=f"Level {i}") for i in range(21))
    one = lane([slot("a", 0, 1)], scale=Scale(min=0, max=20, labels=labels))
    shown = [
        box(text) for name, text in texts(laid(one, context(one))[1]).items() if "Level" in name
    ]
    assert len(shown) == 21
    assert not any(overlap(a, b) for a, b in combinations(shown, 2))


def test_targets_are_a_dashed_curve_and_a_single_one_a_dash() -> None:
    many = lane([slot("a", 0, 1, target=2), slot("b", 5, 1, target=1)])
    dashed = _dashed(many)
    assert [round(x) for x, _ in ends(dashed)] == [
        round(context(many).grid.centre(i)) for i in (0, 5)
    ]
    single = lane([slot("a", 0, 1, target=2), slot("b", 5, 1)])
    (left, y), (right, other) = ends(_dashed(single))
    assert y == other
    assert right - left < 60
    assert "target" in texts(laid(single, context(single))[1])


def test_a_target_that_all_share_is_drawn_once() -> None:
    both = [slot(n, i, 1, target=2 - i, by=(0, 1)) for i, n in enumerate("abc")]
    assert _dashed(lane(both)).paint.stroke == "muted"


def _dashed(one: Lane) -> Path:
    found = [
        node for node in laid(one, context(one, people=2))[1]
        if isinstance(node, Path) and node.paint.dash == (2.0, 5.0)
    ]  # fmt: skip
    assert len(found) == 1
    return found[0]


def test_what_is_only_assumed_has_a_dashed_edge_if_the_map_names_sources() -> None:
    one = lane([slot("a", 0, 1, assumed=True), slot("b", 1, 1)])
    for evidenced in (True, False):
        shown = groups(laid(one, context(one, evidenced=evidenced))[1])
        edges = [shown[name].children[0].paint.dash for name in "ab"]  # type: ignore[union-attr]
        assert [bool(dash) for dash in edges] == [evidenced, False]


def test_a_lane_of_words_alone_has_no_scale() -> None:
    one = lane([slot("a", 0, None, "lost")])
    block, nodes = laid(one, context(one))
    assert set(texts(nodes)) == {"lost"}
    assert block.height < 80


def test_a_map_without_personas_has_a_curve_too() -> None:
    one = lane([slot("a", 0, 1, "fine", by=()), slot("b", 1, -1, by=())])
    _, nodes = laid(one, context(one, people=0))
    assert len(curves(nodes)) == 1


def test_a_persona_that_is_not_shown_is_not_drawn() -> None:
    one = lane([slot("a", 0, 1, by=(0, 3)), slot("b", 1, -1, by=(0,))])
    _, nodes = laid(one, context(one, people=1))
    assert set(groups(nodes)) == {"a", "b"}
    assert len(curves(nodes)) == 1


def test_the_lane_grows_for_words_that_find_no_room() -> None:
    long = "so tired of waiting for someone to pick up the phone and just say yes or no"
    quiet = lane([slot(f"s{i}", i, i % 2, by=(0,)) for i in range(6)])
    loud = lane([slot(f"s{i}-{j}", i, j - 1, long, by=(j,)) for i in range(6) for j in range(4)])
    heights = [laid(one, context(one, (120,) * 6))[0].height for one in (quiet, loud)]
    assert heights[1] > heights[0] + 60
