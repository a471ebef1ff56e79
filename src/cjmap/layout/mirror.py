"""A picture for readers who read from right to left: laid out from the left, seen in a mirror.

So every lane is written once, for one direction. Texts keep their letters, images and icons their
sides: only the places turn. A line's anchor stays too, because start and end turn with its
direction.
"""

from __future__ import annotations

from cjmap.layout.scene import (
    Box,
    Circle,
    Frame,
    Gradient,
    Group,
    Icon,
    Node,
    Path,
    Picture,
    Scene,
    Text,
)


def mirrored(scene: Scene) -> Scene:
    """The picture with its left at the right."""
    glass = _Mirror(scene.width)
    return scene._replace(
        nodes=tuple(map(glass.node, scene.nodes)),
        gradients=tuple(map(glass.gradient, scene.gradients)),
    )


class _Mirror:
    """A mirror beside a picture of some width."""

    def __init__(self, width: float) -> None:
        self.width = width

    def node(self, node: Node) -> Node:
        if isinstance(node, Text):
            return node._replace(x=self.width - node.x, rtl=not node.rtl)
        if isinstance(node, Group):
            frame = self.frame(node.frame) if node.frame else None
            return node._replace(children=tuple(map(self.node, node.children)), frame=frame)
        if isinstance(node, Box | Picture | Icon):
            return node._replace(frame=self.frame(node.frame))
        if isinstance(node, Circle):
            return node._replace(x=self.width - node.x)
        return self.path(node)

    def path(self, path: Path) -> Path:
        turned = ((command, self.points(points)) for command, points in path.segments)
        return path._replace(segments=tuple(turned))

    def points(self, points: tuple[float, ...]) -> tuple[float, ...]:
        """Every other number is an x."""
        return tuple(y if i % 2 else self.width - y for i, y in enumerate(points))

    def frame(self, frame: Frame) -> Frame:
        return frame._replace(x=self.width - frame.right)

    def gradient(self, gradient: Gradient) -> Gradient:
        return gradient._replace(x1=self.width - gradient.x1, x2=self.width - gradient.x2)
