"""A map as a `journey` of Mermaid: phases are sections, actions tasks, emotions scores.

Mermaid has a score from 1 to 5 and people for each task, and nothing else. The rest stands in
comments at its place, so that nobody who reads on in the text misses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjmap.board.board import Actor, Board
from cjmap.export.data import Data
from cjmap.export.mermaid_rest import around, remarks
from cjmap.model.items import Score
from cjmap.model.journey import Journey, Phase
from cjmap.model.lanes import Scale
from cjmap.query.entries import Entry, Places, entries
from cjmap.query.story import Chapter, Step, story
from cjmap.text.mermaid import (
    ACC_DESCR,
    ACC_TITLE,
    NAMELESS,
    comment,
    written,
    written_lines,
    written_name,
)

LOWEST, NEUTRAL, HIGHEST = 1, 3, 5
"""The scores that Mermaid has faces for."""
_NO_SCORE, _OF_PHASE = "The map has no score here.", "The score is that of the phase."


class Felt(NamedTuple):
    """A score, and whose it is."""

    score: float
    actors: tuple[Actor, ...]


def write(data: Data) -> bytes:
    """The diagram, in UTF-8."""
    return "".join(f"{line}\n" for line in _lines(data)).encode()


def _lines(data: Data) -> Iterator[str]:
    board, journey = data.board, data.journey
    places = Places(board)
    told = story(board, places, tuple(entries(board, places)))
    yield "journey"
    yield f"    title {written(journey.title)}"
    yield from _accessible(journey)
    rest = [*_scores(journey.scale, board), *around(data, told.entries)]
    yield from (f"    {comment(line)}" for line in rest)
    for chapter in told.chapters:
        yield from _section(chapter, board)


def _accessible(journey: Journey) -> Iterator[str]:
    for fact in journey.fields:
        if fact.name == ACC_TITLE and fact.texts:
            yield f"    {ACC_TITLE}: {written(' '.join(fact.texts))}"
    text = ((journey.scenario and journey.scenario.text) or "").strip()
    if "\n" in text:
        yield f"    {ACC_DESCR} {{"
        yield from (f"        {line}" for line in written_lines(text).split("\n"))
        yield "    }"
    elif text:
        yield f"    {ACC_DESCR}: {written(text)}"


def _scores(scale: Scale, board: Board) -> Iterator[str]:
    if not _fits(scale) and any(lane.key == "emotions" for lane in board.lanes):
        low, high = f"{scale.min:g}", f"{scale.max:g}"
        best = f", {low} being the best" if scale.better == "lower" else ""
        yield f"Scores from {low} to {high} of the map{best} are scores from 1 to 5 here."


def _section(chapter: Chapter, board: Board) -> Iterator[str]:
    phase = chapter.stretch.phase
    if phase.name and not (phase.name == NAMELESS and not chapter.stretch.index):
        yield f"    section {written_name(phase.name)}"
    if phase.actions:  # else it is its own only step, and all is said there
        yield from _comments(remarks(phase, chapter.entries, board))
    for step in chapter.steps:
        yield from _tasks(step, chapter, board)


def _tasks(step: Step, chapter: Chapter, board: Board) -> Iterator[str]:
    """A step; several times where people feel it differently, or one after the other."""
    content = step.column.content
    felt, of_phase = _felt(step, step.entries), _felt(step, chapter.entries)
    said = list(remarks(content, step.entries, board, step.channels))
    if isinstance(content, Phase) and not (said or felt):
        return  # a phase without anything is a section without tasks
    yield from _comments(said)
    if not felt:
        yield from _comments([_OF_PHASE if of_phase else _NO_SCORE])
    text = (content.name if isinstance(content, Phase) else content.text) or NAMELESS
    for one in felt or of_phase or (Felt(NEUTRAL, step.column.actors),):
        score = _carried(one.score, board.journey.scale) if felt or of_phase else NEUTRAL
        people = ", ".join(_names(one.actors))
        yield f"        {written_name(text)}: {score:g}{': ' * bool(people)}{people}"


def _comments(lines: Iterable[str]) -> Iterator[str]:
    return (f"        {comment(line)}" for line in lines)


def _felt(step: Step, entries: Iterable[Entry]) -> tuple[Felt, ...]:
    """The scores of a step, each with those who feel it; one alone is that of all who act."""
    found: dict[Felt, None] = {}
    for entry in entries:
        item = entry.slot.item
        if entry.lane.key == "emotions" and isinstance(item, Score) and item.score is not None:
            found[Felt(item.score, entry.slot.actors)] = None
    if len(found) == 1:
        (one,) = found
        return (Felt(one.score, tuple(dict.fromkeys((*step.column.actors, *one.actors)))),)
    return tuple(found)


def _names(actors: tuple[Actor, ...]) -> Iterator[str]:
    for actor in actors:
        if actor.persona.name != NAMELESS:
            yield written_name(actor.persona.name)


def _fits(scale: Scale) -> bool:
    """Whether its scores mean in Mermaid what they mean on the map."""
    wide = scale.min <= LOWEST and scale.max >= HIGHEST
    return wide and scale.middle == NEUTRAL and scale.better == "higher"


def _carried(score: float, scale: Scale) -> float:
    if _fits(scale):
        return score
    share = (score - scale.min) / (scale.max - scale.min)
    share = 1 - share if scale.better == "lower" else share
    return round(LOWEST + share * (HIGHEST - LOWEST), 1)
