"""Paragraphs as the slides have them: language, direction, size, weight."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from cjmap.export.pptx.colours import Colours
from cjmap.export.pptx.marks import content
from cjmap.language.direction import against

Side = Literal["start", "middle", "end"]


class Run(NamedTuple):
    """A stretch of text in one style; `size` in points of the slide, `link` a relation of it."""

    text: str
    size: float
    role: str = "ink"
    bold: bool = False
    italic: bool = False
    link: str = ""


class Para(NamedTuple):
    """A paragraph. `before` is the space above it, `pitch` the distance of its lines where that is
    to be exact, both in points."""

    runs: tuple[Run, ...]
    side: Side = "start"
    before: float = 0.0
    pitch: float = 0.0

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs)


def said(text: str, size: float, role: str = "ink", **more: object) -> Para:
    """A paragraph in one style."""
    style = {key: more.pop(key) for key in ("bold", "italic") if key in more}
    return Para((Run(text, size, role, **style),), **more)  # type: ignore[arg-type]


class Writing(NamedTuple):
    """How texts are written on the slides of a map. `scale` is the size of a slide, 1 where it is
    960 points wide."""

    colours: Colours
    language: str
    rtl: bool
    scale: float

    def body(self, paragraphs: Iterable[Para], where: str) -> str:
        """A whole text; `where` are the properties of its box."""
        inside = "".join(map(self._paragraph, paragraphs))
        return f"<p:txBody>{where}<a:lstStyle/>{inside or self._nothing()}</p:txBody>"

    def cell(self, paragraphs: Iterable[Para]) -> str:
        """The text of a cell of a table."""
        inside = "".join(map(self._paragraph, paragraphs))
        return f"<a:txBody><a:bodyPr/><a:lstStyle/>{inside or self._nothing()}</a:txBody>"

    def plain(self, text: str) -> str:
        """Paragraphs that look as their placeholder says."""
        lines = content(text).split("\n")
        return "".join(
            f'<a:p><a:pPr rtl="{self._turned(line):d}"/>'
            f'<a:r><a:rPr lang="{self.language}"/><a:t>{line}</a:t></a:r></a:p>'
            for line in lines
        )

    def _nothing(self) -> str:
        return f'<a:p><a:endParaRPr lang="{self.language}"/></a:p>'

    def _turned(self, text: str) -> bool:
        return self.rtl != against(text, self.rtl)

    def _paragraph(self, para: Para) -> str:
        sides = {"start": "r" if self.rtl else "l", "end": "l" if self.rtl else "r"}
        side = sides.get(para.side, "ctr")
        pitch, before = self._size(para.pitch), round(100 * para.before * self.scale)
        inside = f'<a:lnSpc><a:spcPts val="{pitch}"/></a:lnSpc>' if para.pitch else ""
        inside += f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef><a:buNone/>'
        runs = "".join(map(self._run, para.runs))
        turned = self._turned(para.text)
        return f'<a:p><a:pPr algn="{side}" rtl="{turned:d}">{inside}</a:pPr>{runs}</a:p>'

    def _run(self, run: Run) -> str:
        look = f' sz="{self._size(run.size)}"' + (' b="1"' if run.bold else ' b="0"')
        look += ' i="1"' if run.italic else ""
        colour = f"<a:solidFill>{self.colours.xml(run.role)}</a:solidFill>"
        colour += f'<a:hlinkClick r:id="{run.link}"/>' if run.link else ""
        properties = f'<a:rPr lang="{self.language}"{look} dirty="0">{colour}</a:rPr>'
        pieces = content(run.text).split("\n")
        broken = f"<a:br>{properties}</a:br>"
        return broken.join(f"<a:r>{properties}<a:t>{piece}</a:t></a:r>" for piece in pieces)

    def _size(self, points: float) -> int:
        return max(100, round(100 * points * self.scale))
