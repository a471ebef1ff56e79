"""A presentation as it grows: the parts of its file. Only this module knows python-pptx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.package import Package

from cjmap.export.pptx.layouts import Layout, cleared, layouts
from cjmap.export.pptx.marks import attribute, content
from cjmap.export.pptx.sheet import WIDTH

_EMU = 12_700
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_MEDIA = {"png": CT.PNG, "jpg": CT.JPEG, "gif": CT.GIF}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that files in a package bear, whenever it is made."""
_NEEDED = (
    (RT.PRES_PROPS, CT.PML_PRES_PROPS, "presProps", "presentationPr"),
    (RT.VIEW_PROPS, CT.PML_VIEW_PROPS, "viewProps", "viewPr"),
)


class Slide:
    """A part for a slide; what it is related to is known before what is on it."""

    def __init__(self, deck: Deck, layout: Layout, number: int) -> None:
        self.layout, self._deck = layout, deck
        name = PackURI(f"/ppt/slides/slide{number}.xml")
        self.part = Part(name, CT.PML_SLIDE, deck.package)
        self.part.relate_to(layout.part, RT.SLIDE_LAYOUT)
        self._number = number

    def relate_link(self, link: str) -> str:
        """The relation to a web address."""
        return str(self.part.relate_to(link, RT.HYPERLINK, is_external=True))

    def relate_image(self, data: bytes, extension: str) -> str:
        """The relation to an image; one that was there before is the same part."""
        return str(self.part.relate_to(self._deck.image(data, extension), RT.IMAGE))

    def relate_chart(self, chart: str, workbook: bytes) -> str:
        """The relation to a chart, which brings the workbook with its numbers."""
        return str(self.part.relate_to(self._deck.chart(chart, workbook), RT.CHART))

    def close(self, shapes: str, notes: str, language: str) -> None:
        """What is on the slide, and what the speaker reads."""
        self.part.blob = _encoded(
            f"{_HEAD}<p:sld {_SPACES}><p:cSld><p:spTree>{_TREE}{shapes}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        )
        if notes:
            self._deck.notes(self.part, self._number, notes, language)


class Deck:
    """Opened from a presentation without slides; `size` is that of a slide, in points."""

    def __init__(self, template: bytes) -> None:
        self.package: Any = Package.open(io.BytesIO(template))
        self._main: Any = self.package.main_document_part
        self._root: Any = self._main._element
        cleared(self._main)
        self._completed()
        size = self._root.sldSz
        wide, high = (int(size.cx), int(size.cy)) if size is not None else (9144000, 6858000)
        self.scale = wide / _EMU / WIDTH
        self.height = high / _EMU / self.scale
        self._images: dict[bytes, Part] = {}
        self._charts = 0
        self.count = 0
        """How many slides there are so far."""
        self.layouts = tuple(layouts(self._main, self.scale, self.height))

    def _completed(self) -> None:
        """With the parts that PowerPoint asks for, and not every program writes."""
        for kind, type_, name, tag in _NEEDED:
            if not any(one.reltype == kind for one in self._main.rels.values()):
                blob = _encoded(f"{_HEAD}<p:{tag} {_SPACES}/>")
                part = Part(PackURI(f"/ppt/{name}.xml"), type_, self.package, blob)
                self._main.relate_to(part, kind)

    def layout(self, *kinds: str) -> Layout:
        """The first layout of one of these types, else one with a title, else the first."""
        by_kind = {one.part._element.get("type", ""): one for one in reversed(self.layouts)}
        found = next((by_kind[kind] for kind in kinds if kind in by_kind), None)
        titled = (one for one in self.layouts if one.place("title"))
        return found or next(titled, self.layouts[0])

    def slide(self, layout: Layout) -> Slide:
        """A new slide at the end."""
        self.count += 1
        slide = Slide(self, layout, self.count)
        relation = self._main.relate_to(slide.part, RT.SLIDE)
        self._root.get_or_add_sldIdLst()._add_sldId(id=255 + self.count, rId=relation)
        return slide

    def scheme(self) -> dict[str, str]:
        """The colours of the template by name: `tx1`, `bg1`, `accent1` … as `#rrggbb`, and `ground`
        where its slides have one.
        """
        master = self.layouts[0].part.part_related_by(RT.SLIDE_MASTER)
        theme = parse_xml(master.part_related_by(RT.THEME).blob)
        mapped = master._element.find("{*}clrMap")
        named: dict[str, str] = {}
        for one in theme.find(".//{*}clrScheme"):
            colour = one[0]
            value = colour.get("lastClr") or colour.get("val") or ""
            if len(value) == 6:
                named[one.tag.rpartition("}")[2]] = f"#{value.lower()}"
        for name, meant in mapped.attrib.items() if mapped is not None else ():
            if meant in named:
                named.setdefault(name, named[meant])
        if ground := _ground(master._element, named):
            named["ground"] = ground
        return named

    def image(self, data: bytes, extension: str) -> Part:
        """The part of an image."""
        if data not in self._images:
            name = PackURI(f"/ppt/media/cjmap{len(self._images) + 1}.{extension}")
            self._images[data] = Part(name, _MEDIA[extension], self.package, data)
        return self._images[data]

    def chart(self, chart: str, workbook: bytes) -> Part:
        """The part of a chart."""
        self._charts += 1
        sheet = PackURI(f"/ppt/embeddings/cjmap{self._charts}.xlsx")
        book = Part(sheet, CT.SML_SHEET, self.package, workbook)
        name = PackURI(f"/ppt/charts/chart{self._charts}.xml")
        part = Part(name, CT.DML_CHART, self.package)
        relation = part.relate_to(book, RT.PACKAGE)
        behind = f'<c:externalData r:id="{relation}"><c:autoUpdate val="0"/></c:externalData>'
        part.blob = _encoded(f"{_HEAD}{chart}{behind}</c:chartSpace>")
        return part

    def notes(self, slide: Part, number: int, text: str, language: str) -> None:
        """Notes of a slide."""
        name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
        part = Part(name, CT.PML_NOTES_SLIDE, self.package)
        part.relate_to(self._notes_master(), RT.NOTES_MASTER)
        part.relate_to(slide, RT.SLIDE)
        slide.relate_to(part, RT.NOTES_SLIDE)
        lock = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        tongue = attribute(language)
        lines = "".join(
            f'<a:p><a:r><a:rPr lang="{tongue}"/><a:t>{content(line)}</a:t></a:r></a:p>'
            if line
            else f'<a:p><a:endParaRPr lang="{tongue}"/></a:p>'
            for line in text.split("\n")
        )
        part.blob = _encoded(
            f"{_HEAD}<p:notes {_SPACES}><p:cSld><p:spTree>{_TREE}"
            '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
            '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
            f'<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/>{lock}<p:nvPr>'
            '<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
            f"<p:txBody><a:bodyPr/><a:lstStyle/>{lines}</p:txBody></p:sp>"
            "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        )

    def _notes_master(self) -> Any:
        """The template's, or one that python-pptx brings."""
        master = self._main.notes_master_part
        if self._root.find("{*}notesMasterIdLst") is None:
            relation = self._main.relate_to(master, RT.NOTES_MASTER)
            listed: Any = parse_xml(
                f'<p:notesMasterIdLst {_SPACES}><p:notesMasterId r:id="{relation}"/>'
                "</p:notesMasterIdLst>"
            )
            self._root.find("{*}sldMasterIdLst").addnext(listed)
        return master

    def properties(self, title: str, author: str, language: str, day: datetime) -> None:
        """What the file says of itself."""
        about = self.package.core_properties
        about.title, about.author, about.language = title, author, language
        about.last_modified_by, about.revision = author, 1
        about.created = about.modified = day

    def bytes(self) -> bytes:
        """The finished file: the same slides give the same bytes."""
        file = io.BytesIO()
        self.package.save(file)
        again = io.BytesIO()
        with zipfile.ZipFile(file) as made, zipfile.ZipFile(again, "w") as package:
            for name in made.namelist():
                info = zipfile.ZipInfo(name, _FIRST_DAY)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o600 << 16
                package.writestr(info, made.read(name))
        return again.getvalue()


def _ground(master: Any, named: Mapping[str, str]) -> str:
    """What the slides of a master are painted with, where that is one colour; empty where not."""
    fill = master.find("{*}cSld/{*}bg/{*}bgRef")
    if fill is None:
        fill = master.find("{*}cSld/{*}bg/{*}bgPr/{*}solidFill")
    if fill is None or not len(fill) or len(fill[0]):  # one that is changed is not worked out
        return ""
    value = fill[0].get("val", "")
    return f"#{value.lower()}" if fill[0].tag.endswith("}srgbClr") else named.get(value, "")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8")
