"""One slide as it grows: native shapes, texts, pictures, tables, each with an id of its own.

Lengths are points on a slide that is 960 points wide, whatever the template's width is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, NamedTuple

from cjmap.export.pptx.marks import attribute
from cjmap.export.pptx.texts import Para, Writing
from cjmap.layout.scene import Command, Frame

WIDTH = 960.0
_EMU = 12_700
Anchor = Literal["t", "ctr", "b"]
Segment = tuple[Command, tuple[float, ...]]
Bounds = tuple[int, int, int, int]


class Skin(NamedTuple):
    """What a shape looks like: elements of fill and line, as they are written."""

    fill: str = "<a:noFill/>"
    line: str = "<a:ln><a:noFill/></a:ln>"


class Told(NamedTuple):
    """What a shape is called, what is read out of it, and the relation that a click follows."""

    name: str = ""
    about: str = ""
    link: str = ""


NOTHING = Told()


class Sheet:
    """Collects shapes. Every method adds one, in front of those before it."""

    def __init__(self, writing: Writing) -> None:
        self.writing = writing
        self._unit = _EMU * writing.scale
        self._parts: list[str] = []
        self._bounds: list[Bounds] = []
        self._id = 1

    def emu(self, length: float) -> int:
        """A length in the units of the file."""
        return round(length * self._unit)

    def xml(self) -> str:
        """All shapes."""
        return "".join(self._parts)

    def placeholder(self, kind: str, body: str, name: str) -> None:
        """A text in its place of the layout; `kind` are the attributes that name the place."""
        lock = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        naming = self._naming(Told(name), lock, place=f"<p:nvPr><p:ph {kind}/></p:nvPr>")
        self._parts.append(
            f"<p:sp>{naming}<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>"
        )

    def box(
        self,
        frame: Frame,
        skin: Skin,
        *,
        radius: float = 0.0,
        geometry: str = "",
        paragraphs: Iterable[Para] = (),
        inset: tuple[float, float, float, float] = (0, 0, 0, 0),
        anchor: Anchor = "t",
        wrap: bool = True,
        flip: bool = False,
        told: Told = NOTHING,
    ) -> None:
        """A rectangle, round where it has a radius, or a shape that programs know by its name; with
        a text in it, `inset` from left, top, right, bottom."""
        paragraphs = tuple(paragraphs)
        shape = geometry or ("roundRect" if radius else "rect")
        adjust = ""
        if radius and not geometry:
            share = min(0.5, radius / max(1e-6, min(frame.width, frame.height)))
            adjust = f'<a:gd name="adj" fmla="val {round(100_000 * share)}"/>'
        text = ""
        if paragraphs or skin.fill != Skin().fill:
            text = self.writing.body(paragraphs, self._inside(inset, anchor, wrap))
        bare = skin == Skin()
        self._shape(
            frame,
            f'<a:prstGeom prst="{shape}"><a:avLst>{adjust}</a:avLst></a:prstGeom>',
            skin,
            text,
            told if told.name else told._replace(name="Text" if bare else "Shape"),
            textbox=bare,
            flip=' flipH="1"' if flip else "",
        )

    def text(
        self,
        frame: Frame,
        paragraphs: Iterable[Para],
        *,
        anchor: Anchor = "t",
        wrap: bool = True,
        told: Told = NOTHING,
    ) -> None:
        """A text without a shape."""
        self.box(frame, Skin(), paragraphs=paragraphs, anchor=anchor, wrap=wrap, told=told)

    def _inside(self, inset: tuple[float, float, float, float], anchor: Anchor, wrap: bool) -> str:
        left, top, right, bottom = map(self.emu, inset)
        way = "square" if wrap else "none"
        return (
            f'<a:bodyPr wrap="{way}" lIns="{left}" tIns="{top}"'
            f' rIns="{right}" bIns="{bottom}" rtlCol="{self.writing.rtl:d}" anchor="{anchor}">'
            "<a:noAutofit/></a:bodyPr>"
        )

    def _shape(
        self,
        frame: Frame,
        geometry: str,
        skin: Skin,
        text: str,
        told: Told,
        *,
        textbox: bool,
        flip: str = "",
    ) -> None:
        kind = '<p:cNvSpPr txBox="1"/>' if textbox else "<p:cNvSpPr/>"
        self._parts.append(
            f"<p:sp>{self._naming(told, kind)}<p:spPr>{self._place(frame, flip)}{geometry}"
            f"{skin.fill}{skin.line}</p:spPr>{text}</p:sp>"
        )

    def line(self, start: tuple[float, float], end: tuple[float, float], skin: Skin) -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        frame = Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        flip = ' flipV="1"' if (x2 - x1) * (y2 - y1) < 0 else ""
        naming = self._naming(Told("Line"), "<p:cNvCxnSpPr/>", "CxnSp")
        self._parts.append(
            f"<p:cxnSp>{naming}"
            f"<p:spPr>{self._place(frame, flip)}"
            f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{skin.line}</p:spPr></p:cxnSp>'
        )

    def path(
        self, segments: Sequence[Segment], skin: Skin, *, filled: bool, told: Told = NOTHING
    ) -> None:
        """A shape of its own, of straight and cubic segments."""
        xs = [self.emu(x) for _, points in segments for x in points[::2]]
        ys = [self.emu(y) for _, points in segments for y in points[1::2]]
        left, top = min(xs), min(ys)
        wide, high = max(1, max(xs) - left), max(1, max(ys) - top)
        steps = "".join(self._step(one, points, left, top) for one, points in segments)
        fill = "" if filled else ' fill="none"'
        box = self._xfrm((left, top, wide, high))
        geometry = (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
            f'<a:pathLst><a:path w="{wide}" h="{high}"{fill}>{steps}</a:path></a:pathLst>'
            "</a:custGeom>"
        )
        told = told if told.name else told._replace(name="Freeform")
        naming = self._naming(told, "<p:cNvSpPr/>")
        self._parts.append(
            f"<p:sp>{naming}<p:spPr>{box}{geometry}"
            f"{skin.fill if filled else '<a:noFill/>'}{skin.line}</p:spPr></p:sp>"
        )

    def _step(self, kind: Command, points: tuple[float, ...], left: int, top: int) -> str:
        if kind == "Z":
            return "<a:close/>"
        pairs = zip(points[::2], points[1::2], strict=True)
        inside = "".join(
            f'<a:pt x="{self.emu(x) - left}" y="{self.emu(y) - top}"/>' for x, y in pairs
        )
        name = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}[kind]
        return f"<a:{name}>{inside}</a:{name}>"

    def picture(
        self,
        frame: Frame,
        relation: str,
        told: Told,
        crop: tuple[float, float] = (0, 0),
        geometry: str = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ) -> None:
        """An image; `crop` is the share that is cut off left and right, and top and bottom."""
        across, down = (round(100_000 * share) for share in crop)
        cut = f'<a:srcRect l="{across}" t="{down}" r="{across}" b="{down}"/>'
        cut = cut if any(crop) else ""
        lock = '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        naming = self._naming(told, lock, "Pic")
        self._parts.append(
            f"<p:pic>{naming}"
            f'<p:blipFill><a:blip r:embed="{relation}"/>{cut}'
            f"<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{self._place(frame)}{geometry}</p:spPr></p:pic>"
        )

    def chart(self, frame: Frame, relation: str, told: Told) -> None:
        """A chart that is a part of its own."""
        kind = "http://schemas.openxmlformats.org/drawingml/2006/chart"
        self._graphic(frame, told, kind, f'<c:chart xmlns:c="{kind}" r:id="{relation}"/>')

    def table(self, frame: Frame, inside: str, told: Told) -> None:
        """A table; `inside` is all of it."""
        kind = "http://schemas.openxmlformats.org/drawingml/2006/table"
        self._graphic(frame, told, kind, f"<a:tbl>{inside}</a:tbl>")

    def _graphic(self, frame: Frame, told: Told, kind: str, inside: str) -> None:
        lock = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        naming = self._naming(told, lock, "GraphicFrame")
        place = self._place(frame).replace("a:xfrm", "p:xfrm")
        self._parts.append(
            f"<p:graphicFrame>{naming}{place}"
            f'<a:graphic><a:graphicData uri="{kind}">{inside}</a:graphicData></a:graphic>'
            "</p:graphicFrame>"
        )

    @contextmanager
    def group(self, told: Told) -> Iterator[None]:
        """What is added inside belongs together; a single thing needs no group."""
        parts, bounds = self._parts, self._bounds
        self._parts, self._bounds = [], []
        yield
        inner, reach = self._parts, self._bounds
        self._parts, self._bounds = parts, bounds
        if len(inner) < 2:
            self._parts += inner
            self._bounds += reach
            return
        left, top = min(one[0] for one in reach), min(one[1] for one in reach)
        right = max(one[0] + one[2] for one in reach)
        bottom = max(one[1] + one[3] for one in reach)
        size = (left, top, right - left, bottom - top)
        inside = self._xfrm(size).replace(
            "</a:xfrm>",
            f'<a:chOff x="{left}" y="{top}"/><a:chExt cx="{size[2]}" cy="{size[3]}"/></a:xfrm>',
        )
        told = told if told.name else told._replace(name="Group")
        naming = self._naming(told, "<p:cNvGrpSpPr/>", "GrpSp")
        self._parts.append(
            f"<p:grpSp>{naming}<p:grpSpPr>{inside}</p:grpSpPr>{''.join(inner)}</p:grpSp>"
        )

    def _place(self, frame: Frame, flip: str = "") -> str:
        x, y = self.emu(frame.x), self.emu(frame.y)
        wide, high = self.emu(frame.width), self.emu(frame.height)
        return self._xfrm((x, y, max(0, wide), max(0, high)), flip)

    def _xfrm(self, bounds: Bounds, flip: str = "") -> str:
        self._bounds.append(bounds)
        x, y, wide, high = bounds
        return f'<a:xfrm{flip}><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'

    def _naming(self, told: Told, kind: str, tag: str = "Sp", place: str = "<p:nvPr/>") -> str:
        self._id += 1
        about = f' descr="{attribute(told.about)}"' if told.about else ""
        link = f'<a:hlinkClick r:id="{told.link}"/>' if told.link else ""
        end = f">{link}</p:cNvPr>" if link else "/>"
        name = attribute(told.name)
        return (
            f'<p:nv{tag}Pr><p:cNvPr id="{self._id}" name="{name}"{about}{end}{kind}{place}'
            f"</p:nv{tag}Pr>"
        )
