"""What stands side by side: maps, or the personas of one map, each under a name of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from cjmap.board.board import Actor, Board
from cjmap.language.language import Language
from cjmap.language.words import STATES
from cjmap.model.names import fold


class Track(NamedTuple):
    """A map in place, or one persona of it, and what it is called among the others.

    `file` is the name of its file; `alone` says that the board is narrowed to one persona. `images`
    are those that the map names: path as written → data URI.
    """

    board: Board
    file: str = ""
    alone: bool = False
    images: Mapping[str, str] = MappingProxyType({})
    name: str = ""


def customers(board: Board) -> Sequence[Actor]:
    """The customers of a board, or all its personas where none is a customer."""
    found = [actor for actor in board.actors if actor.persona.kind == "customer"]
    return found or board.actors


def named(tracks: Sequence[Track], language: Language) -> tuple[Track, ...]:
    """The same with the names that tell them apart best."""
    names = _names(tracks, language)
    return tuple(one._replace(name=name) for one, name in zip(tracks, names, strict=True))


def _names(tracks: Sequence[Track], language: Language) -> list[str]:
    for rule in _rules(tracks, language):
        names = [rule(one) for one in tracks]
        if all(names) and len({fold(name) for name in names}) == len(names):
            return names
    return [
        language.say("{step} ({persona})", step=_title(one), persona=language.number(n))
        for n, one in enumerate(tracks, 1)
    ]


def _rules(tracks: Sequence[Track], language: Language) -> Sequence[Callable[[Track], str]]:
    """What could tell them apart, the best first. States do where it is one persona's journey."""
    if any(one.alone for one in tracks):
        return (_person, _title, _file)
    rules = (_title, _person, _version, _file)
    if len({_person(one) for one in tracks}) > 1:
        return rules
    return (lambda one: _state(one, language), *rules)


def _state(one: Track, language: Language) -> str:
    found = one.board.journey.state
    return capital(language.say(STATES[found])) if found else ""


def capital(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _title(one: Track) -> str:
    return one.board.journey.title


def _person(one: Track) -> str:
    return one.board.language.series([actor.persona.name for actor in customers(one.board)])


def _version(one: Track) -> str:
    journey, language = one.board.journey, one.board.language
    return journey.version or (language.date(journey.updated) if journey.updated else "")


def _file(one: Track) -> str:
    return one.file
