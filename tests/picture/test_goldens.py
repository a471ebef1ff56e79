"""Pictures of small maps, kept as JSON: what moves in a picture is seen in the difference.

Set the environment variable UPDATE_OUT (`make golden`) to write them anew, then read the
difference.
"""

from __future__ import annotations

import os
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import pytest
from laws import drawn, holds, journey_of

from cjmap.board.view import View
from cjmap.brand.read import read_theme
from cjmap.layout.place import place
from cjmap.layout.scene import Scene
from cjmap.layout.scene_json import scene_to_json
from cjmap.layout.theme import names

HERE = Path(__file__).parent
MAPS = sorted((HERE / "maps").glob("*.yaml"))
SHOWN = 40
"""Lines of a difference that are told."""


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_picture_is_as_it_was(path: Path) -> None:
    scene = drawn(journey_of(path.read_text("utf-8")), View(footer=path.name))
    holds(scene, frozenset({"Trust"}))
    compare(scene, path.stem)


@pytest.mark.parametrize("theme", sorted({*names()} - {"light"}))
def test_the_themes_are_as_they_were(theme: str) -> None:
    path = HERE / "maps" / "no-sources.yaml"
    scene = drawn(journey_of(path.read_text("utf-8")), View(footer=path.name), theme)
    compare(scene, f"{path.stem}.{theme}")


def test_the_look_of_a_brand_is_as_it_was() -> None:
    path = HERE / "maps" / "no-sources.yaml"
    found = read_theme(str(HERE.parents[1] / "examples" / "brand" / "nordwind.toml"))
    assert found.theme is not None
    assert found.theme.logo is not None
    short = found.theme.logo._replace(data="data:image/png;base64,AAAA")
    theme = found.theme._replace(logo=short)
    compare(place(journey_of(path.read_text("utf-8")), theme), f"{path.stem}.brand")


def compare(scene: Scene, name: str) -> None:
    """The scene is the golden one, or becomes it where that is asked for."""
    found = scene_to_json(scene)
    golden = HERE / "goldens" / f"{name}.json"
    if os.environ.get("UPDATE_OUT"):
        golden.write_text(found, encoding="utf-8")
    if found != golden.read_text("utf-8"):
        pytest.fail(difference(golden, found), pytrace=False)


def difference(golden: Path, found: str) -> str:
    """What moved, and how to accept it."""
    before = golden.read_text("utf-8").splitlines()
    lines = unified_diff(before, found.splitlines(), golden.name, "now", lineterm="", n=0)
    told = "\n".join(islice(lines, SHOWN))
    return f"The picture of {golden.stem} has changed.\n{told}\nIf it is meant: make golden"
