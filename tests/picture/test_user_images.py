"""Images in a picture: drawn where there are any, in words where they are missing."""

from __future__ import annotations

import base64

import pytest
from laws import SVG, drawn, holds, is_sound, journey_of, shown, squeezed, told, walk

from cjmap.board.view import View
from cjmap.layout.scene import Picture, Scene
from cjmap.renderers.svg import write

DOT = "data:image/gif;base64," + base64.b64encode(b"GIF89a\1\0\1\0\0\0\0;").decode("ascii")
PLACES = {
    "face": "A woman who laughs",
    "step": "A shelf of bicycles",
    "desk": "A counter",
    "own": "A sketch",
}
"""Path → what the picture shows."""
MAP = """
title: Buying a bicycle
persona: {name: Maya Lindqvist, image: {src: face, alt: A woman who laughs}}
lanes: {Storyboard: {kind: image}}
phases:
  - name: Shop
    actions:
      - text: Looks around
        image: {src: step, alt: A shelf of bicycles}
        touchpoint: {image: {src: desk, alt: A counter}}
        fields: {Storyboard: {src: own, alt: A sketch, text: First idea}}
      - text: Leaves
        touchpoint: {text: Waves, channel: Door, image: {src: desk, alt: A counter}}
"""


def picture(*there: str, text: str = MAP) -> Scene:
    """The picture with these images there."""
    scene = drawn(journey_of(text), View(images=dict.fromkeys(there, DOT)))
    holds(scene)
    return scene


def images(scene: Scene) -> list[Picture]:
    """The images that are drawn."""
    return [node for node in walk(scene.nodes) if isinstance(node, Picture)]


def test_images_that_are_there_are_drawn_with_their_alternative_text() -> None:
    scene = picture(*PLACES)
    assert {(one.href, one.alt) for one in images(scene)} == set(PLACES.items())
    drawn_ones = list(is_sound(write(scene), scene).iter(f"{SVG}image"))
    assert len(drawn_ones) == len(images(scene)) == 5
    assert {one.get("href") for one in drawn_ones} == {DOT}
    assert {one.get("aria-label") for one in drawn_ones} == set(PLACES.values())


@pytest.mark.parametrize("missing", PLACES)
def test_a_missing_image_leaves_its_words(missing: str) -> None:
    scene = picture(*(set(PLACES) - {missing}))
    assert {one.href for one in images(scene)} == set(PLACES) - {missing}
    seen = shown(scene)
    if missing == "face":
        assert "ML" in seen  # the initials stand in the portrait's place
    elif missing == "own":
        assert "Firstidea" in seen
    else:
        assert squeezed(PLACES[missing]) in seen


def test_a_missing_image_without_words_is_its_path() -> None:
    bare = MAP
    for alt in (*(f", alt: {alt}" for alt in PLACES.values()), ", text: First idea"):
        bare = bare.replace(alt, "")
    seen = shown(picture(text=bare))
    assert all(path in seen for path in ("step", "desk", "own"))


def test_words_of_images_are_told_even_where_the_image_is_there() -> None:
    assert squeezed(PLACES["step"]) in told(picture(*PLACES))


@pytest.mark.parametrize(
    "data",
    [
        "javascript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        'data:image/png;base64,"><script>',
    ],
)
def test_what_is_no_image_is_not_written(data: str) -> None:
    scene = drawn(journey_of(MAP), View(images=dict.fromkeys(PLACES, data)))
    assert not list(is_sound(write(scene), scene).iter(f"{SVG}image"))
