"""What is measured."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.export.markdown.figures import course, figure, value
from cjmap.export.markdown.items import who
from cjmap.export.markdown.remarks import attributes, more
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.model.items import Figures
from cjmap.query.digest import Reading
from cjmap.text.markdown import BREAK, text


def metrics(sheet: Sheet) -> Iterator[str]:
    """Every reading with its figures."""
    say = sheet.language.say
    if found := sheet.digest.readings:
        head = [say("Metric"), say("Where"), say("Value"), say("Interval"), say("Target")]
        head += [say("Before"), say("Sample"), say("Trend")]
        yield sheet.table(head, [_row(one, sheet) for one in found], numbers=(2, 3, 4, 5, 6))


def _row(reading: Reading, sheet: Sheet) -> list[str]:
    figures, language, entry = reading.figures, sheet.language, reading.entry
    extent = language.interval(figures.low, figures.high)
    return [
        joined(_about(reading, sheet), BREAK),
        sheet.where(entry),
        text(value(figures, language)),
        text(extent) if extent else "",
        _figure(figures.target, figures, sheet),
        _figure(figures.baseline, figures, sheet),
        language.number(figures.n) if figures.n is not None else "",
        course(figures),
    ]


def _figure(number: float | None, figures: Figures, sheet: Sheet) -> str:
    return text(figure(number, figures, sheet.language)) if number is not None else ""


def _about(reading: Reading, sheet: Sheet) -> Iterator[str]:
    item = reading.entry.slot.item
    yield sheet.linked(f"**{text(reading.name)}**", item.link)
    if remark := getattr(item, "text", None):
        yield text(remark)
    yield joined([who(reading.entry, sheet), *attributes(item, sheet)])
    yield from more(item, sheet)
