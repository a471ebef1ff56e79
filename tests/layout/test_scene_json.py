"""The scene as JSON."""

from __future__ import annotations

import json

from cjmap.layout.scene import Circle, Frame, Group, Paint, Scene, Style, Text
from cjmap.layout.scene_json import scene_to_json


def test_every_element_is_there_with_its_class_and_short_numbers() -> None:
    text = Text(1 / 3, 2, "Grüße", Style(), "ink", 10, 12)
    group = Group("lane.a", "lane", (text, Group("i", "item", ())), frame=Frame(0, 0, 9.999, 1))
    nodes = (group, Circle(1, 2, 3, Paint(fill="ink")))
    scene = Scene(10, 10, "T", "", "en", False, "page", (("ink", "#000000"),), nodes)
    written = scene_to_json(scene)
    data = json.loads(written)
    assert [node["is"] for node in data["nodes"]] == ["Group", "Circle"]
    inner = data["nodes"][0]["children"]
    assert [node["is"] for node in inner] == ["Text", "Group"]
    assert (inner[0]["x"], inner[0]["text"], inner[0]["style"]) == (0.33, "Grüße", [13, 400, False])
    assert data["nodes"][0]["frame"] == [0, 0, 10.0, 1]
    assert sum('"is": "Text"' in line for line in written.splitlines()) == 1
