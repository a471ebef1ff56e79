"""How far the things of a picture reach, and a picture cut to a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.layout.scene import Box, Circle, Frame, Group, Icon, Node, Path, Picture, Scene, Text


def extent(text: Text) -> tuple[float, float]:
    """Where a text begins and ends, from the left."""
    if text.anchor == "middle":
        return text.x - text.width / 2, text.x + text.width / 2
    to_the_left = (text.anchor == "end") != text.rtl
    return (text.x - text.width, text.x) if to_the_left else (text.x, text.x + text.width)


def cut_to(scene: Scene, frame: Frame) -> Scene:
    """The scene with nothing but what reaches into a frame; a text, if its middle is there."""
    return scene._replace(nodes=tuple(_kept(scene.nodes, frame)))


def _kept(nodes: Iterable[Node], frame: Frame) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Group):
            children = tuple(_kept(node.children, frame))
            if children:
                yield node._replace(children=children)
        elif isinstance(node, Text):
            left, right = extent(node)
            if _holds(frame, (left + right) / 2, node.y - node.style.size * 0.3):
                yield node
        elif _meets(frame, *_reach(node)):
            yield node


def _holds(frame: Frame, x: float, y: float) -> bool:
    return frame.x <= x < frame.right and frame.y <= y < frame.bottom


def _meets(frame: Frame, left: float, top: float, right: float, bottom: float) -> bool:
    return (
        left < frame.right and right > frame.x and top < frame.bottom and bottom > frame.y
    ) or _holds(frame, left, top)


def _reach(node: Box | Circle | Picture | Icon | Path) -> tuple[float, float, float, float]:
    """Left, top, right, bottom; of a line with half its width."""
    if isinstance(node, Circle):
        r = node.radius
        return node.x - r, node.y - r, node.x + r, node.y + r
    if not isinstance(node, Path):
        frame = node.frame
        return frame.x, frame.y, frame.right, frame.bottom
    xs = [x for _, points in node.segments for x in points[::2]] or [0.0]
    ys = [y for _, points in node.segments for y in points[1::2]] or [0.0]
    half = node.paint.width / 2
    return min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half
