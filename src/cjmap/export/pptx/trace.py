"""A picture as native shapes of a slide: what belongs together is a group, lines of one text are
one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from cjmap.export.dividing import Window
from cjmap.export.pptx.clip import clipped
from cjmap.export.pptx.photos import Photos
from cjmap.export.pptx.sheet import Sheet, Told
from cjmap.export.pptx.skins import GRADIENT, Skins
from cjmap.export.pptx.texts import Para, Run, Side
from cjmap.layout.bounds import extent
from cjmap.layout.pictograms import GRID, STROKE, outline
from cjmap.layout.scene import (
    Box,
    Circle,
    Command,
    Frame,
    Gradient,
    Group,
    Icon,
    Node,
    Paint,
    Path,
    Picture,
    Text,
)

_PITCH = 1.2
_BELOW = 0.21
"""What a line has below its baseline, in em."""
_WHOLE = ("phase", "item", "connector", "link", "line")
"""Kinds of groups that are a group on the slide, too; others are only a list."""


def trace(window: Window, sheet: Sheet, photos: Photos, at: tuple[float, float]) -> None:
    """Draw a part of a picture on a slide, its page beginning at a point."""
    x = at[0] + window.x - window.frame.x * window.scale
    y = at[1] + window.y - window.frame.y * window.scale
    tracer = Tracer(sheet, photos, (x, y), window.scale, window.scene.gradients)
    tracer.all(tuple(clipped(window.scene.nodes, window.frame, window.scene.rtl)))


class Tracer:
    """Draws nodes; knows where the picture begins on the slide and how large it is."""

    def __init__(
        self,
        sheet: Sheet,
        photos: Photos,
        origin: tuple[float, float],
        scale: float,
        gradients: Sequence[Gradient] = (),
    ) -> None:
        self._sheet, self._photos = sheet, photos
        self._x, self._y = origin
        self._scale = scale
        self._gradients = {one.id: one for one in gradients}
        self._skins = Skins(
            sheet.writing.colours, self._gradients, lambda length: sheet.emu(length * scale)
        )
        self._link = ""

    def all(self, nodes: Sequence[Node]) -> None:
        """Draw nodes from back to front."""
        number = 0
        while number < len(nodes):
            node = nodes[number]
            lines = 1
            if isinstance(node, Text):
                lines = _together(nodes[number:])
                self._text([one for one in nodes[number : number + lines] if isinstance(one, Text)])
            else:
                self._draws[type(node)](self, node)
            number += lines

    def _group(self, group: Group) -> None:
        outer = self._link
        self._link = self._photos.link(group.link) or outer
        if group.kind in _WHOLE:
            name, _, rest = group.title.partition("\n")
            with self._sheet.group(Told(name or group.kind.title(), rest and group.title)):
                self.all(group.children)
        else:
            self.all(group.children)
        self._link = outer

    def _frame(self, frame: Frame) -> Frame:
        scale = self._scale
        x, y = self._point(frame.x, frame.y)
        return Frame(x, y, frame.width * scale, frame.height * scale)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return self._x + x * self._scale, self._y + y * self._scale

    def _box(self, box: Box) -> None:
        skin = self._skins.skin(box.paint, box.frame)
        self._sheet.box(self._frame(box.frame), skin, radius=box.radius * self._scale)

    def _circle(self, circle: Circle) -> None:
        x, y, radius, paint = circle
        frame = Frame(x - radius, y - radius, 2 * radius, 2 * radius)
        self._sheet.box(self._frame(frame), self._skins.skin(paint, frame), geometry="ellipse")

    def _path(self, path: Path) -> None:
        if len(path.segments) < 2:
            return
        gradient = self._gradients.get((path.paint.fill or "")[len(GRADIENT) :])
        if gradient and len(gradient.stops) > 2:
            self._bands(path, gradient)
            return
        segments = [(one, self._moved(points)) for one, points in path.segments]
        skin = self._skins.skin(path.paint, _reach(path))
        kinds = [one for one, _ in segments]
        if kinds == ["M", "L"]:
            start, end = segments[0][1], segments[1][1]
            self._sheet.line((start[0], start[1]), (end[0], end[1]), skin)
        else:
            self._sheet.path(segments, skin, filled=path.paint.fill is not None)

    def _bands(self, path: Path, gradient: Gradient) -> None:
        """A surface of several colours in a band for each two: not every program shows more."""
        reach, high = _reach(path), gradient.y2 - gradient.y1
        for first, second in pairwise(gradient.stops):
            top, bottom = gradient.y1 + first[0] * high, gradient.y1 + second[0] * high
            if bottom - top < 1:
                continue
            for part in clipped((path,), Frame(reach.x, top, reach.width + 1, bottom - top)):
                if isinstance(part, Path):
                    name = f"{gradient.id}-{first[0]}"
                    stops = ((0.0, *first[1:]), (1.0, *second[1:]))
                    self._gradients[name] = Gradient(name, 0, top, 0, bottom, stops)
                    self._path(part._replace(paint=path.paint._replace(fill=GRADIENT + name)))

    def _moved(self, points: tuple[float, ...]) -> tuple[float, ...]:
        pairs = zip(points[::2], points[1::2], strict=True)
        return tuple(one for x, y in pairs for one in self._point(x, y))

    def _icon(self, icon: Icon) -> None:
        size = icon.frame.width / GRID
        paint = Paint(None, icon.role, STROKE * size, cap="round")
        segments = tuple(
            (one, tuple(_placed(points, icon.frame, size))) for one, points in _strokes(icon.name)
        )
        self._path(Path(segments, paint))

    def _picture(self, picture: Picture) -> None:
        frame = self._frame(picture.frame)
        share = 100_000 * min(0.5, picture.radius / max(1.0, picture.frame.height))
        self._photos.put(self._sheet, frame, picture.data, picture.alt, share)

    def _text(self, lines: list[Text]) -> None:
        """Lines of one text, each where it was measured."""
        first, scale = lines[0], self._scale
        size = first.style.size
        pitch = (lines[1].y - first.y) if len(lines) > 1 else size * _PITCH
        reach = [extent(one) for one in lines]
        left, right = min(one[0] for one in reach), max(one[1] for one in reach)
        top = first.y - pitch + size * _BELOW
        frame = self._frame(Frame(left, top, right - left, pitch * len(lines)))
        bold, italic = first.style.weight >= 600, first.style.italic
        words = "\n".join(one.text for one in lines)
        run = Run(words, size * scale, first.fill, bold, italic)
        side = self._side(first)
        para = Para((run,), side, pitch=pitch * scale)
        self._sheet.text(frame, [para], wrap=False, told=Told("", "", self._link))

    def _side(self, text: Text) -> Side:
        """Which side of its box a text stands at, as the map runs."""
        if text.anchor == "middle":
            return "middle"
        at_right = (text.anchor == "end") != text.rtl
        return "end" if at_right != self._sheet.writing.rtl else "start"

    _draws: Mapping[type[Node], Callable[[Any, Any], None]] = {
        Group: _group,
        Box: _box,
        Circle: _circle,
        Path: _path,
        Icon: _icon,
        Picture: _picture,
    }


def _together(nodes: Sequence[Node]) -> int:
    """How many of the first texts are lines of one."""
    first = nodes[0]
    assert isinstance(first, Text)
    found, pitch, last = 1, 0.0, first
    for one in nodes[1:]:
        if not isinstance(one, Text) or _look(one) != _look(first):
            break
        step = one.y - last.y
        if not (first.style.size < step < 1.7 * first.style.size) or (pitch and step != pitch):
            break
        found, pitch, last = found + 1, step, one
    return found


def _look(text: Text) -> tuple[object, ...]:
    return text.x, text.anchor, text.style, text.fill, text.rtl


def _reach(path: Path) -> Frame:
    xs = [x for _, points in path.segments for x in points[::2]]
    ys = [y for _, points in path.segments for y in points[1::2]]
    return Frame(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _strokes(name: str) -> Iterator[tuple[Command, tuple[float, ...]]]:
    """The outline of an icon as segments."""
    for letter, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", outline(name)):
        yield letter, tuple(map(float, numbers.replace(",", " ").split()))


def _placed(points: tuple[float, ...], frame: Frame, size: float) -> Iterator[float]:
    for x, y in zip(points[::2], points[1::2], strict=True):
        yield from (frame.x + x * size, frame.y + y * size)
