"""Charts as PowerPoint has them: lines over steps, points on a field; with the workbook behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.export.pptx.colours import Colours
from cjmap.export.pptx.marks import content
from cjmap.export.pptx.workbook import NAME, Cell, workbook

_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_FEW = 10


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


class Mark(NamedTuple):
    """How a point looks where it does not look as its line: colour, words, and where they are:
    `t`, `b`, `r`."""

    role: str
    words: str = ""
    place: str = "t"


class Line(NamedTuple):
    """A line over all steps; None where it has no point."""

    name: str
    values: tuple[float | None, ...]
    role: str
    dashed: bool = False
    marks: tuple[Mark | None, ...] = ()


class Range(NamedTuple):
    """The ends of an axis, and whether the better end is the lower one."""

    low: float
    high: float
    turned: bool = False


class Point(NamedTuple):
    """A point of a field, and what stands in it."""

    x: float
    y: float
    words: str
    about: str


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


def lines(
    series: Sequence[Line], steps: Sequence[str], ends: Range, inner: Inner, look: Look
) -> Chart:
    """Lines over steps; the names of the steps stand elsewhere."""
    rows: list[list[Cell]] = [["", *(one.name for one in series)]]
    rows += [[step, *(one.values[i] for one in series)] for i, step in enumerate(steps)]
    drawn = "".join(_line(i, one, steps, look) for i, one in enumerate(series))
    way = "maxMin" if look.rtl else "minMax"
    plot = (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{drawn}'
        '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{way}"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        '<c:crossAx val="2"/><c:crosses val="min"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f"{_values(ends, look)}"
    )
    return Chart(_space(plot, inner, look), workbook(rows))


def _values(ends: Range, look: Look) -> str:
    reach = ends.high - ends.low
    unit = '<c:majorUnit val="1"/>' if reach <= _FEW and reach == int(reach) else ""
    way = "maxMin" if ends.turned else "minMax"
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="{way}"/>'
        f'<c:max val="{ends.high:g}"/><c:min val="{ends.low:g}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorGridlines><c:spPr>{look.line("rule", 0.75)}</c:spPr>'
        '</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:crossAx val="1"/><c:crosses val="min"/><c:crossBetween val="between"/>{unit}</c:valAx>'
    )


def _line(number: int, one: Line, steps: Sequence[str], look: Look) -> str:
    column = _column(number + 1)
    shape = "none" if one.dashed else "circle"
    marker = f'<c:marker><c:symbol val="{shape}"/>'
    if not one.dashed:
        skin = f"<c:spPr>{look.fill('background')}{look.line(one.role, 2)}</c:spPr>"
        marker += f'<c:size val="9"/>{skin}'
    points = "".join(_dot(i, mark, one.role, look) for i, mark in enumerate(one.marks) if mark)
    last = len(steps) + 1
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:tx>{_texts(f'{NAME}!${column}$1', [one.name])}</c:tx>"
        f"<c:spPr>{look.line(one.role, 2.25 if not one.dashed else 1.5, one.dashed)}</c:spPr>"
        f"{marker}</c:marker>{points}{_labels(one, look)}"
        f"<c:cat>{_texts(f'{NAME}!$A$2:$A${last}', steps)}</c:cat>"
        f"<c:val>{_numbers(f'{NAME}!${column}$2:${column}${last}', one.values)}</c:val>"
        '<c:smooth val="0"/></c:ser>'
    )


def _dot(number: int, mark: Mark, role: str, look: Look) -> str:
    skin = f"<c:spPr>{look.fill(mark.role)}{look.line('background', 1.5)}</c:spPr>"
    return (
        f'<c:dPt><c:idx val="{number}"/><c:marker><c:symbol val="circle"/><c:size val="12"/>{skin}'
        f'</c:marker><c:bubble3D val="0"/>'
        f"<c:spPr>{look.fill(mark.role)}{look.line(role, 2.25)}</c:spPr></c:dPt>"
    )


def _labels(one: Line, look: Look) -> str:
    found = ""
    for number, mark in enumerate(one.marks):
        if mark and mark.words:
            found += (
                f'<c:dLbl><c:idx val="{number}"/>{look.rich(mark.words, 11, "ink")}'
                f'<c:dLblPos val="{mark.place}"/>{_shown(True)}</c:dLbl>'
            )
    return f"<c:dLbls>{found}{_shown(False)}</c:dLbls>"


def _shown(value: bool) -> str:
    names = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    return "".join(f'<c:show{name} val="{name == "Val" and value:d}"/>' for name in names)


def field(
    points: Sequence[Point], names: tuple[str, str], title: str, inner: Inner, look: Look
) -> Chart:
    """Points on a field of 1 to 5 each way; `names` of the axes from the left and upwards."""
    rows: list[list[Cell]] = [[*names, title]]
    rows += [[one.x, one.y, one.about] for one in points]
    last = len(points) + 1
    labels = "".join(
        f'<c:dLbl><c:idx val="{i}"/>{look.rich(one.words, 12, "on-phase", bold=True)}'
        f'<c:dLblPos val="ctr"/>{_shown(True)}</c:dLbl>'
        for i, one in enumerate(points)
    )
    dots = "".join(_disc(i, one, look) for i, one in enumerate(points))
    marker = (
        '<c:marker><c:symbol val="circle"/><c:size val="26"/>'
        f"<c:spPr>{look.fill('opportunity.mark')}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"
    )
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{_texts(f"{NAME}!$C$1", [title])}</c:tx>'
        f'<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>{marker}{dots}'
        f"<c:dLbls>{labels}{_shown(False)}</c:dLbls>"
        f"<c:xVal>{_numbers(f'{NAME}!$A$2:$A${last}', [one.x for one in points])}</c:xVal>"
        f"<c:yVal>{_numbers(f'{NAME}!$B$2:$B${last}', [one.y for one in points])}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )
    plot = (
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}'
        '<c:axId val="1"/><c:axId val="2"/></c:scatterChart>'
        f"{_rating(1, 2, 'b', names[0], look, turned=look.rtl)}{_rating(2, 1, 'l', names[1], look)}"
    )
    return Chart(_space(plot, inner, look), workbook(rows))


def _disc(number: int, one: Point, look: Look) -> str:
    """A point that has room for what stands in it."""
    size = min(72, 18 + 7 * max(1, len(one.words)))
    return (
        f'<c:dPt><c:idx val="{number}"/><c:marker><c:symbol val="circle"/><c:size val="{size}"/>'
        f"<c:spPr>{look.fill('opportunity.mark')}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"
        '<c:bubble3D val="0"/></c:dPt>'
    )


def _rating(own: int, other: int, place: str, name: str, look: Look, turned: bool = False) -> str:
    """An axis from 1 to 5; its ends are left without a number."""
    turn = ' rot="-5400000" vert="horz"' if place == "l" else ""
    title = look.rich(name, 13, "ink", bold=True, turn=turn)
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling>'
        f'<c:orientation val="{"maxMin" if turned else "minMax"}"/>'
        '<c:max val="6"/><c:min val="0"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{place}"/><c:majorGridlines><c:spPr>{look.line("rule", 0.75)}</c:spPr>'
        f'</c:majorGridlines><c:title>{title}<c:overlay val="0"/></c:title>'
        '<c:numFmt formatCode="[=0]&quot;&quot;;[=6]&quot;&quot;;0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{look.line('rule', 0.75)}</c:spPr>{look.text(12, 'muted')}"
        f'<c:crossAx val="{other}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        '<c:majorUnit val="1"/></c:valAx>'
    )


def _space(plot: str, inner: Inner, look: Look) -> str:
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


def _texts(place: str, texts: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{content(text)}</c:v></c:pt>' for i, text in enumerate(texts)
    )
    cache = f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'
    return f"<c:strRef><c:f>{place}</c:f>{cache}</c:strRef>"


def _numbers(place: str, values: Sequence[float | None]) -> str:
    cache = "".join(_cached(values))
    return (
        f"<c:numRef><c:f>{place}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{cache}</c:numCache></c:numRef>'
    )


def _cached(values: Sequence[float | None]) -> Iterator[str]:
    for number, value in enumerate(values):
        if value is not None:
            yield f'<c:pt idx="{number}"><c:v>{value:.12g}</c:v></c:pt>'


def _column(number: int) -> str:
    """The letters of a column, from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
