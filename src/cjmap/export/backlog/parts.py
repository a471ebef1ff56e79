"""What is told of an item outside of its map: where it stands, whose it is, what it rests on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjmap.board.board import Board, Slot
from cjmap.export.data import Data
from cjmap.language.language import Language
from cjmap.language.words import SOURCES, word
from cjmap.model.items import Figures, ItemAttributes
from cjmap.model.journey import Action
from cjmap.model.registry import Evidence
from cjmap.query.digest import Digest
from cjmap.query.entries import Entry

_WEB = ("http:", "https:", "mailto:")


class Part(NamedTuple):
    """A label with its colon, and what stands behind it: one text, or several; `links` are
    addresses."""

    label: str
    texts: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def filled(parts: Iterable[Part], language: Language) -> Iterator[Part]:
    """Those that have something to say, each label with the colon of the language."""
    for part in parts:
        if part.texts or part.links:
            yield part._replace(label=named(part.label, "", language).strip())


def named(name: str, text: str, language: Language) -> str:
    """A text behind its name; languages have colons of their own."""
    return language.say("{name}: {text}", name=name, text=text)


def given(text: str | int | None) -> tuple[str, ...]:
    """A text, where there is one."""
    return (str(text),) if text else ()


def place(entry: Entry, board: Board) -> Iterator[Part]:
    """Where it stands, and whose it is; where nobody is named, who acts there."""
    slot, say = entry.slot, board.language.say
    acting = (one for column in board.columns[slot.first : slot.last + 1] for one in column.actors)
    people = {one.index: one.persona.name for one in slot.actors or acting}
    yield Part(say("Where"), (where(entry, board),))
    yield Part(say("Persona") if len(people) == 1 else say("Personas"), tuple(people.values()))


def where(entry: Entry, board: Board) -> str:
    """The phases of an item, and its step if it hangs on one."""
    say = board.language.say
    if is_whole(entry):
        return say("whole journey")
    names = [board.stretches[one].phase.name or say("Journey") for one in entry.phases]
    phases = board.language.series(names)
    content = board.columns[entry.slot.first].content
    step = entry.slot.level == "action" and isinstance(content, Action)
    return f"{phases} › {content.text}" if step and isinstance(content, Action) else phases


def is_whole(entry: Entry) -> bool:
    """Whether an item belongs to the whole journey."""
    return entry.slot.level == "map" and not entry.slot.item.phases


def evidence(slots: Iterable[Slot], board: Board) -> Part:
    """The sources that items rest on, or that there is none."""
    say = board.language.say
    found = {id(source): source for slot in slots for source in slot.sources}
    told = tuple(_source(one, board.language) for one in found.values())
    return Part(say("Evidence"), told or (say("no source"),))


def _source(one: Evidence, language: Language) -> str:
    """What it is, how many were asked, when."""
    told = [
        one.name,
        one.kind and word(SOURCES, one.kind, language),
        None if one.n is None else language.say("n\u00a0=\u00a0{n}", n=language.number(one.n)),
        one.date and language.date(one.date),
    ]
    return language.series([fact for fact in told if fact])


def measures(entry: Entry, found: Digest, board: Board) -> Part:
    """What is measured where an item stands; of the whole journey only what is measured of it."""
    near = (one for one in found.readings if _together(entry, one.entry))
    language = board.language
    told = (named(one.name, figures(one.figures, language), language) for one in near)
    return Part(language.say("Metrics"), tuple(told))


def _together(one: Entry, other: Entry) -> bool:
    apart = one.slot.last < other.slot.first or other.slot.last < one.slot.first
    return is_whole(one) == is_whole(other) and not apart


def figures(found: Figures, language: Language) -> str:
    """The numbers of a metric in a line."""

    def figure(value: float) -> str:
        return language.figure(value, found.unit)

    told = [language.say("no figure yet") if found.value is None else figure(found.value)]
    if extent := language.interval(found.low, found.high):
        told.append(extent)
    if found.target is not None:
        told.append(language.say("target\u00a0{figure}", figure=figure(found.target)))
    if found.baseline is not None:
        told.append(language.say("before\u00a0{figure}", figure=figure(found.baseline)))
    if found.n is not None:
        told.append(language.say("n\u00a0=\u00a0{n}", n=language.number(found.n)))
    return language.series(told)


def remarks(item: ItemAttributes, language: Language) -> Iterator[Part]:
    """Facts of the author's, details and the note, the link."""
    say, address = language.say, item.link or ""
    yield from (Part(fact.name, fact.texts) for fact in item.fields)
    yield Part(say("Note"), (*item.details, *given(item.note)))
    web = address.startswith(_WEB)
    yield Part(say("Link"), () if web else given(address), (address,) if web else ())


def origin(data: Data, key: str) -> Part:
    """The map, its version, its file without anybody's folders, and the key of the item."""
    journey, name, say = data.journey, data.document.source.name, data.board.language.say
    inside = not (os.path.isabs(name) or name.startswith("."))
    path = name.replace(os.sep, "/") if inside else os.path.basename(name)
    path = "" if name == "<stdin>" else path
    version = journey.version and say("version {version}", version=journey.version)
    return Part(say("Journey"), (" · ".join(filter(None, (journey.title, version, path, key))),))
