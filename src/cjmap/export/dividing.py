"""A picture that is too large for one page, in parts, each to be read by itself.

On every part are the names of its phases and of its lanes; parts end between phases where they can,
never inside a card of one step, and between lanes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cjmap.layout.bounds import cut_to
from cjmap.layout.scene import Frame, Group, Node, Scene, Text

_HIGH, _TIP = 20.0, 12.0
"""What is left out above the phases, and how far the tip of a phase reaches over its end."""
_WELL_FILLED = 0.55
"""How much of its width a page must use that ends between phases, else it ends inside one."""
_AIR = 4.0
"""Between the edge of a card and the edge of its column, in units."""

Span = tuple[float, float]


class Window(NamedTuple):
    """A part of a picture on a page: its corner at `x` and `y`, `scale` points to a unit.

    `again` says that it was on a page before: it is for the eye, and not read out once more.
    """

    scene: Scene
    frame: Frame
    x: float
    y: float
    scale: float
    again: bool = False


class Plan(NamedTuple):
    """How a picture is divided: points to a unit, and the parts across and down in units."""

    scale: float
    across: tuple[Span, ...]
    down: tuple[Span, ...]
    broken: int
    """How many phases go on on another page."""

    def places(self) -> Iterator[tuple[int, int]]:
        """All parts, phase by phase."""
        for column in range(len(self.across)):
            for row in range(len(self.down)):
                yield column, row


def whole_of(scene: Scene) -> Frame:
    """All of a picture."""
    return Frame(0, 0, scene.width, scene.height)


class Divided:
    """A picture of lanes, and where it may be divided; from left to right also where it runs from
    right to left: then everything is turned when it is put on a page."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        lanes = [one.frame for one in _groups(scene.nodes, "lane") if one.frame]
        phases = [self._turned(one.frame) for one in _groups(scene.nodes, "phase") if one.frame]
        items = [
            self._turned(one.frame)
            for lane in _groups(scene.nodes, "lane")
            if lane.lane == "actions"
            for one in _groups(lane.children, "item")
            if one.frame
        ]
        self._top = lanes[0].y if lanes else scene.height
        self._bottom = lanes[-1].bottom if lanes else scene.height
        self._around = scene._replace(
            nodes=tuple(
                one for one in scene.nodes if not _is(one, "phase") and not _is(one, "lane")
            )
        )
        """What may stand beside the phases."""
        self._rows = [lane.y for lane in lanes[1:]]
        self._phases = [phase.x for phase in phases[1:]]
        cards = sorted({card.x - _AIR for card in items})
        self._columns = sorted({*self._phases, *cards[1:]})
        self._start = min((one.x for one in (phases or items)), default=208.0)

    def _turned(self, frame: Frame) -> Frame:
        return frame._replace(x=self._scene.width - frame.right) if self._scene.rtl else frame

    def plan(self, room: tuple[float, float], most: float, largest: float) -> Plan:
        """The parts in a room of this width and height; smaller than `most` only where one part
        does not fit. They are then made larger, up to `largest`, if there is room to spare."""
        width, height = room
        columns = [self._start, *self._columns, self._scene.width]
        rows = [self._top, *self._rows, self._bottom]
        widest = max(right - left for left, right in pairwise(columns))
        tallest = max(low - high for high, low in pairwise(rows))
        above = self._top - _HIGH
        scale = min(most, width / (self._start + widest), height / (above + tallest))
        across = _even(columns, width / scale - self._start, widest, self._phases)
        down = _even(rows, height / scale - above, tallest, self._rows)
        wide, high = (max(end - start for start, end in parts) for parts in (across, down))
        full = min(width / (self._start + wide), height / (above + high), largest)
        return Plan(full, across, down, _broken(across, self._phases))

    def windows(self, plan: Plan, at: tuple[int, int], width: float) -> tuple[Window, ...]:
        """A part, with the names of its phases and of its lanes. `width` is that of the page, which
        a picture from right to left begins at the other edge of."""
        column, row = at
        (left, right), (top, bottom) = plan.across[column], plan.down[row]
        tip = _TIP if column + 1 < len(plan.across) else 0.0
        names = self._named(left, right)
        parts = (
            (names, Frame(left, _HIGH, right - left + tip, self._top - _HIGH), row > 0),
            (self._scene, Frame(0, top, self._start, bottom - top), column > 0),
            (self._scene, Frame(left, top, right - left, bottom - top), False),
        )
        corner = left, top, width
        return tuple(self._window(plan, corner, *part) for part in parts)

    def _window(
        self,
        plan: Plan,
        corner: tuple[float, float, float],
        scene: Scene,
        frame: Frame,
        again: bool,
    ) -> Window:
        """A part at its place: the gutter at the edge, all else beside it and below the names."""
        left, top, width = corner
        x = 0.0 if frame.x < self._start else self._start + frame.x - left
        y = 0.0 if frame.y < self._top else self._top - _HIGH + frame.y - top
        at = x * plan.scale
        if scene.rtl:
            at = width - at - frame.width * plan.scale
            frame = frame._replace(x=scene.width - frame.right)
        return Window(scene, frame, at, y * plan.scale, plan.scale, again)

    def _named(self, left: float, right: float) -> Scene:
        """The phases of a part; the name of one that began on an earlier page is said again."""
        nodes: list[Node] = []
        for phase in _groups(self._scene.nodes, "phase"):
            frame = self._turned(phase.frame) if phase.frame else None
            if frame is None or frame.right - 1 < left or frame.x > right - 1:
                continue
            if frame.x < left - _TIP:
                phase = _moved(phase, left - frame.x, frame.right - left, self._scene.rtl)
            nodes.append(phase)
        around = cut_to(self._around, self._turned(Frame(left, 0, right - left, self._top)))
        return self._scene._replace(nodes=(*around.nodes, *nodes))


def _moved(phase: Group, by: float, room: float, rtl: bool) -> Group:
    """A phase with its texts further along, as far as they find room."""
    children = tuple(
        one._replace(x=one.x - by if rtl else one.x + by) if isinstance(one, Text) else one
        for one in phase.children
        if not isinstance(one, Text) or one.width < room
    )
    return phase._replace(children=children, kind="again")


def _even(
    edges: Sequence[float], room: float, least: float, best: Sequence[float]
) -> tuple[Span, ...]:
    """As few parts as there can be, about as large as each other."""
    found = tuple(_parts(edges, room, best))
    inner = _broken(found, best)
    for share in range(19, 0, -1):
        tried = tuple(_parts(edges, max(least, room * share / 20), best))
        if len(tried) > len(found):
            break
        if _broken(tried, best) <= inner:
            found, inner = tried, _broken(tried, best)
    return found


def _broken(parts: Sequence[Span], best: Sequence[float]) -> int:
    return sum(start not in best for start, _ in parts[1:])


def _parts(edges: Sequence[float], room: float, best: Sequence[float]) -> Iterator[Span]:
    """As much as there is room for in each part; it ends at one of the best edges if it can."""
    start, end = edges[0], edges[-1]
    while end - start > room + 0.01:
        fitting = [edge for edge in edges if start < edge <= start + room + 0.01]
        good = [edge for edge in fitting if edge in best and edge - start > room * _WELL_FILLED]
        stop = (good or fitting)[-1]
        yield start, stop
        start = stop
    yield start, end


def _groups(nodes: Sequence[Node], kind: str) -> list[Group]:
    return [one for one in nodes if isinstance(one, Group) and one.kind == kind]


def _is(node: Node, kind: str) -> bool:
    return isinstance(node, Group) and node.kind == kind
