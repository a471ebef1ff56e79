"""What holds for every picture: nothing overlaps, nothing leaves its box, ids are unique."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from picture_maps import MAPS, scene

from cjmap.layout.scene import Frame, Group, Icon, Node, Picture, Scene, Text
from cjmap.layout.scene import Path as Shape
from cjmap.renderers.svg import write

pytestmark = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if isinstance(node, Group):
            yield from walk(node.children)


def items(picture: Scene) -> list[Group]:
    return [n for n in walk(picture.nodes) if isinstance(n, Group) and n.kind == "item"]


def overlap(a: Frame, b: Frame) -> bool:
    across = min(a.right, b.right) - max(a.x, b.x)
    down = min(a.bottom, b.bottom) - max(a.y, b.y)
    return across > 0.01 and down > 0.01


def test_no_two_items_of_a_lane_overlap(path: Path) -> None:
    lanes: dict[str, list[tuple[str, Frame]]] = {}
    for item in items(scene(path)):
        assert item.frame is not None, item.id
        lanes.setdefault(item.lane, []).append((item.id, item.frame))
    assert lanes
    for lane, frames in lanes.items():
        for (one, a), (other, b) in combinations(frames, 2):
            assert not overlap(a, b), (lane, one, other)


def test_no_text_is_wider_than_its_room(path: Path) -> None:
    for text in walk(scene(path).nodes):
        if isinstance(text, Text):
            assert text.width <= text.room + 0.01, text


def test_no_line_begins_with_the_dot_between_two_facts(path: Path) -> None:
    for text in walk(scene(path).nodes):
        if isinstance(text, Text):
            assert not text.text.lstrip("\u200e\u200f ").startswith("·"), text


def test_the_gauges_of_cards_that_end_at_one_height_stand_in_line(path: Path) -> None:
    lowest: dict[tuple[str, float], set[float]] = {}
    for item in items(scene(path)):
        assert item.frame is not None
        gauges = [y for node in walk(item.children) for y in gauge(node)]
        if gauges:
            lowest.setdefault((item.lane, item.frame.bottom), set()).add(max(gauges))
    for row, heights in lowest.items():
        assert len(heights) == 1, row


def gauge(node: Node) -> list[float]:
    """Where the squares of impact or effort stand: a broken line as thick as they are high."""
    if isinstance(node, Shape) and node.paint.dash == (7, 2):
        return [node.segments[0][1][1]]
    return []


def test_every_text_of_a_card_stays_in_its_frame(path: Path) -> None:
    for item in items(scene(path)):
        assert item.frame is not None
        if item.lane in {"emotions", "channels"} or item.kind != "item":
            continue  # their labels stand beside the marker, which is the item
        for text in walk(item.children):
            if isinstance(text, Text):
                left, right = extent(text)
                assert left >= item.frame.x - 0.6, (item.id, text)
                assert right <= item.frame.right + 0.6, (item.id, text)
                assert item.frame.y - 8 <= text.y <= item.frame.bottom, (item.id, text)


def extent(text: Text) -> tuple[float, float]:
    """Where a line of text begins and ends."""
    start = {"start": 0.0, "middle": -text.width / 2, "end": -text.width}[text.anchor]
    if text.rtl:
        start = {"start": -text.width, "middle": -text.width / 2, "end": 0.0}[text.anchor]
    return text.x + start, text.x + start + text.width


def test_no_text_leaves_the_picture(path: Path) -> None:
    picture = scene(path)
    for text in walk(picture.nodes):
        if isinstance(text, Text):
            left, right = extent(text)
            assert left >= 0, text
            assert right <= picture.width, text
            assert 0 <= text.y <= picture.height, text


def test_ids_are_unique(path: Path) -> None:
    ids = Counter(node.id for node in walk(scene(path).nodes) if isinstance(node, Group))
    assert [name for name, count in ids.items() if count > 1] == []


def test_every_colour_role_is_in_the_palette(path: Path) -> None:
    picture = scene(path)
    roles = {role for role, _ in picture.palette} | {f"gradient:{g.id}" for g in picture.gradients}
    for node in walk(picture.nodes):
        if isinstance(node, Text):
            assert node.fill in roles
        elif isinstance(node, Icon):
            assert node.role in roles
        elif not isinstance(node, (Group, Picture)):
            assert {node.paint.fill, node.paint.stroke} - {None} <= roles


def test_the_picture_is_well_formed_and_the_same_every_time(path: Path) -> None:
    first = write(scene(path))
    assert ET.fromstring(first).tag == "{http://www.w3.org/2000/svg}svg"
    assert first == write(scene(path))
