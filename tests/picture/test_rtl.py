"""Maps that run from right to left."""

from __future__ import annotations

from pathlib import Path

import pytest
from laws import drawn, extent, groups, holds, is_sound, journey_of, texts, walk

from cjmap.layout.mirror import mirrored
from cjmap.layout.scene import Box, Circle, Frame, Group, Icon, Scene, Text
from cjmap.layout.scene import Path as Line
from cjmap.renderers.svg import write

MAPS = Path(__file__).parents[1] / "maps" / "pictures"
SMALL = """
title: {title}
{language}
persona: Sam
phases:
  - name: One
    actions: [{{text: A, channel: Web, emotion: 1}}, {{text: B, channel: Shop, emotion: -1}}]
  - name: Two
    action: C
"""


def small(title: str, language: str = "") -> Scene:
    line = f"language: {language}" if language else ""
    return drawn(journey_of(SMALL.format(title=title, language=line)))


def starts(scene: Scene) -> list[float]:
    """The left ends of the phases, in time."""
    return [group.frame.x for group in groups(scene, "phase") if group.frame]


def text(scene: Scene, wanted: str) -> Text:
    return next(one for one in texts(scene.nodes) if one.text == wanted)


@pytest.mark.parametrize(
    ("title", "language", "rtl"),
    [
        ("Lunch", "", False),
        ("غداء", "", True),
        ("ארוחת צהריים", "", True),
        ("Lunch", "ar", True),
        ("Lunch", "fa-IR", True),
        ("Lunch", "az-Arab", True),
        ("غداء", "en", False),
        ("Lunch غداء", "", False),
    ],
)
def test_the_language_gives_the_direction_or_else_the_title(
    title: str, language: str, rtl: bool
) -> None:
    scene = small(title, language)
    assert scene.rtl is rtl
    assert starts(scene) == sorted(starts(scene), reverse=rtl)


def test_the_language_of_the_labels_does_not_turn_the_map() -> None:
    from cjmap.board.view import View

    journey = journey_of(SMALL.format(title="Lunch", language="language: en"))
    assert not drawn(journey, View(language="ar")).rtl
    journey = journey_of(SMALL.format(title="غداء", language="language: ar"))
    assert drawn(journey, View(language="de")).rtl


def test_gutter_cards_and_lines_run_from_the_right() -> None:
    left, right = small("Lunch", "en"), small("Lunch", "fa")
    assert left.width == right.width
    assert extent(text(left, "Actions"))[0] == 24
    assert extent(text(right, "Actions"))[1] == pytest.approx(right.width - 24)
    for scene, first, second in ((left, 0, 1), (right, 1, 0)):
        one, two = (text(scene, name).x for name in ("A", "B"))
        assert (one < two) is (first < second)


@pytest.mark.parametrize("name", ["arabic", "hebrew"])
def test_the_laws_of_a_picture_hold(name: str) -> None:
    scene = drawn(journey_of((MAPS / f"{name}.journey.yaml").read_text("utf-8")))
    assert scene.rtl
    holds(scene, frozenset({"אמון"}))
    is_sound(write(scene), scene)


def test_a_mirror_turns_places_and_nothing_else() -> None:
    scene = small("Lunch", "en")
    there = mirrored(scene)
    assert [one.text for one in texts(there.nodes)] == [one.text for one in texts(scene.nodes)]
    for here, gone in zip(walk(scene.nodes), walk(there.nodes), strict=True):
        assert type(here) is type(gone)
        for a, b in zip(_spans(here), _spans(gone), strict=True):
            assert b == pytest.approx(sorted(scene.width - x for x in a))


def _spans(node: object) -> list[list[float]]:
    """From where to where a node reaches, each thing that it has of a place."""
    if isinstance(node, Text):
        return [sorted(extent(node))]
    if isinstance(node, Circle):
        return [[node.x]]
    if isinstance(node, Line):
        xs = [x for _, points in node.segments for x in points[::2]]
        return [[min(xs), max(xs)]]
    assert isinstance(node, Box | Icon | Group)
    return [[node.frame.x, node.frame.right]] if isinstance(node.frame, Frame) else []


MIXED = """
title: رحلة
language: ar
phases:
  - name: Phase 1 (pilot)
    actions: ["iPhone 15 لا يعمل!", "It works (again)!", "24/7", "غير متاح (v2)."]
"""


def test_each_text_runs_its_own_way() -> None:
    """Latin alone runs from the left, on its own side; a name first does not turn a sentence."""
    scene = drawn(journey_of(MIXED))
    assert text(scene, "iPhone 15 لا يعمل!").rtl
    assert not text(scene, "It works (again)!").rtl
    assert text(scene, "24/7").rtl
    assert text(scene, "غير متاح (v2).").rtl
    for item in groups(scene, "item"):
        for one in texts(item.children):
            left, right = extent(one)
            assert item.frame
            assert (item.frame.right - right < left - item.frame.x) is one.rtl


def test_a_text_from_the_right_in_a_map_from_the_left() -> None:
    scene = drawn(journey_of(MIXED.replace("language: ar", "language: en")))
    assert not scene.rtl
    assert text(scene, "غير متاح (v2).").rtl
    assert not text(scene, "iPhone 15 لا يعمل!").rtl
