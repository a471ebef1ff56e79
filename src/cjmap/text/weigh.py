"""How large and how deep data is when its aliases are written out."""

from __future__ import annotations

from typing import Any

_MARKUP = 5
"""What a key or an item costs beside its text: indentation, sign, line end."""

Weights = dict[int, tuple[int, int]]


def weigh(value: Any, known: Weights) -> tuple[int, int]:
    """The characters and the levels of a value, shared parts counted as often as they occur.

    Without recursion, and each container is walked once: `known` holds what was weighed before,
    by identity, so it must not outlive the data.
    """
    if not isinstance(value, dict | list):
        return _text(value), 0
    stack = [value]
    while stack:
        node = stack[-1]
        children = list(node.values()) if isinstance(node, dict) else node
        todo = [
            child for child in children if isinstance(child, dict | list) and id(child) not in known
        ]
        if todo:
            stack.extend(todo)
            continue
        stack.pop()
        size = sum(map(_text, node)) if isinstance(node, dict) else 0
        depth = 0
        for child in children:
            if isinstance(child, dict | list):
                inner_size, inner_depth = known[id(child)]
                size += inner_size + _MARKUP
                depth = max(depth, inner_depth)
            else:
                size += _text(child)
        known[id(node)] = (size, depth + 1)
    return known[id(value)]


def _text(value: str | None) -> int:
    return _MARKUP + len(value or "")
