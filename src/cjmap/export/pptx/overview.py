"""The map as it looks, on one slide or, where that would be too small to read, on several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from cjmap.board.board import Board
from cjmap.export.dividing import Divided, Plan, Window, whole_of
from cjmap.export.pptx.canvas import Canvas
from cjmap.export.pptx.trace import trace
from cjmap.layout.grid import MARGIN
from cjmap.layout.place import lay_out
from cjmap.layout.scene import Frame, Scene

_LEAST = 0.45
"""Points to a unit at which a map can still be read: its texts are 6 points high."""
_SIZES = (0.6, 0.54, 0.5, _LEAST)
"""Points to a unit of a map that takes several slides."""
_LARGEST = 0.9
"""A small map is not made larger than that."""
_CORE = ("actions", "channels", "thoughts", "emotions", "pain_points", "opportunities")
"""The lanes that a map with very many is told by; the others follow on slides of their own."""

_Part = tuple[Window, ...]


class _Laid(NamedTuple):
    """Some lanes laid out, and how they are divided; without a plan they are on one slide."""

    scene: Scene
    plan: Plan | None = None

    @property
    def slides(self) -> int:
        """How many slides they take."""
        return len(self.plan.across) * len(self.plan.down) if self.plan else 1


def write(canvas: Canvas) -> None:
    """The slides."""
    laid = [_laid(canvas.board, canvas)]
    if laid[0].plan:
        apart = [_laid(board, canvas) for board in _boards(canvas.board)]
        laid = min((apart, laid), key=lambda way: sum(one.slides for one in way))
    count = sum(one.slides for one in laid)
    for number, part in enumerate(chain.from_iterable(_parts(one, canvas) for one in laid), 1):
        of = f" ({number}/{count})" if count > 1 else ""
        with canvas.leaf(f"{canvas.language.say('The journey')}{of}") as leaf:
            for window in part:
                trace(window, leaf.sheet, leaf.photos, (leaf.area.x, leaf.area.y))


def _scene(board: Board, canvas: Canvas) -> Scene:
    view = replace(canvas.page.view, framed=False)
    return lay_out(board, canvas.writing.colours.theme, view)


def _boards(board: Board) -> Iterator[Board]:
    """The lanes that tell the map, and the others."""
    core = tuple(lane for lane in board.lanes if lane.key in _CORE)
    rest = tuple(lane for lane in board.lanes if lane.key not in _CORE)
    if len(core) < 3 or not rest:
        yield board
        return
    yield replace(board, lanes=core)
    yield replace(board, lanes=rest)


def _laid(board: Board, canvas: Canvas) -> _Laid:
    scene, area = _scene(board, canvas), canvas.area
    if _fitting(scene, canvas) >= _LEAST:
        return _Laid(scene)
    divided = Divided(scene)
    plans = (divided.plan((area.width, area.height), size, _LARGEST) for size in _SIZES)
    return _Laid(scene, min(plans, key=_cost))


def _parts(laid: _Laid, canvas: Canvas) -> Iterator[_Part]:
    if laid.plan is None:
        yield _centred(laid.scene, canvas)
        return
    divided = Divided(laid.scene)
    for at in laid.plan.places():
        yield divided.windows(laid.plan, at, canvas.area.width)


def _cost(plan: Plan) -> tuple[float, float]:
    """Few slides, phases in one piece, and as large as it can be."""
    return len(plan.across) * len(plan.down) + 0.6 * plan.broken, -plan.scale


def _fitting(scene: Scene, canvas: Canvas) -> float:
    frame, area = _seen(scene), canvas.area
    return min(_LARGEST, area.width / frame.width, area.height / frame.height)


def _centred(scene: Scene, canvas: Canvas) -> _Part:
    """The whole picture, its sides where the title has them if it is so wide."""
    frame, scale = _seen(scene), _fitting(scene, canvas)
    x = (canvas.area.width - frame.width * scale) / 2
    return (Window(scene, frame, x, 0, scale),)


def _seen(scene: Scene) -> Frame:
    """A picture without the white around it."""
    frame = whole_of(scene)
    return Frame(MARGIN, MARGIN - 4, frame.width - 2 * MARGIN + 14, frame.height - 2 * MARGIN + 8)
