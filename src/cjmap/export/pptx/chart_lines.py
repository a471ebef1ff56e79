"""Lines over the steps of a journey, as a chart of PowerPoint; with the workbook behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjmap.export.pptx.charts import Chart, Inner, Look, numbers, shown, space, texts
from cjmap.export.pptx.workbook import NAME, Cell, workbook
from cjmap.text.counting import letters

_FEW = 10
_LETTER = 0.0035
"""Half a letter of such words, as a share of the chart's width."""


class Mark(NamedTuple):
    """How a point looks where it does not look as its line: colour, words, and where they are:
    `t` over it, `b` below it; `aside` of it to the left (-1) or right (1)."""

    role: str
    words: str = ""
    place: str = "t"
    aside: int = 0


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
    return Chart(space(plot, inner, look), workbook(rows))


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
    place = letters(number + 2)
    shape = "none" if one.dashed else "circle"
    marker = f'<c:marker><c:symbol val="{shape}"/>'
    if not one.dashed:
        skin = f"<c:spPr>{look.fill('background')}{look.line(one.role, 2)}</c:spPr>"
        marker += f'<c:size val="9"/>{skin}'
    points = "".join(_dot(i, mark, one.role, look) for i, mark in enumerate(one.marks) if mark)
    last = len(steps) + 1
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:tx>{texts(f'{NAME}!${place}$1', [one.name])}</c:tx>"
        f"<c:spPr>{look.line(one.role, 2.25 if not one.dashed else 1.5, one.dashed)}</c:spPr>"
        f"{marker}</c:marker>{points}{_labels(one, look)}"
        f"<c:cat>{texts(f'{NAME}!$A$2:$A${last}', steps)}</c:cat>"
        f"<c:val>{numbers(f'{NAME}!${place}$2:${place}${last}', one.values)}</c:val>"
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
                f'<c:dLbl><c:idx val="{number}"/>{_moved(mark)}{look.rich(mark.words, 11, "ink")}'
                f'<c:dLblPos val="{mark.place}"/>{shown(True)}</c:dLbl>'
            )
    return f"<c:dLbls>{found}{shown(False)}</c:dLbls>"


def _moved(mark: Mark) -> str:
    """How far words are moved from over their point, as a share of the chart's width."""
    if not mark.aside:
        return ""
    share = mark.aside * _LETTER * (len(mark.words) + 1)
    return f'<c:layout><c:manualLayout><c:x val="{share:.4f}"/></c:manualLayout></c:layout>'
