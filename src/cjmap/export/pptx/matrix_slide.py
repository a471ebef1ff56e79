"""What could be done, by impact and effort, as a chart of PowerPoint's own beside the list."""

from __future__ import annotations

from collections import defaultdict

from cjmap.export.pptx import speech
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.chart_field import Point, field
from cjmap.export.pptx.charts import Chart, Inner, Look
from cjmap.export.pptx.flow import Block, draw, pages
from cjmap.export.pptx.items import Items
from cjmap.export.pptx.pieces import Shop
from cjmap.export.pptx.sheet import Segment, Told
from cjmap.export.pptx.texts import said
from cjmap.language.language import message
from cjmap.language.words import EFFORT, IMPACT
from cjmap.layout.scene import Frame
from cjmap.query.action import Chance

_FIELD = 430.0
_APART = 36.0
_RANKED = message(
    "Ranked by impact × confidence ÷ effort. Of the confidence, high counts 100 %, medium or none "
    "80 %, low 50 %."
)
_INNER = Inner(0.11, 0.02, 0.87, 0.83)


def write(canvas: Canvas) -> None:
    """The slides; none where there is nothing that could be done."""
    chances = canvas.found.chances
    if not chances:
        return
    rated = [one for one in chances if one.item.impact and one.item.effort]
    area = canvas.area
    frame = _field(canvas) if rated else None
    columns = 1 if frame else 2
    width = area.width - (frame.width + _APART if frame else 0)
    left = area.x if canvas.board.rtl or not frame else frame.right + _APART
    beside = Frame(left, area.y, width, area.height)
    shop = Shop(canvas, width if columns == 1 else (width - 26) / 2, area.height)
    items = Items(canvas, shop)
    found = pages([_block(one, items) for one in chances], columns, area.height)

    def before(leaf: Leaf) -> None:
        if frame:
            _draw(canvas, leaf, frame, rated)
        if leaf.number == 1:
            entries = (one.entry for one in chances)
            if rated:
                leaf.notes.extend((canvas.language.say(_RANKED), ""))
            leaf.notes.extend(speech.evidence(canvas.board, (), entries))

    title = next(one.entry.lane.label for one in chances)
    draw(canvas, title, found, columns, beside, before)


def _field(canvas: Canvas) -> Frame:
    area = canvas.area
    side = min(_FIELD, area.height)
    x = area.right - side if canvas.board.rtl else area.x
    return Frame(x, area.y, side, side)


def _inner(canvas: Canvas) -> Inner:
    """Where the field is in the chart; its scale is at the side that the map begins at."""
    turned = _INNER._replace(x=1 - _INNER.x - _INNER.width)
    return turned if canvas.board.rtl else _INNER


def _block(chance: Chance, items: Items) -> Block:
    """An opportunity with its rank; the rank stands in the chart, too."""
    first, *rest = items.chance(chance)
    return Block(first, tuple(rest))


def _draw(canvas: Canvas, leaf: Leaf, frame: Frame, rated: list[Chance]) -> None:
    _tint(canvas, leaf, frame)
    writing, language = canvas.writing, canvas.language
    look = Look(writing.colours, writing.language, canvas.board.rtl, writing.scale)
    names = (language.say("Effort"), language.say("Impact"))
    title = language.say("Impact and effort of the opportunities")
    chart: Chart = field(_points(rated), names, title, _inner(canvas), look)
    relation = leaf.slide.relate_chart(chart.xml, chart.workbook)
    told = [
        f"{one.rank}. {one.item.text} ({language.say(IMPACT)} {one.item.impact}, "
        f"{language.say(EFFORT)} {one.item.effort})"
        for one in rated
    ]
    leaf.sheet.chart(frame, relation, Told(title, f"{title}. {'; '.join(told)}"))


def _points(rated: list[Chance]) -> list[Point]:
    """One for each place: opportunities that stand in the same one share it."""
    places: dict[tuple[int, int], list[Chance]] = defaultdict(list)
    for one in rated:
        places[one.item.effort or 0, one.item.impact or 0].append(one)
    return [
        Point(
            x,
            y,
            ", ".join(str(one.rank) for one in found),
            "; ".join(one.item.text for one in found),
        )
        for (x, y), found in sorted(places.items())
    ]


def _tint(canvas: Canvas, leaf: Leaf, frame: Frame) -> None:
    """The half in which there is more impact than effort."""
    inner = _inner(canvas)
    left = frame.x + inner.x * frame.width
    top = frame.y + inner.y * frame.height
    right, bottom = left + inner.width * frame.width, top + inner.height * frame.height
    if canvas.board.rtl:
        left, right = right, left
    corners = (left, top), (right, top), (left, bottom)
    first, *rest = corners
    segments: list[Segment] = [("M", first), *(("L", one) for one in rest), ("Z", ())]
    told = canvas.language.say("more impact than effort")
    leaf.sheet.path(segments, canvas.fill("opportunity.fill"), filled=True, told=Told(told))
    x, wide = min(left, right) + 8, abs(right - left) - 16
    leaf.sheet.text(Frame(x, top + 6, wide, 16), [said(told, 12, "opportunity.mark")])
