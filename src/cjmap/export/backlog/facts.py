"""What is told of an opportunity in the description of a task."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Board
from cjmap.export.backlog.parts import (
    Part,
    evidence,
    filled,
    given,
    measures,
    origin,
    place,
    remarks,
)
from cjmap.export.data import Data
from cjmap.export.words import LEVELS
from cjmap.language.words import SEVERITIES, STATUSES, word
from cjmap.model.items import PainPoint
from cjmap.query.action import Chance
from cjmap.query.entries import Entry


def facts(chance: Chance, data: Data, key: str, whole: bool) -> Iterator[Part]:
    """All that has something to say, the most telling first. `whole`: the title says it all."""
    board, item, say = data.board, chance.item, data.board.language.say
    parts = (
        Part(say("Opportunity"), () if whole else (item.text,)),
        Part(say("Outcome"), given(item.outcome)),
        *place(chance.entry, board),
        Part(say("Pain points"), tuple(_pain(one, board) for one in chance.pains)),
        evidence((one.slot for one in (chance.entry, *chance.pains)), board),
        measures(chance.entry, data.digest, board),
        *_plan(chance, board),
        *remarks(item, board.language),
        origin(data, key),
    )
    return filled(parts, board.language)


def _pain(pain: Entry, board: Board) -> str:
    item = pain.slot.item
    assert isinstance(item, PainPoint)
    how = item.severity and board.language.say(SEVERITIES[item.severity])
    return f"{item.text} ({how})" if how else item.text


def _plan(chance: Chance, board: Board) -> Iterator[Part]:
    item, language = chance.item, board.language
    say, number = language.say, language.number
    yield Part(say("Impact"), given(item.impact and number(item.impact)))
    yield Part(say("Effort"), given(item.effort and number(item.effort)))
    yield Part(say("Confidence"), given(item.confidence and say(LEVELS[item.confidence])))
    yield Part(say("Owner"), given(chance.entry.owner))
    yield Part(say("Status"), given(item.status and word(STATUSES, item.status, language)))
    yield Part(say("Due"), given(item.due and language.date(item.due)))
    yield Part(say("Resources"), given(item.resources))
    yield Part(say("Tickets"), item.tickets)
