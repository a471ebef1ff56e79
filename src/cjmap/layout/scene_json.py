"""A scene as JSON, for golden tests: one element a line, so that a difference says what moved."""

from __future__ import annotations

import json
from collections.abc import Iterable

from cjmap.layout.scene import (
    Box,
    Circle,
    FontFile,
    Gradient,
    Group,
    Icon,
    Node,
    Paint,
    Path,
    Picture,
    Scene,
    Text,
    Typeface,
)

_NAMED = (Box, Circle, FontFile, Gradient, Group, Icon, Paint, Path, Picture, Text, Typeface)


def scene_to_json(scene: Scene) -> str:
    """The scene as JSON. Every element names its class; lengths have two decimals."""
    head = _members(scene, "nodes")
    return f'{{{head},"nodes":[\n{_elements(scene.nodes, " ")}\n]}}\n'


def _elements(nodes: Iterable[Node], indent: str) -> str:
    return ",\n".join(indent + _element(node, indent) for node in nodes)


def _element(node: Node, indent: str) -> str:
    if isinstance(node, Group):
        inside = _elements(node.children, indent + " ")
        return f'{{{_members(node, "children")},"children":[\n{inside}]}}'
    return json.dumps(_plain(node), ensure_ascii=False)


def _members(value: Scene | Group, without: str) -> str:
    parts = _plain(value, without)
    return json.dumps(parts, ensure_ascii=False)[1:-1]


def _plain(value: object, without: str = "") -> object:
    if isinstance(value, (Scene, *_NAMED)):
        names = [name for name in value._fields if name != without]
        return {"is": type(value).__name__} | {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return round(value, 2) if isinstance(value, float) else value
