"""Metrics: figures that are read at a glance, sparklines in one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flow_boards import board, context, lane, walk
from picture_maps import MAPS, scene

from cjmap.layout.lanes import arrange
from cjmap.layout.scene import Group, Node, Text
from cjmap.layout.scene import Path as Shape


def metric(**figures: Any) -> Group:
    """A metric of a board with one action, drawn."""
    made = board(
        [{"text": "Waits", "metrics": [{"metric": "wait", **figures}]}],
        metrics=[{"id": "wait", "name": "Time at the door", "unit": "days per patient"}],
    )
    (node,) = arrange(lane(made, "metrics"), context(made)).draw(0.0)
    assert isinstance(node, Group)
    return node


def texts(node: Group) -> dict[str, Text]:
    return {text.text: text for text in walk([node]) if isinstance(text, Text)}


def sparkline(nodes: tuple[Node, ...]) -> float | None:
    """The upper edge of the line of earlier values."""
    shapes = [node for node in nodes if isinstance(node, Shape) and node.paint.stroke == "line"]
    return min((point[1] for shape in shapes for _, point in shape.segments), default=None)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_the_sparklines_of_a_lane_stand_all_beside_the_figures_or_all_below(path: Path) -> None:
    below: dict[str, set[bool]] = {}
    for item in walk(scene(path).nodes):
        top = sparkline(item.children) if isinstance(item, Group) else None
        if isinstance(item, Group) and top is not None and item.kind == "item":
            lowest = max(text.y for text in texts(item).values())
            below.setdefault(item.lane, set()).add(top > lowest)
    assert all(len(places) == 1 for places in below.values())


def test_a_unit_is_quieter_than_its_figure() -> None:
    found = texts(metric(value=1.9))
    figure, unit = found["1.9"], found["days per patient"]
    assert unit.style.size < figure.style.size
    assert unit.style.weight < figure.style.weight
    assert unit.y == figure.y
    assert unit.x > figure.x + figure.width


def test_a_percent_sign_belongs_to_its_figure() -> None:
    assert "62\u202f%" in texts(metric(value=62, unit="%"))


def test_what_a_pointer_tells_begins_with_the_name_over_the_figure() -> None:
    assert metric(value=2, owner="Ward 4").title.startswith("Time at the door\n")
    assert metric(value=2, owner="Ward 4", name="Door").title.startswith("Door\n")
