"""A map over several pages at its own size, each to be read by itself.

The first page has what stands around the lanes. On every other one are the names of its phases and
of its lanes. They follow each other phase by phase.
"""

from __future__ import annotations

from dataclasses import replace

from cjmap.export.dividing import Divided, Plan, Window, whole_of
from cjmap.export.page import Page
from cjmap.export.pdf.running import running_head
from cjmap.export.pdf.sheets import MARGIN, POINT, Paper, Sheet, fitting, whole
from cjmap.layout.cover import cover
from cjmap.layout.place import lay_out
from cjmap.layout.scene import Scene

_HEAD = 38.0
"""Points at the top of a page for the running head."""
_SIZES = (1.0, 0.95, 0.9, 0.85)
"""A picture may be that much smaller than it is where this saves pages."""
_LARGEST = 1.5
"""How much larger than it is a picture may be, so that it fills its pages."""
_ROOMY = 120.0
"""Points of height that are enough to show the whole map on the cover, too."""

Size = tuple[float, float]


def poster(map: Page, paper: Paper) -> tuple[Sheet, ...]:
    """The cover, and the parts of the map; a map that finds room on one page has just that."""
    all_of_it = lay_out(map.board, map.theme, map.view)
    if max(fitting(all_of_it, way) for way in paper.ways()) >= POINT * _SIZES[-1]:
        return (whole(all_of_it, paper),)
    scene = lay_out(map.board, map.theme, replace(map.view, framed=False))
    divided = Divided(scene)
    size, plan = min(
        ((way, _plan(divided, way, share)) for way in paper.ways() for share in _SIZES),
        key=lambda found: _cost(found[1]),
    )
    parts = (_sheet(divided, scene, size, plan, at) for at in plan.places())
    return (_cover(map, scene, size), *parts)


def _plan(divided: Divided, size: Size, share: float) -> Plan:
    """How a picture that is `share` of its size stands on paper of a size."""
    room = size[0] - MARGIN / 2, size[1] - _HEAD - MARGIN / 2
    return divided.plan(room, POINT * share, POINT * _LARGEST)


def _sheet(divided: Divided, scene: Scene, size: Size, plan: Plan, at: tuple[int, int]) -> Sheet:
    """One page: running head, the names of the phases and of the lanes, and the part."""
    head = running_head(scene, size[0], plan.across, plan.down, at)
    windows = (one._replace(y=one.y + _HEAD) for one in divided.windows(plan, at, size[0]))
    return Sheet(*size, (head, *windows))


def _cover(map: Page, scene: Scene, size: Size) -> Sheet:
    """What stands around the lanes; below it the whole map, where there is room."""
    width, height = size
    front = cover(map.board, map.theme, map.view, width / POINT)
    scale = min(POINT, (height - MARGIN / 2) / front.height)
    x, below = (width - front.width * scale) / 2, front.height * scale
    windows = [Window(front, whole_of(front), x, 0, scale)]
    if height - below > _ROOMY:
        small = min(POINT, width / scene.width, (height - below - MARGIN / 2) / scene.height)
        middle = (width - scene.width * small) / 2
        windows.append(Window(scene, whole_of(scene), middle, below, small, again=True))
    return Sheet(width, height, tuple(windows))


def _cost(plan: Plan) -> tuple[float, float]:
    """Few pages, phases in one piece, and as large as it is."""
    return len(plan.across) * len(plan.down) + 0.6 * plan.broken, -plan.scale
