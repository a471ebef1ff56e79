"""Cards that begin on one slide and go on on another."""

from __future__ import annotations

from cjmap.layout.bounds import extent
from cjmap.layout.scene import Box, Circle, Frame, Group, Icon, Node, Path, Picture, Text


def continued(item: Group, box: Frame, frame: Frame, rtl: bool) -> Group:
    """A card of which only a part is in a frame, with its words at the beginning of that part, or
    without them where there is no room; what stands at its end stays there."""
    left, right = max(box.x, frame.x), min(box.right, frame.right)
    if (left, right) == (box.x, box.right):
        return item
    first = [one for one in item.children if _leads(one, box, rtl)]
    reach = [extent(one) for one in first if isinstance(one, Text)]
    if not reach:
        return item
    need = box.right - min(reach)[0] if rtl else max(end for _, end in reach) - box.x
    by = right - box.right if rtl else left - box.x
    seen = right - left
    if need > seen:  # the next slide says it, if there is room
        rest = tuple(one for one in item.children if one not in first)
        return item._replace(children=rest) if need <= box.width - seen else item
    return item._replace(
        children=tuple(_moved(one, by) if one in first else one for one in item.children)
    )


def middle(node: Text | Circle | Icon | Picture) -> tuple[float, float]:
    """The point that decides on which slide something is."""
    if isinstance(node, Text):
        left, right = extent(node)
        return (left + right) / 2, node.y - node.style.size * 0.3
    if isinstance(node, Circle):
        return node.x, node.y
    return node.frame.middle, node.frame.y + node.frame.height / 2


def _leads(node: Node, box: Frame, rtl: bool) -> bool:
    """Whether something stands in the first half of a card; its ground does not count."""
    if isinstance(node, Path):
        x = node.segments[0][1][0]
    elif isinstance(node, Group | Box):
        return False
    else:
        x, _ = middle(node)
    return x > box.middle if rtl else x < box.middle


def _moved(node: Node, by: float) -> Node:
    """Something further along."""
    if isinstance(node, Text | Circle):
        return node._replace(x=node.x + by)
    if isinstance(node, Icon | Picture):
        return node._replace(frame=node.frame._replace(x=node.frame.x + by))
    if isinstance(node, Path):
        return node._replace(
            segments=tuple(
                (one, tuple(at + by * (not i % 2) for i, at in enumerate(points)))
                for one, points in node.segments
            )
        )
    return node
