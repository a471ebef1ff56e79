"""Words beside points: never over a curve, a marker or each other, never outside."""

from __future__ import annotations

from itertools import accumulate, combinations

from hypothesis import given
from hypothesis import strategies as st

from cjmap.layout.measure import Line
from cjmap.layout.monotone import Curve, through
from cjmap.layout.notes import Note, Placed, place, touch
from cjmap.layout.scene import Frame

LEFT, RIGHT = 0.0, 1000.0


@st.composite
def crowds(draw: st.DrawFn) -> tuple[list[Curve], list[Frame], list[Note]]:
    """Up to four curves with markers and a note at many of their points."""
    curves, markers, notes = [], [], []
    for strand in range(draw(st.integers(1, 4))):
        count = draw(st.integers(1, 8))
        gaps = draw(st.lists(st.floats(30, 110), min_size=count, max_size=count))
        ys = draw(st.lists(st.floats(0, 176), min_size=count, max_size=count))
        points = list(zip(accumulate(gaps), ys, strict=True))
        curves.append(through(points))
        for i, (x, y) in enumerate(points):
            markers.append(Frame(x - 12, y - 12, 24, 24))
            width, lines = draw(st.floats(10, 160)), draw(st.integers(0, 4))
            if lines:
                shape = (Line("words", width),) * lines
                above = draw(st.booleans())
                notes.append(Note(f"{strand}.{i}", x, y, 12, above, (shape,), 15.0))
    return curves, markers, notes


@given(crowds())
def test_notes_stand_clear_of_everything(
    crowd: tuple[list[Curve], list[Frame], list[Note]],
) -> None:
    curves, markers, notes = crowd
    placed = place(notes, curves, markers, (88.0,), LEFT, RIGHT)
    assert [one.note for one in placed] == notes
    for one in placed:
        assert one.frame.x >= LEFT
        assert one.frame.right <= RIGHT
        assert not any(touch(one.frame, marker) for marker in markers)
        assert not any(_crossed(curve, one) for curve in curves)
    for a, b in combinations(placed, 2):
        assert not touch(a.frame, b.frame)


def _crossed(curve: Curve, placed: Placed) -> bool:
    frame = placed.frame
    xs = [frame.x + frame.width * i / 40 for i in range(41)]
    return any(frame.y < curve.at(x) < frame.bottom for x in xs if curve.xs[0] <= x <= curve.xs[-1])


def _note(shape: tuple[Line, ...], *, above: bool = True, x: float = 500.0) -> Note:
    return Note("n", x, 100.0, 12.0, above, (shape,), 15.0)


WORD = (Line("word", 40.0),)


def test_a_note_alone_stands_on_the_side_it_likes() -> None:
    for above in (True, False):
        (placed,) = place([_note(WORD, above=above)], [], [], (), LEFT, RIGHT)
        assert (placed.frame.bottom < 100) is above
        assert placed.frame.middle == 500
        assert placed.leader is None


def test_a_note_goes_to_the_other_side_when_its_own_is_taken() -> None:
    taken = Frame(400, 0, 200, 90)
    (placed,) = place([_note(WORD)], [], [taken], (), LEFT, RIGHT)
    assert placed.frame.y > 100


def test_a_note_at_the_edge_stays_inside() -> None:
    wide = (Line("words", 120.0),)
    (placed,) = place([_note(wide, x=10.0)], [], [], (), LEFT, RIGHT)
    assert placed.frame.x == LEFT


def test_a_note_far_away_is_joined_to_its_point() -> None:
    walls = [Frame(300, 60, 400, 20), Frame(300, 120, 400, 20), Frame(300, 80, 180, 40),
             Frame(520, 80, 180, 40)]  # fmt: skip
    (placed,) = place([_note(WORD)], [], walls, (), LEFT, RIGHT)
    assert placed.leader is not None
    x0, y0, x1, y1 = placed.leader
    assert ((x0 - 500) ** 2 + (y0 - 100) ** 2) ** 0.5 < 20
    assert placed.frame.x <= x1 <= placed.frame.right
    assert y1 in (placed.frame.y - 1, placed.frame.bottom + 1)


def test_a_level_line_is_avoided_if_there_is_another_place() -> None:
    (placed,) = place([_note(WORD)], [], [], (75.0,), LEFT, RIGHT)
    assert not placed.frame.y < 75 < placed.frame.bottom
