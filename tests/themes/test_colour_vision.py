"""Colours that stand side by side stay apart for those who see colours differently.

Each theme is looked at through a full loss of one kind of cone, as ColorAide simulates it
(Brettel, Viénot and Mollon). A distance of about 2.3 in CIEDE2000 is just noticed between two
large areas; three times that is told apart at a glance in bars, dots and lines of a few units.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from coloraide import Color

from cjmap.layout.theme import Theme, load_theme, names

APART = 7.0
"""CIEDE2000 between colours that a reader has to tell apart without another sign beside them."""
FAR = 20.0
"""Between the first two personas: their lines cross, and between markers only colour tells."""
VISIONS = ("normal", "deutan", "protan", "tritan")
COLOURED = tuple(name for name in names() if name != "print")


@cache
def seen(colour: str, vision: str) -> Color:
    """A colour as somebody with this vision sees it."""
    return Color(colour) if vision == "normal" else Color(colour).filter(vision)


def distance(one: str, other: str, vision: str) -> float:
    """How different two colours are to somebody."""
    return seen(one, vision).delta_e(seen(other, vision), method="2000")


def hues(theme: Theme, kind: str) -> list[str]:
    """The colours of a list of the palette, in order."""
    return [colour for role, colour in theme.palette.items() if role.startswith(f"{kind}.")]


@pytest.mark.parametrize(
    ("one", "other", "vision"),
    [
        ("#b22222", "#6b6b1a", "deutan"),
        ("#c8643c", "#96872d", "deutan"),
        ("#3f6fd0", "#008a8a", "tritan"),
    ],
)
def test_colours_that_are_famous_for_being_confused_are(one: str, other: str, vision: str) -> None:
    """The test of the tests."""
    assert distance(one, other, vision) < 4 < 25 < distance(one, other, "normal")


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", COLOURED)
def test_neighbouring_phases_stay_apart(name: str, vision: str) -> None:
    phases = hues(load_theme(name), "phase")
    pairs = zip(phases, [*phases[1:], phases[0]], strict=True)  # after the last the first again
    assert min(distance(one, other, vision) for one, other in pairs) >= APART


@pytest.mark.parametrize("name", COLOURED)
def test_nine_phases_have_colours_of_their_own(name: str) -> None:
    """Nobody takes the sixth phase for the first again."""
    phases = hues(load_theme(name), "phase")
    assert len(phases) >= 9
    assert min(distance(*pair, "normal") for pair in combinations(phases, 2)) >= APART


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", COLOURED)
def test_all_emotions_stay_apart(name: str, vision: str) -> None:
    emotions = hues(load_theme(name), "emotion")
    assert len(emotions) == 5
    assert min(distance(*pair, vision) for pair in combinations(emotions, 2)) >= APART


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", names())
def test_the_lines_of_two_personas_stay_apart(name: str, vision: str) -> None:
    """Further personas have shapes of their own and are told apart by these."""
    first, second, *_ = hues(load_theme(name), "persona")
    assert distance(first, second, vision) >= FAR


def test_print_has_no_hue_at_all() -> None:
    """Then nothing rests on it, and a laser printer shows exactly what a screen does."""
    greys = load_theme("print").palette.values()
    assert all(grey[1:3] == grey[3:5] == grey[5:7] for grey in greys)


def test_print_tells_neighbouring_phases_apart_by_value() -> None:
    theme = load_theme("print")
    for kind in ("phase", "arrow"):
        one, other = hues(theme, kind)
        assert distance(one, other, "normal") >= (APART if kind == "phase" else 3)
    assert theme.phases == 2


def test_print_saves_ink() -> None:
    """Large areas are white or nearly so."""
    palette = load_theme("print").palette
    large = [role for role in palette if role.endswith("fill") or role in {"panel", "card"}]
    large += [role for role in palette if role.startswith("arrow.")]
    assert all(palette[role] >= "#eeeeee" for role in (*large, "background"))
