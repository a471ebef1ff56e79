"""An item in one line of Markdown, with all that is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.figures import figures
from cjmap.board.voices import voices
from cjmap.export.markdown.figures import course, felt, value
from cjmap.export.markdown.remarks import attributes, more, picture, severity
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.export.sentences import signed
from cjmap.language.speech import has_italics
from cjmap.model.items import (
    Image,
    ImageItem,
    ItemAttributes,
    MetricItem,
    Opportunity,
    PainPoint,
    Quote,
    Score,
    Touchpoint,
)
from cjmap.query.entries import Entry
from cjmap.text.markdown import BREAK, link, text


def item(entry: Entry, sheet: Sheet) -> str:
    """An item where it stands. What has a section of its own is told there in full."""
    found = entry.slot.item
    head = sheet.linked(_head(entry, sheet), found.link)
    if _is_picture(found):
        head = link(text(found.link), found.link) if found.link else ""
    match found:
        case PainPoint():
            rating = severity(found.severity, sheet) if found.severity else ""
            return joined([head, rating, who(entry, sheet)])
        case Opportunity() | MetricItem():
            return head
        case Score() | Quote():
            people = ""
        case _:
            people = who(entry, sheet)
    facts = joined([head, *_own(found, sheet), people, *attributes(found, sheet)])
    return joined([facts, *more(found, sheet)], BREAK)


def _is_picture(found: ItemAttributes) -> bool:
    """Whether it has no words but those of its image."""
    if isinstance(found, Touchpoint):
        return not (found.text or found.channel)
    return isinstance(found, ImageItem) and not (found.text or found.alt)


def _head(entry: Entry, sheet: Sheet) -> str:
    found = entry.slot.item
    match found:
        case Score():
            return joined([who(entry, sheet), text(_score(entry, found, sheet))], ": ")
        case MetricItem():
            name, numbers = figures(found, sheet.board.index)
            figure = f"**{text(value(numbers, sheet.language))}**"
            return joined([text(name), figure, course(numbers)], " ")
        case Quote():
            return joined([text(sheet.quoted(found.text)), who(entry, sheet)], " — ")
    words = sheet.called(entry)
    thought = entry.lane.key == "thoughts" and has_italics(getattr(found, "text", None) or "")
    return f"*{words}*" if thought else words


def _score(entry: Entry, found: Score, sheet: Sheet) -> str:
    said, language = sheet.terms(entry.lane), sheet.language
    feeling = felt(found.score, found.text, said, language)
    if found.target is None:
        return feeling
    aim = language.say("target\u00a0{figure}", figure=signed(found.target, said.scale, language))
    return f"{feeling} ({aim})" if feeling else aim


def _own(found: ItemAttributes, sheet: Sheet) -> Iterator[str]:
    """What only items of this kind have."""
    match found:
        case Touchpoint():
            if found.channel and found.text:
                yield text(found.channel)
            if found.image:
                yield picture(found.image)
        case ImageItem():
            yield picture(Image(src=found.src, alt=found.alt if found.text else None))
        case Quote() if found.lang:
            yield text(found.lang)


def who(entry: Entry, sheet: Sheet) -> str:
    """Who feels or says it, unless it is who acts there: that the step tells.

    Where several customers have scores, each is told with the name.
    """
    slot, board = entry.slot, sheet.board
    told = voices(slot, board)
    if board.customers > 1 and entry.lane.key in sheet.shared:
        told = tuple((actor, "") for actor in slot.actors)
    elif slot.level == "action" and not isinstance(slot.item, Quote):
        acting = slot.actors == board.columns[slot.first].actors
        told = () if acting else tuple((actor, "") for actor in slot.actors)
    return ", ".join(sheet.name(actor) if actor else text(name) for actor, name in told)
