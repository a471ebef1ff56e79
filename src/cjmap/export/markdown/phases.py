"""The journey phase by phase: what spans a phase as a list, its steps as tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cjmap.board.routes import Edge, edges
from cjmap.export.markdown.items import item
from cjmap.export.markdown.remarks import attributes, remarks
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.step_tables import tables
from cjmap.export.markdown.steps import about, kind, leads
from cjmap.export.markdown.table import bullets, joined
from cjmap.language.words import REPEATS
from cjmap.model.journey import Phase
from cjmap.query.entries import Entry
from cjmap.query.story import Chapter, Step
from cjmap.text.markdown import link, text


def phases(sheet: Sheet) -> Iterator[str]:
    """Who acts, if that is the same everywhere; all phases; what belongs to the whole journey."""
    if sheet.alike and len(sheet.journey.personas) > 1:
        yield f"**{sheet.language.say('Who')}:** {sheet.acting(0)}"
    story = sheet.digest.story
    ways: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges(sheet.board):
        ways[edge.source].append(edge)
    for chapter in story.chapters:
        yield from filter(None, _chapter(chapter, ways, sheet))
    if story.entries:
        yield f"### {sheet.language.say('Whole journey')}"
        yield bullets(_by_lane(story.entries, sheet))


def _chapter(chapter: Chapter, ways: dict[int, list[Edge]], sheet: Sheet) -> Iterator[str]:
    phase, index = chapter.stretch.phase, chapter.stretch.index
    yield sheet.anchors.heading("###", sheet.names[index], sheet.anchors.phases[index])
    yield joined(dict.fromkeys(_facts(phase, sheet)))
    yield text(phase.description) if phase.description else ""
    lines = [*_alone(chapter.steps[0], ways, sheet)] if not phase.actions else []
    lines += [f"- {line.removeprefix('– ')}" for line in remarks(phase, sheet)]
    entries = [*chapter.entries, *(() if phase.actions else chapter.steps[0].entries)]
    yield "\n".join([*lines, *filter(None, [bullets(_by_lane(entries, sheet))])])
    if phase.actions:
        yield from tables(chapter.steps, ways, sheet)


def _facts(phase: Phase, sheet: Sheet) -> Iterator[str]:
    """Group, time, how it goes on, and what all things have in common."""
    say = sheet.language.say
    if phase.group:
        yield text(phase.group)
    if phase.time:
        yield text(phase.time)
    if phase.flow == "loop":
        yield say(REPEATS)
    if phase.flow == "ongoing":
        yield say("ongoing")
    if not phase.actions and phase.kind != "step":
        yield kind(phase, sheet)
    if not phase.actions and phase.path:
        yield text(say("Path: {path}", path=phase.path))
    yield from attributes(phase, sheet)
    if phase.link:
        yield link(text(phase.link), phase.link)


def _alone(only: Step, ways: dict[int, list[Edge]], sheet: Sheet) -> Iterator[str]:
    """What is said of a phase that is a step itself, as a list."""
    column = only.column
    for words in (*about(column.content, sheet), *leads(ways[column.index], sheet)):
        yield f"- {words}"
    if only.channels:
        label = next(lane.label for lane in sheet.board.lanes if lane.key == "channels")
        yield bullets([(text(label), [", ".join(map(text, only.channels))])])


def _by_lane(entries: Iterable[Entry], sheet: Sheet) -> Iterator[tuple[str, list[str]]]:
    """The names of the lanes, each with its items."""
    lanes: dict[str, list[Entry]] = {}
    for entry in entries:
        lanes.setdefault(entry.lane.key, []).append(entry)
    for found in lanes.values():
        yield text(found[0].lane.label), [item(one, sheet) + _span(one, sheet) for one in found]


def _span(entry: Entry, sheet: Sheet) -> str:
    """The phases of an item of the map that stands in several."""
    spans = entry.slot.level == "map" and not sheet.whole(entry) and len(entry.phases) > 1
    return f" ({sheet.phases(entry.phases)})" if spans else ""
