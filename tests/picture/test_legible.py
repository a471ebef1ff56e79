"""Every text and every mark can be told from what it stands on, in every theme.

The tables of `legibility` are what a theme is checked against; they are complete if nothing in
any picture stands on anything that they do not list.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from any_map import maps, written
from beneath import Layer, Stands, standing
from changed import picture
from hypothesis import Phase, given, settings
from laws import drawn, journey_of

from cjmap.layout.contrast import TEXT
from cjmap.layout.legibility import MARKS, TEXTS, Pair, pairs
from cjmap.layout.scene import Scene, Text
from cjmap.layout.theme import load_theme, names

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("tests/maps/pictures/*.yaml")])
SURFACES = frozenset(
    "background panel card moment.fill bubble.fill neutral.fill pain.fill opportunity.fill "
    "mood.good mood.bad mood.between".split()
)
QUIET = SURFACES | frozenset(
    "rule column-rule phase-rule moment.rule card-edge bubble.edge neutral.edge pain.edge "
    "opportunity.edge pain.faint opportunity.faint".split()
)
"""What says nothing that is not said otherwise: surfaces, hairlines, the edge of what is known,
the empty places of a gauge."""
CROSSED = ("muted", "skip", "connector.line", "quiet", "phase.")
"""Small dots, heads and ends of lines: other lines and edges may run over them."""


@cache
def scene(path: Path, theme: str = "light") -> Scene:
    """The picture of a file."""
    return drawn(journey_of(path.read_text(encoding="utf-8")), theme=theme)


@cache
def listed(theme: str) -> dict[tuple[str, str], list[Pair]]:
    """The pairs of a theme by role and lowest layer."""
    found: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs(load_theme(theme).palette):
        found.setdefault((pair.role, pair.ground[0][0]), []).append(pair)
    return found


def covers(pair: Pair, ground: tuple[Layer, ...]) -> bool:
    """Whether a pair stands for a ground: the same layers, or thinner ones of them."""
    most = dict(pair.ground)
    return all(opacity <= most.get(role, 0.0) + 0.001 for role, opacity in ground)


def unlisted(picture: Scene, theme: str = "light") -> set[tuple[str, tuple[Layer, ...]]]:
    """What stands somewhere that the tables do not know."""
    return {
        (one.role, one.ground)
        for one in standing(picture)
        if matters(one)
        and not any(
            covers(pair, one.ground) for pair in listed(theme).get((one.role, one.ground[0][0]), ())
        )
    }


def matters(one: Stands) -> bool:
    """Texts and icons always; other marks that mean something, unless they cross another one."""
    if isinstance(one.what, Text) or one.role == "on-phase":
        return True
    quiet = one.role in QUIET or one.role.startswith("arrow.")
    return not quiet and not one.ground[-1][0].startswith(CROSSED)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_the_tables_know_every_pair(path: Path) -> None:
    assert unlisted(scene(path)) == set()


@given(maps())
@settings(max_examples=12, phases=[Phase.explicit, Phase.generate])
def test_the_tables_know_every_pair_of_any_map(data: dict[str, object]) -> None:
    assert unlisted(drawn(journey_of(written(data)))) == set()


def test_the_tables_list_nothing_that_is_not_there() -> None:
    """A pair that no picture has would only make themes harder to write."""
    ebike = (ROOT / "examples" / "ebike.journey.yaml").read_text(encoding="utf-8")
    changes = picture(ebike, ebike.replace("score: -2", "score: -1"))
    pictures = [*map(scene, MAPS), changes]
    roles = {one.role.split(".")[0] for drawing in pictures for one in standing(drawing)}
    assert {head.split(".")[0] for head in (*TEXTS, *MARKS)} <= roles


def test_the_tables_know_the_pairs_of_outlined_arrows() -> None:
    ebike = ROOT / "examples" / "ebike.journey.yaml"
    assert unlisted(scene(ebike, "print"), "print") == set()


@pytest.mark.parametrize("theme", names())
def test_a_theme_that_ships_passes(theme: str) -> None:
    palette = load_theme(theme).palette
    low = [(pair, pair.contrast(palette)) for pair in pairs(palette)]
    assert [(pair, found) for pair, found in low if found < pair.least] == []


def test_in_high_contrast_every_text_reaches_seven() -> None:
    palette = load_theme("high-contrast").palette
    texts = [pair for pair in pairs(palette) if pair.least == TEXT]
    assert min(pair.contrast(palette) for pair in texts) >= 7.0


@pytest.mark.parametrize("theme", names())
def test_all_themes_have_the_same_roles(theme: str) -> None:
    """A report can rely on every role, and on its name as that of a CSS variable."""

    def kinds(name: str) -> set[str]:
        palette = load_theme(name).palette
        return {role for role in palette if role.split(".")[0] not in {"phase", "persona", "arrow"}}

    assert kinds(theme) == kinds("light")
    palette = load_theme(theme).palette
    assert len({role.replace(".", "-") for role in palette}) == len(palette)
