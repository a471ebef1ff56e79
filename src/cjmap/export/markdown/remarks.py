"""What phases, actions and items have in common, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.language.words import CONFIDENCES, SEVERITIES, STATUSES, word
from cjmap.model.base import Fact
from cjmap.model.items import Attributes, Image, ItemAttributes, Quote
from cjmap.text.markdown import link, text


def attributes(holder: Attributes, sheet: Sheet) -> Iterator[str]:
    """Owner, status, confidence, tags, sources: what takes a word or two."""
    say = sheet.language.say
    if holder.owner:
        yield text(say("owner {owner}", owner=holder.owner))
    if holder.status:
        yield status(holder, sheet)
    if holder.confidence:
        yield confidence(holder, sheet)
    yield from labels(holder, sheet)


def labels(holder: Attributes, sheet: Sheet) -> Iterator[str]:
    """Tags and sources."""
    if holder.tags:
        yield text(sheet.language.say("Tags: {tags}", tags=sheet.language.series(holder.tags)))
    if holder.sources:
        found = map(sheet.board.index.source, holder.sources)
        yield sheet.resting(source for source in found if source)


def status(holder: Attributes, sheet: Sheet) -> str:
    """Where the work stands; nothing where it is not said."""
    return text(word(STATUSES, holder.status, sheet.language)) if holder.status else ""


def confidence(holder: Attributes, sheet: Sheet) -> str:
    """How sure the team is."""
    return sheet.language.say(CONFIDENCES[holder.confidence]) if holder.confidence else ""


def severity(rating: int, sheet: Sheet) -> str:
    """How bad a pain point is, in a word."""
    return sheet.language.say(SEVERITIES[rating])


def picture(image: Image) -> str:
    """An image as its description, leading to the file."""
    return link(text(image.alt or image.src), image.src)


def more(holder: ItemAttributes, sheet: Sheet) -> Iterator[str]:
    """What has a line of its own: a translation, details, a note, facts of the author's."""
    if isinstance(holder, Quote) and holder.translation:
        yield text(sheet.language.say("Translation: {text}", text=holder.translation))
    yield from remarks(holder, sheet)
    yield from facts(holder.fields)


def remarks(holder: Attributes, sheet: Sheet) -> Iterator[str]:
    """Details and the note."""
    for detail in holder.details:
        yield f"– {text(detail)}"
    if holder.note:
        yield text(sheet.language.say("Note: {note}", note=holder.note))


def facts(found: Iterable[Fact]) -> Iterator[str]:
    """Facts under labels of the author's, a line each."""
    for fact in found:
        name = joined(map(text, filter(None, (fact.group, fact.name))))
        yield f"{name}: {joined(map(text, fact.texts))}"
