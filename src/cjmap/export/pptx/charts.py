"""What all charts of PowerPoint have: their look, their field, their texts and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.export.pptx.colours import Colours
from cjmap.export.pptx.marks import content

_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


class Chart(NamedTuple):
    """The part of a chart without its end, and its workbook."""

    xml: str
    workbook: bytes


class Inner(NamedTuple):
    """Where in its frame the field of a chart is, in shares of width and height."""

    x: float
    y: float
    width: float
    height: float


class Look(NamedTuple):
    """Colours, the language, and whether the chart runs from the right; `scale` as of a slide."""

    colours: Colours
    language: str
    rtl: bool
    scale: float

    def fill(self, role: str) -> str:
        """A plain colour."""
        return f"<a:solidFill>{self.colours.xml(role)}</a:solidFill>"

    def line(self, role: str, points: float, dashed: bool = False) -> str:
        """A line."""
        wide = round(12_700 * points * self.scale)
        dash = '<a:prstDash val="dash"/>' if dashed else ""
        return f'<a:ln w="{wide}" cap="rnd">{self.fill(role)}{dash}<a:round/></a:ln>'

    def text(self, points: float, role: str, bold: bool = False) -> str:
        """How texts are set."""
        return (
            f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{self._run('defRPr', points, role, bold)}"
            f'</a:pPr><a:endParaRPr lang="{self.language}"/></a:p></c:txPr>'
        )

    def rich(self, text: str, points: float, role: str, bold: bool = False, turn: str = "") -> str:
        """A text of its own; `turn` are the properties of its box."""
        run = self._run("rPr", points, role, bold).replace(
            "<a:rPr", f'<a:rPr lang="{self.language}"'
        )
        return (
            f"<c:tx><c:rich><a:bodyPr{turn}/><a:lstStyle/><a:p><a:r>{run}"
            f"<a:t>{content(text)}</a:t></a:r></a:p></c:rich></c:tx>"
        )

    def _run(self, name: str, points: float, role: str, bold: bool) -> str:
        size = max(100, round(100 * points * self.scale))
        return f'<a:{name} sz="{size}" b="{bold:d}">{self.fill(role)}</a:{name}>'


def space(plot: str, inner: Inner, look: Look) -> str:
    """A chart without its end: there the relation to its workbook comes."""
    places = zip(("x", "y", "w", "h"), inner, strict=True)
    layout = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in places)
    return (
        f'<c:chartSpace {_SPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout>'
        '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{layout}</c:manualLayout></c:layout>{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{look.text(11, 'ink')}"
    )


def texts(place: str, found: Sequence[str]) -> str:
    """Texts of a chart, and where they are in the workbook."""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{content(text)}</c:v></c:pt>' for i, text in enumerate(found)
    )
    cache = f'<c:strCache><c:ptCount val="{len(found)}"/>{points}</c:strCache>'
    return f"<c:strRef><c:f>{place}</c:f>{cache}</c:strRef>"


def numbers(place: str, values: Sequence[float | None]) -> str:
    """Numbers of a chart, and where they are in the workbook."""
    cache = "".join(_cached(values))
    return (
        f"<c:numRef><c:f>{place}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{cache}</c:numCache></c:numRef>'
    )


def _cached(values: Sequence[float | None]) -> Iterator[str]:
    for number, value in enumerate(values):
        if value is not None:
            yield f'<c:pt idx="{number}"><c:v>{value:.12g}</c:v></c:pt>'


def shown(value: bool) -> str:
    """Whether a label shows the value of its point; nothing else of it is shown."""
    names = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    return "".join(f'<c:show{name} val="{name == "Val" and value:d}"/>' for name in names)
