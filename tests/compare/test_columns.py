"""Which of the shared columns an entry takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from test_align import lists

from cjmap.compare.columns import spread
from cjmap.compare.match import Mark
from cjmap.compare.order import align


@given(st.lists(lists, min_size=1, max_size=4), st.data())
def test_entries_stand_one_after_the_other_and_have_their_room(
    found: list[list[Mark]], data: st.DataObject
) -> None:
    rows = align(found)
    widths = [[data.draw(st.integers(1, 4)) for _ in one] for one in found]
    for row in rows:
        mine = [(at, place) for at, place in enumerate(row) if place is not None]
        widest = max(widths[at][place] for at, place in mine)
        for at, place in mine:
            widths[at][place] = widest
    result = spread(rows, widths)
    for at, spans in enumerate(result.spans):
        done = 0
        for (first, last), width in zip(spans, widths[at], strict=True):
            assert first >= done
            assert last - first + 1 >= width
            done = last + 1
        assert done <= result.columns
    for row in rows:
        places = {result.spans[at][place] for at, place in enumerate(row) if place is not None}
        assert len(places) == 1


def test_what_stands_alone_takes_the_room_beside_what_others_have() -> None:
    rows = ((0, 0), (1, None), (2, None), (None, 1), (3, 2))
    result = spread(rows, [[1, 1, 1, 1], [1, 1, 1]])
    assert result.columns == 4
    assert result.spans[1] == ((0, 0), (1, 2), (3, 3))


def test_where_a_list_has_nothing_there_is_a_hole() -> None:
    result = spread(((0, 0), (1, None), (2, 1)), [[1, 2, 1], [1, 1]])
    assert result.spans[1] == ((0, 0), (3, 3))
