"""The layouts of a template: which places they have, and where the content of a slide goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cjmap.export.pptx.sheet import WIDTH
from cjmap.layout.scene import Frame

_EMU = 12_700
_TITLES = ("title", "ctrTitle")
_GONE = ("sldIdLst", "custShowLst", "custDataLst", "photoAlbum", "modifyVerifier", "extLst")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Place(NamedTuple):
    """A place of a layout that a slide can fill: its kind and number, and where it is."""

    kind: str
    number: str
    frame: Frame | None

    @property
    def named(self) -> str:
        """The attributes that name it."""
        number = f' idx="{self.number}"' if self.number else ""
        return f'type="{self.kind}"{number}'


class Layout(NamedTuple):
    """A layout of the template. `area` is where the content of a slide goes."""

    part: Any
    places: tuple[Place, ...]
    area: Frame

    def place(self, *kinds: str) -> Place | None:
        """The first place of one of these kinds."""
        return next((one for one in self.places if one.kind in kinds), None)


def layouts(main: Any, scale: float, height: float) -> Iterator[Layout]:
    """The layouts of a presentation, without what is not taken over; `height` is that of a slide,
    in points."""
    for master in main.presentation.slide_masters:
        for holder in (master, *master.slide_layouts):
            _whole(holder.part)
        body = next((one for one in _places(master, scale) if one.kind == "body"), None)
        for layout in master.slide_layouts:
            places = tuple(_places(layout, scale))
            yield Layout(layout.part, places, _area(places, body, height))


def _area(places: tuple[Place, ...], body: Place | None, height: float) -> Frame:
    """Where the master has its text, below the title; with usual margins where it says
    nothing."""
    title = next((one.frame for one in places if one.kind in _TITLES), None)
    below = title.bottom if title else 40.0
    usual = Frame(36, 0, WIDTH - 72, height - 36)
    frame = body.frame if body and body.frame else usual
    if not (frame.x >= 0 and frame.right <= WIDTH and frame.width >= WIDTH / 2):
        frame = frame._replace(x=usual.x, width=usual.width)
    top = max(frame.y, min(below + 10, height / 3))
    bottom = min(frame.bottom, height)
    if bottom - top < height / 2:
        top, bottom = min(below + 10, height / 3), usual.bottom
    return Frame(frame.x, top, frame.width, bottom - top)


def cleared(main: Any) -> None:
    """Without what a presentation says of slides that it no longer has."""
    for name in _GONE:
        for one in main._element.findall(f"{{*}}{name}"):
            main._element.remove(one)
    _whole(main)


def _whole(part: Any) -> None:
    """Without what refers to parts that were not taken over: a control, an embedded file."""
    known = set(part.rels)
    for one in list(part._element.iter()):
        refers = [value for name, value in one.attrib.items() if name.startswith(_R)]
        if all(value in known for value in refers):
            continue
        while not _stands_alone(one):
            one = one.getparent()
        if one.getparent() is not None:
            one.getparent().remove(one)


def _stands_alone(one: Any) -> bool:
    """Whether something can be left out as a whole."""
    above = one.getparent()
    if above is None:
        return True
    inside = above.tag.rpartition("}")[2]
    return inside in ("spTree", "grpSp") or above.getparent() is None or _is_list(above)


def _is_list(one: Any) -> bool:
    return str(one.tag).rpartition("}")[2].endswith("Lst")


def _places(holder: Any, scale: float) -> Iterator[Place]:
    """The places of a layout or master, with the frames that they inherit."""
    for one in holder.placeholders:
        named = one._element.ph
        kind = named.get("type", "obj")
        sizes = (one.left, one.top, one.width, one.height)
        frame = None
        if all(size is not None for size in sizes):
            frame = Frame(*(int(size) / _EMU / scale for size in sizes))
        yield Place(kind, named.get("idx", ""), frame)
