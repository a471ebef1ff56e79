"""Points on a field of two ratings, as a chart of PowerPoint; with the workbook behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjmap.export.pptx.charts import Chart, Inner, Look, numbers, shown, space, texts
from cjmap.export.pptx.workbook import NAME, Cell, workbook

_AT_RIGHT = (
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.95"/>'
    '<c:y val="0.38"/></c:manualLayout></c:layout>'
)
"""Where the name of an axis stands that is at the right: not every program puts it there."""


class Point(NamedTuple):
    """A point of a field, and what stands in it."""

    x: float
    y: float
    words: str
    about: str


def field(
    points: Sequence[Point], names: tuple[str, str], title: str, inner: Inner, look: Look
) -> Chart:
    """Points on a field of 1 to 5 each way; `names` of the axes from the left and upwards."""
    rows: list[list[Cell]] = [[*names, title]]
    rows += [[one.x, one.y, one.about] for one in points]
    last = len(points) + 1
    labels = "".join(
        f'<c:dLbl><c:idx val="{i}"/>{look.rich(one.words, 12, "on-phase", bold=True)}'
        f'<c:dLblPos val="ctr"/>{shown(True)}</c:dLbl>'
        for i, one in enumerate(points)
    )
    dots = "".join(_disc(i, one, look) for i, one in enumerate(points))
    marker = (
        '<c:marker><c:symbol val="circle"/><c:size val="26"/>'
        f"<c:spPr>{look.fill('opportunity.mark')}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>"
    )
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{texts(f"{NAME}!$C$1", [title])}</c:tx>'
        f'<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>{marker}{dots}'
        f"<c:dLbls>{labels}{shown(False)}</c:dLbls>"
        f"<c:xVal>{numbers(f'{NAME}!$A$2:$A${last}', [one.x for one in points])}</c:xVal>"
        f"<c:yVal>{numbers(f'{NAME}!$B$2:$B${last}', [one.y for one in points])}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )
    side = "r" if look.rtl else "l"
    plot = (
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}'
        '<c:axId val="1"/><c:axId val="2"/></c:scatterChart>'
        f"{_rating(1, 2, 'b', names[0], look, turned=look.rtl)}"
        f"{_rating(2, 1, side, names[1], look)}"
    )
    return Chart(space(plot, inner, look), workbook(rows))


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
    turn = ' rot="-5400000" vert="horz"' if place != "b" else ""
    where = _AT_RIGHT if place == "r" else ""
    title = look.rich(name, 13, "ink", bold=True, turn=turn)
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling>'
        f'<c:orientation val="{"maxMin" if turned else "minMax"}"/>'
        '<c:max val="6"/><c:min val="0"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{place}"/><c:majorGridlines><c:spPr>{look.line("rule", 0.75)}</c:spPr>'
        f'</c:majorGridlines><c:title>{title}{where}<c:overlay val="0"/></c:title>'
        '<c:numFmt formatCode="[=0]&quot;&quot;;[=6]&quot;&quot;;0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{look.line('rule', 0.75)}</c:spPr>{look.text(12, 'muted')}"
        f'<c:crossAx val="{other}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        '<c:majorUnit val="1"/></c:valAx>'
    )
