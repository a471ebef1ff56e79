"""The picture of maps side by side: nothing overlaps, everything is told, it stays as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from any_map import Data, maps, written
from comparisons import compared, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import groups, holds, is_sound, shown, squeezed
from test_comparison import NOW, THEN

from cjmap.alongside import side_by_side
from cjmap.board.view import View
from cjmap.compare.comparison import Comparison
from cjmap.errors import CjmapError
from cjmap.layout.compare.place import lay_out
from cjmap.layout.scene import Scene
from cjmap.layout.scene_json import scene_to_json
from cjmap.layout.theme import load_theme, names
from cjmap.pipeline import Drawing, map_of, open_map
from cjmap.renderers.svg import write

HERE = Path(__file__).parent
SHAPES = HERE.parents[0] / "maps" / "pictures"
PAIRS = (
    ("ebike", "ebike-future"),
    ("two-personas",),
    ("insurance-claim", "home-adaptation"),
    ("museum-visit", "umbrella"),
    ("hip-replacement", "newborn", "healthcare-portal"),
    ("residence-renewal", "newborn"),
    ("group-buying", "physics-lab", "ebike"),
    ("blueprint", "b2b-onboarding"),
    ("lunch", "umbrella", "ebike", "museum-visit", "two-personas", "newborn"),
)


def drawn(comparison: Comparison, theme: str = "light") -> Scene:
    return lay_out(comparison, load_theme(theme), View())


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_the_laws_of_the_picture_hold(pair: tuple[str, ...]) -> None:
    comparison = examples(*pair)
    scene = drawn(comparison)
    holds(scene)
    seen = shown(scene)
    for track in comparison.tracks:
        assert squeezed(track.name) in seen
    for one in comparison.named:
        for name in filter(None, one.names):
            assert squeezed(name) in seen
    for one in comparison.pains:
        for name in filter(None, one.names):
            assert squeezed(name) in seen


@pytest.mark.parametrize("name", sorted(path.name for path in SHAPES.glob("*.journey.yaml")))
def test_hard_maps_beside_an_everyday_one(name: str) -> None:
    found = [open_map(str(SHAPES / name)), open_map("examples/ebike.journey.yaml")]
    for documents in (found, found[::-1]):
        holds(drawn(side_by_side(documents, Drawing())))


def test_every_theme_has_a_colour_for_six_maps() -> None:
    comparison = examples("lunch", "lunch", "lunch", "lunch", "lunch", "lunch")
    for theme in names():
        scene = drawn(comparison, theme)
        palette = dict(scene.palette)
        assert len({palette[f"persona.{n}"] for n in range(6)}) == 6


def test_seven_maps_are_too_many() -> None:
    with pytest.raises(CjmapError, match="7 maps are too many"):
        drawn(examples(*["lunch"] * 7))


def test_shared_pain_points_have_one_number() -> None:
    scene = drawn(compared(NOW, THEN))
    texts = [one.children[-1].text for one in groups(scene, "badge")]  # type: ignore[union-attr]
    assert texts == ["1", "1"]


def test_a_phase_that_a_map_lacks_is_hatched() -> None:
    later = THEN.replace("  - name: Eat\n    actions: [Eats while it is hot]\n", "")
    assert "nothinghere" in shown(drawn(compared(NOW, later)))
    assert "nothinghere" not in shown(drawn(compared(NOW, NOW)))


def test_a_phase_that_stands_elsewhere_is_said_to() -> None:
    head, *phases = NOW.split("  - name: ")
    other = "  - name: ".join([head, phases[2], phases[0], phases[1]])
    seen = shown(drawn(compared(NOW, other)))
    assert seen.count("atanotherplaceinthismap") == 2
    assert "nothinghere" not in seen


def test_the_same_maps_give_the_same_bytes() -> None:
    assert write(drawn(compared(NOW, THEN))) == write(drawn(compared(NOW, THEN)))


@pytest.mark.parametrize("name", ["states", "strangers", "personas"])
def test_the_picture_is_as_it_was(name: str) -> None:
    comparison = {
        "states": lambda: compared(NOW, THEN),
        "strangers": lambda: compared(NOW, "title: Umbrella\nactions: [Sees the rain]\n"),
        "personas": lambda: examples("two-personas"),
    }[name]()
    found = scene_to_json(drawn(comparison))
    golden = HERE / "goldens" / f"{name}.json"
    if os.environ.get("UPDATE_OUT"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text("utf-8")


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(st.lists(maps(), min_size=2, max_size=3))
def test_any_maps(found: list[Data]) -> None:
    """Whatever is in maps that are right, they can be drawn side by side."""
    documents = [map_of(written(one).encode(), f"{n}.yaml", None) for n, one in enumerate(found)]
    scene = drawn(side_by_side(documents, Drawing()))
    own = {name for one in found for name, lane in one["lanes"].items() if "scale" in lane}
    holds(scene, frozenset(own))
    is_sound(write(scene), scene)
