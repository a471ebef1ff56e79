"""Curves pass their points and never overshoot them."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.layout.monotone import Curve, Piece, through

heights = st.floats(-200, 200).map(lambda y: round(y, 3))
steps = st.floats(8, 400)


@st.composite
def drawn(draw: st.DrawFn, least: int = 1) -> Curve:
    ys = draw(st.lists(heights, min_size=least, max_size=12))
    gaps = draw(st.lists(steps, min_size=len(ys), max_size=len(ys)))
    return through(list(zip(accumulate(gaps), ys, strict=True)))


def bezier(piece: Piece, t: float) -> tuple[float, float]:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    return (
        sum(w * x for w, x in zip(weights, piece[::2], strict=True)),
        sum(w * y for w, y in zip(weights, piece[1::2], strict=True)),
    )


@given(drawn())
def test_it_passes_every_point(curve: Curve) -> None:
    for x, y in zip(curve.xs, curve.ys, strict=True):
        assert curve.at(x) == pytest.approx(y, abs=1e-6)
    ends = [piece[:2] for piece in curve.pieces()] + [piece[6:] for piece in curve.pieces()[-1:]]
    for (x, y), *point in zip(ends, curve.xs, curve.ys, strict=len(curve.xs) > 1):
        assert (x, y) == pytest.approx(point, abs=1e-6)


@given(drawn(least=2))
def test_it_never_overshoots_and_never_turns_between_points(curve: Curve) -> None:
    for piece, (low, high) in zip(curve.pieces(), map(sorted, pairwise(curve.ys)), strict=True):
        ys = [bezier(piece, i / 24)[1] for i in range(25)]
        assert low - 1e-6 <= min(ys) <= max(ys) <= high + 1e-6
        rising = piece.y3 >= piece.y0
        assert all((b >= a - 1e-6) if rising else (b <= a + 1e-6) for a, b in pairwise(ys))


@given(drawn(least=2), st.floats(0, 1), st.floats(0, 1))
def test_a_part_lies_on_the_whole(curve: Curve, a: float, b: float) -> None:
    width = curve.xs[-1] - curve.xs[0]
    start, end = (curve.xs[0] + share * width for share in sorted((a, b)))
    for piece in curve.pieces(start, end):
        for i in range(9):
            x, y = bezier(piece, i / 8)
            assert y == pytest.approx(curve.at(x), abs=0.01)


@given(drawn(least=2), st.floats(-100, 5000), st.floats(0, 800))
def test_the_span_is_what_the_curve_reaches(curve: Curve, start: float, width: float) -> None:
    span = curve.span(start, start + width)
    inside = [
        x for i in range(101)
        if curve.xs[0] <= (x := start + width * i / 100) <= curve.xs[-1]
    ]  # fmt: skip
    if span is None:
        assert not inside
        return
    for x in inside:
        assert span[0] - 1e-6 <= curve.at(x) <= span[1] + 1e-6


def test_slopes_are_the_weighted_harmonic_means() -> None:
    """Worked by hand: steps 1 and 3, rises 2 and 1 a unit."""
    curve = through([(0, 0), (1, 2), (4, 5)])
    assert curve.slopes[1] == pytest.approx(3 * 4 / ((2 * 3 + 1) / 2 + (3 + 2 * 1) / 1))


def test_it_is_level_at_a_peak_and_runs_straight_through_a_line() -> None:
    assert through([(0, 0), (1, 5), (2, 1)]).slopes[1] == 0
    assert through([(0, 0), (1, 1), (3, 3)]).slopes == pytest.approx((1, 1, 1))
