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

    name: str
    board: Board
    file: str = ""
    alone: bool = False
    images: Mapping[str, str] = MappingProxyType({})

    @property
    def person(self) -> str:
        """The customers whose journey it is; empty where there are none."""
        names = [actor.persona.name for actor in customers(self.board)]
        return self.board.language.series(names)


class Plan(NamedTuple):
    """A map that is to be compared, still without a name."""

    board: Board
    file: str = ""
    alone: bool = False
    images: Mapping[str, str] = MappingProxyType({})


def customers(board: Board) -> Sequence[Actor]:
    """The customers of a board, or all its personas where none is a customer."""
    found = [actor for actor in board.actors if actor.persona.kind == "customer"]
    return found or board.actors


def tracks(plans: Sequence[Plan], language: Language) -> tuple[Track, ...]:
    """The maps with the shortest names that tell them apart."""
    names = _names(plans, language)
    return tuple(Track(name, *plan) for name, plan in zip(names, plans, strict=True))


def _names(plans: Sequence[Plan], language: Language) -> list[str]:
    for rule in _rules(plans, language):
        names = [rule(plan) for plan in plans]
        if all(names) and len({fold(name) for name in names}) == len(names):
            return names
    return [
        language.say(
            "{step} ({persona})", step=plan.board.journey.title, persona=language.number(n)
        )
        for n, plan in enumerate(plans, 1)
    ]


def _rules(plans: Sequence[Plan], language: Language) -> Sequence[Callable[[Plan], str]]:
    """What could tell the maps apart, the best first."""
    if any(plan.alone for plan in plans):
        return (_person, _title, _file)
    rules = (_title, _person, _version, _file)
    same_person = len({_person(plan) for plan in plans}) == 1
    if not same_person:
        return rules

    def state(plan: Plan) -> str:
        found = plan.board.journey.state
        told = language.say(STATES[found]) if found else ""
        return told[:1].upper() + told[1:]

    return (state, *rules)


def _title(plan: Plan) -> str:
    return plan.board.journey.title


def _person(plan: Plan) -> str:
    return plan.board.language.series([one.persona.name for one in customers(plan.board)])


def _version(plan: Plan) -> str:
    journey = plan.board.journey
    return journey.version or (plan.board.language.date(journey.updated) if journey.updated else "")


def _file(plan: Plan) -> str:
    return plan.file
