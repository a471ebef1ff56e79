"""What a map drew, as a part of a bigger picture: ids of its own, its people in its colour."""

from __future__ import annotations

from collections.abc import Iterable

from cjmap.layout.scene import Box, Circle, Group, Icon, Node, Paint, Path, Text

_PERSONA = "persona."


def renamed(nodes: Iterable[Node], prefix: str, role: str) -> tuple[Node, ...]:
    """Nodes whose ids begin with `prefix`; what was in the colour of a persona is in `role`."""
    return tuple(_one(node, prefix, role) for node in nodes)


def _one(node: Node, prefix: str, role: str) -> Node:
    if isinstance(node, Group):
        return node._replace(id=f"{prefix}{node.id}", children=renamed(node.children, prefix, role))
    if isinstance(node, Text):
        return node._replace(fill=_role(node.fill, role) or node.fill)
    if isinstance(node, Icon):
        return node._replace(role=_role(node.role, role) or node.role)
    if isinstance(node, Box | Circle | Path):
        return node._replace(paint=_paint(node.paint, role))
    return node


def _paint(paint: Paint, role: str) -> Paint:
    return paint._replace(fill=_role(paint.fill, role), stroke=_role(paint.stroke, role))


def _role(found: str | None, role: str) -> str | None:
    return role if found is not None and found.startswith(_PERSONA) else found
