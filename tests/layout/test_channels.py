"""The line map of channels."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from score_boards import (
    PEOPLE,
    box,
    context,
    frame,
    groups,
    laid,
    lane,
    overlap,
    texts,
)  # fmt: skip

from cjmap.board.board import Lane, Stop
from cjmap.layout.scene import Frame, Node, Path
from cjmap.model.registry import Channel

WEB, PHONE, SHOP = (Channel(name=name) for name in ("Website", "Phone", "Shop"))
LONG = Channel(name="Appointment at the municipal customer service desk")


def stop(channel: Channel, first: int, last: int | None = None, by: tuple[int, ...] = (0,)) -> Stop:
    actors = tuple(PEOPLE[i] for i in by)
    return Stop(channel, first, first if last is None else last, actors)


def channels(*stops: Stop) -> Lane:
    return lane(stops=stops, key="channels", drawn="channels")


def _middle(found: Frame) -> float:
    return found.y + found.height / 2


def _lines(nodes: list[Node]) -> list[Path]:
    return [node for node in nodes if isinstance(node, Path) and node.paint.width == 2.25]


def test_channels_stand_in_the_order_of_the_map() -> None:
    one = channels(stop(SHOP, 0), stop(LONG, 1), stop(PHONE, 2))
    where = context(one, channels=(WEB, PHONE, SHOP))
    shown = texts(laid(one, where)[1])
    heights = {
        name: text.y for name, text in shown.items() if name in ("Phone", "Shop", "service desk")
    }
    assert sorted(heights, key=lambda name: heights[name]) == ["Phone", "Shop", "service desk"]
    assert "Website" not in shown


def test_the_line_goes_from_main_channel_to_main_channel() -> None:
    one = channels(stop(WEB, 0), stop(PHONE, 0), stop(PHONE, 1), stop(WEB, 4))
    where = context(one)
    _, nodes = laid(one, where)
    shown = {name: frame(group) for name, group in groups(nodes).items()}
    (line,) = _lines(nodes)
    points = [numbers[-2:] for _, numbers in line.segments]
    for name, column in (
        ("channels.step-0.0", 0),
        ("channels.step-1.1", 1),
        ("channels.step-4.0", 4),
    ):
        f = shown[name]
        assert any(
            point == pytest.approx((where.grid.centre(column), _middle(f))) for point in points
        )
    assert shown["channels.step-0.1"].width < shown["channels.step-0.0"].width, "a further channel"


def test_the_line_does_not_leave_the_rows_between() -> None:
    one = channels(stop(WEB, 0), stop(SHOP, 3), stop(PHONE, 1))
    _, nodes = laid(one, context(one))
    (line,) = _lines(nodes)
    ys = [numbers[i] for _, numbers in line.segments for i in range(1, len(numbers), 2)]
    tops = [frame(g).y + frame(g).height / 2 for g in groups(nodes).values()]
    assert min(tops) - 1e-6 <= min(ys) <= max(ys) <= max(tops) + 1e-6


def test_a_channel_of_a_phase_is_a_bar_over_its_columns() -> None:
    one = channels(stop(WEB, 1, 3), stop(PHONE, 0))
    where = context(one)
    _, nodes = laid(one, where)
    bar = frame(groups(nodes)["channels.step-1.0"])
    assert bar.x < where.grid.centre(1) < where.grid.centre(3) < bar.right


def test_a_step_of_a_phase_with_a_channel_of_its_own_uses_that_first() -> None:
    one = channels(stop(WEB, 0, 2), stop(PHONE, 1))
    _, nodes = laid(one, context(one))
    shown = groups(nodes)
    assert frame(shown["channels.step-1.1"]).width > frame(shown["channels.step-1.0"]).width


def test_a_long_name_is_broken_and_never_cut() -> None:
    one = channels(stop(LONG, 0), stop(WEB, 1))
    where = context(one)
    _, nodes = laid(one, where)
    shown = list(texts(nodes).values())
    assert " ".join(t.text for t in shown if t.text != "Website") == LONG.name
    label = where.grid.left + where.ruler.width("Emotions", shown[0].style)
    assert all(label < box(text).x for text in shown)


def test_personas_who_go_different_ways_have_a_line_each() -> None:
    one = channels(stop(WEB, 0, by=(0, 1)), stop(PHONE, 5), stop(SHOP, 5, by=(1,)))
    block, nodes = laid(one, context(one))
    assert [line.paint.stroke for line in _lines(nodes)] == ["persona.0", "persona.1"]
    assert {"Ann", "Bo"} <= set(texts(nodes))
    assert block.reach > 0


def test_personas_who_go_the_same_way_share_a_grey_line() -> None:
    one = channels(*(stop(c, i, by=(who,)) for i, c in enumerate((WEB, PHONE)) for who in (0, 1)))
    _, nodes = laid(one, context(one))
    assert [line.paint.stroke for line in _lines(nodes)] == ["line"]


places = st.sampled_from([(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (0, 2), (3, 5)])
people = st.sets(st.integers(0, 2), min_size=1).map(sorted).map(tuple)


@given(st.lists(st.tuples(st.sampled_from([WEB, PHONE, SHOP, LONG]), places, people), max_size=20))
def test_stations_and_names_never_overlap(
    found: list[tuple[Channel, tuple[int, int], tuple[int, ...]]],
) -> None:
    one = channels(*(stop(channel, *place, by=by) for channel, place, by in found))
    block, nodes = laid(one, context(one))
    frames = [frame(group) for group in groups(nodes).values()]
    assert not any(overlap(a, b) for a, b in combinations(frames, 2))
    assert all(f.y >= 0 and f.bottom <= block.height for f in frames)
    names = [box(text) for text in texts(nodes).values()]
    assert not any(overlap(a, b) for a, b in combinations(names, 2))
    covered = {
        (channel.name, column)
        for channel, (first, last), _ in found for column in range(first, last + 1)
    }  # fmt: skip
    assert bool(covered) == bool(frames)
