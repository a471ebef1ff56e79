"""Contrast as WCAG 2.2 defines it, and the nearest colour that has enough of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.layout.contrast import MARK, TEXT, luminance, nearest, over, ratio
from cjmap.layout.legibility import mended, pairs, shortfalls
from cjmap.layout.theme import load_theme

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),  # the best known pair that just fails
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_well_known_contrasts(one: str, other: str, expected: float) -> None:
    assert ratio(one, other) == ratio(other, one) == pytest.approx(expected, abs=0.01)


def test_luminance_of_the_primaries() -> None:
    found = [luminance(one) for one in ("#ff0000", "#00ff00", "#0000ff", "#000000", "#ffffff")]
    assert found == pytest.approx([0.2126, 0.7152, 0.0722, 0.0, 1.0])


@given(colours, colours)
def test_nothing_and_everything_of_a_colour_over_another(ground: str, colour: str) -> None:
    assert over(ground, colour, 0.0) == ground
    assert over(ground, colour, 1.0) == colour


@given(colours, colours, st.sampled_from([MARK, TEXT]))
def test_there_is_always_a_colour_that_passes(colour: str, ground: str, least: float) -> None:
    found = nearest(colour, lambda one: ratio(one, ground) >= least)
    assert found is not None
    assert ratio(found, ground) >= least


def test_the_nearest_colour_keeps_its_hue() -> None:
    red, green, blue = (int(nearest("#ff9955", _on_white)[i : i + 2], 16) for i in (1, 3, 5))
    assert red > green > blue


def _on_white(colour: str) -> bool:
    return ratio(colour, "#ffffff") >= TEXT


@pytest.mark.parametrize("role", ["muted", "phase.2", "persona.1", "pain.mark", "card"])
def test_a_spoilt_colour_is_found_and_mended(role: str) -> None:
    spoilt = {**load_theme("light").palette, role: "#999999"}
    found = shortfalls(spoilt)
    assert found
    assert all(role in pair.roles for pair in found)
    cure = mended(role, spoilt)
    assert cure is not None
    assert not shortfalls({**spoilt, role: cure})


def test_a_list_of_another_length_is_checked_whole() -> None:
    palette = dict(load_theme("light").palette)
    few = {role: colour for role, colour in palette.items() if role not in {"phase.3", "phase.4"}}
    more = {**palette, "phase.11": "#ffff00"}
    assert not shortfalls(few)
    assert {pair.roles[0] for pair in shortfalls(more)} >= {"phase.11", "on-phase"}


def test_paler_arrows_are_what_their_text_stands_on() -> None:
    palette = {**load_theme("light").palette, "arrow.0": "#eeeeee"}
    assert [pair.roles for pair in shortfalls(palette)] == [("on-phase", "arrow.0")]
    assert all("phase.0" not in pair.roles for pair in pairs(palette) if pair.role == "on-phase")
