"""A map over several pages at its own size, each to be read by itself.

The first page has what stands around the lanes. On every other one are the names of its phases and
of its lanes; pages end between phases where they can, never inside a card of one step, and between
lanes. They follow each other phase by phase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cjmap.export.page import Page
from cjmap.export.pdf.running import running_head
from cjmap.export.pdf.sheets import MARGIN, POINT, Paper, Sheet, Window, fitting, whole
from cjmap.layout.bounds import cut_to
from cjmap.layout.cover import cover
from cjmap.layout.place import lay_out
from cjmap.layout.scene import Frame, Group, Node, Scene, Text

_HEAD = 38.0
"""Points at the top of a page for the running head."""
_SIZES = (1.0, 0.95, 0.9, 0.85)
"""A picture may be that much smaller than it is where this saves pages."""
_LARGEST = 1.5
"""How much larger than it is a picture may be, so that it fills its pages."""
_HIGH, _TIP = 20.0, 12.0
"""What is left out above the phases, and how far the tip of a phase reaches over its end."""
_ROOMY = 120.0
"""Points of height that are enough to show the whole map on the cover, too."""
_WELL_FILLED = 0.55
"""How much of its width a page must use that ends between phases, else it ends inside one."""
_AIR = 4.0
"""Between the edge of a card and the edge of its column, in units."""

Span = tuple[float, float]


class _Plan(NamedTuple):
    """How a picture is divided: paper, points to a unit, and the parts across and down in units."""

    size: tuple[float, float]
    scale: float
    across: tuple[Span, ...]
    down: tuple[Span, ...]
    broken: int
    """How many phases go on on another page."""


def poster(map: Page, paper: Paper) -> tuple[Sheet, ...]:
    """The cover, and the parts of the map; a map that finds room on one page has just that."""
    all_of_it = lay_out(map.board, map.theme, map.view)
    if max(fitting(all_of_it, way) for way in paper.ways()) >= POINT * _SIZES[-1]:
        return (whole(all_of_it, paper),)
    scene = lay_out(map.board, map.theme, replace(map.view, framed=False))
    divided = _Divided(scene)
    plan = min(
        (divided.plan(way, POINT * size) for way in paper.ways() for size in _SIZES), key=_cost
    )
    return (_cover(map, scene, plan.size), *(divided.sheet(plan, *at) for at in _places(plan)))


def _cover(map: Page, scene: Scene, size: tuple[float, float]) -> Sheet:
    """What stands around the lanes; below it the whole map, where there is room."""
    width, height = size
    front = cover(map.board, map.theme, map.view, width / POINT)
    scale = min(POINT, (height - MARGIN / 2) / front.height)
    x, below = (width - front.width * scale) / 2, front.height * scale
    windows = [Window(front, _all(front), x, 0, scale)]
    if height - below > _ROOMY:
        small = min(POINT, width / scene.width, (height - below - MARGIN / 2) / scene.height)
        middle = (width - scene.width * small) / 2
        windows.append(Window(scene, _all(scene), middle, below, small, again=True))
    return Sheet(width, height, tuple(windows))


def _all(scene: Scene) -> Frame:
    return Frame(0, 0, scene.width, scene.height)


def _cost(plan: _Plan) -> tuple[float, float]:
    """Few pages, phases in one piece, and as large as it is."""
    return len(plan.across) * len(plan.down) + 0.6 * plan.broken, -plan.scale


def _places(plan: _Plan) -> Iterator[tuple[int, int]]:
    for column in range(len(plan.across)):
        for row in range(len(plan.down)):
            yield column, row


class _Divided:
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
        self._rows = [lane.y for lane in lanes[1:]]
        self._phases = [phase.x for phase in phases[1:]]
        cards = sorted({card.x - _AIR for card in items})
        self._columns = sorted({*self._phases, *cards[1:]})
        self._start = min((one.x for one in (phases or items)), default=208.0)

    def _turned(self, frame: Frame) -> Frame:
        return frame._replace(x=self._scene.width - frame.right) if self._scene.rtl else frame

    def plan(self, size: tuple[float, float], most: float) -> _Plan:
        """The parts on paper of a size; smaller than `most` only where one part does not fit."""
        width, height = size[0] - MARGIN / 2, size[1] - _HEAD - MARGIN / 2
        columns = [self._start, *self._columns, self._scene.width]
        rows = [self._top, *self._rows, self._bottom]
        widest = max(right - left for left, right in pairwise(columns))
        tallest = max(low - high for high, low in pairwise(rows))
        above = self._top - _HIGH
        scale = min(most, width / (self._start + widest), height / (above + tallest))
        across = _even(columns, width / scale - self._start, widest, self._phases)
        down = _even(rows, height / scale - above, tallest, self._rows)
        wide, high = (max(end - start for start, end in parts) for parts in (across, down))
        full = min(width / (self._start + wide), height / (above + high), POINT * _LARGEST)
        return _Plan(size, full, across, down, _broken(across, self._phases))

    def sheet(self, plan: _Plan, column: int, row: int) -> Sheet:
        """One page: running head, the names of the phases and of the lanes, and the part."""
        (left, right), (top, bottom) = plan.across[column], plan.down[row]
        tip = _TIP if column + 1 < len(plan.across) else 0.0
        names = self._named(left, right)
        parts = (
            (names, Frame(left, _HIGH, right - left + tip, self._top - _HIGH), row > 0),
            (self._scene, Frame(0, top, self._start, bottom - top), column > 0),
            (self._scene, Frame(left, top, right - left, bottom - top), False),
        )
        head = running_head(self._scene, plan.size[0], plan.across, plan.down, (column, row))
        windows = [self._window(plan, left, top, *part) for part in parts]
        return Sheet(*plan.size, (head, *windows))

    def _window(
        self, plan: _Plan, left: float, top: float, scene: Scene, frame: Frame, again: bool
    ) -> Window:
        """A part at its place: the gutter at the edge, all else beside it and below the names."""
        x = 0.0 if frame.x < self._start else self._start + frame.x - left
        y = 0.0 if frame.y < self._top else self._top - _HIGH + frame.y - top
        at = x * plan.scale
        if scene.rtl:
            at = plan.size[0] - at - frame.width * plan.scale
            frame = frame._replace(x=scene.width - frame.right)
        return Window(scene, frame, at, _HEAD + y * plan.scale, plan.scale, again)

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
        rest = self._scene._replace(
            nodes=tuple(one for one in self._scene.nodes if not _is(one, "phase"))
        )
        around = cut_to(rest, self._turned(Frame(left, 0, right - left, self._top)))
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
