"""What Mermaid's `journey` cannot say, in lines for its comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.board.board import Board
from cjmap.board.figures import figures
from cjmap.export.data import Data
from cjmap.language.words import MOMENT, OPTIONAL, STEPS
from cjmap.model.items import MetricItem
from cjmap.model.journey import Action, Phase
from cjmap.query.entries import Entry

_SHOWN = frozenset({"cjmap", "title", "phases", "scale", "fields", "scenario", "personas", "lanes"})


def around(data: Data, whole: Sequence[Entry]) -> Iterator[str]:
    """What is said of the whole journey; of the rest of its head, only what there is."""
    yield from (line for entry in whole for line in _item(entry, data.board))
    scenario = data.journey.scenario
    for name in ("trigger", "expectations", "outcome") if scenario else ():
        given = getattr(scenario, name) or ()
        for text in (given,) if isinstance(given, str) else given:
            yield f"{name.capitalize()}: {text}"
    lanes = {entry.lane.key for entry in whole}
    left = [key for key in data.plain if key not in _SHOWN | lanes]
    if any(one.keys() - {"id", "name"} for one in data.plain.get("personas", ())):
        left.append("details of personas")
    if left:
        yield f"The map also has: {', '.join(left)}."


def remarks(
    content: Action | Phase,
    entries: Sequence[Entry],
    board: Board,
    channels: Sequence[str] = (),
) -> Iterator[str]:
    """What is said of a step or a phase, and of all that hangs on it."""
    say = board.language.say
    if isinstance(content, Phase) and content.description:
        yield content.description
    if content.kind != "step":
        yield say(STEPS[content.kind])
    if content.time:
        yield content.time
    if content.path:
        yield say("Path: {path}", path=content.path)
    for name, mark in ((MOMENT, content.moment_of_truth), (OPTIONAL, content.optional)):
        if mark:
            yield f"{say(name)}: {mark}" if isinstance(mark, str) else say(name)
    for way in content.next:
        told = [f"→ {way.to}", way.when, None if way.share is None else f"{way.share:g} %"]
        yield ", ".join(filter(None, told))
    yield from (line for entry in entries for line in _item(entry, board))
    if channels:
        label = next(lane.label for lane in board.lanes if lane.key == "channels")
        yield f"{label}: {', '.join(channels)}"


def _item(entry: Entry, board: Board) -> Iterator[str]:
    """An item with the name of its lane. Scores are told by the task, channels once for all."""
    item = entry.slot.item
    text = getattr(item, "text", None) or getattr(item, "alt", None) or ""
    if isinstance(item, MetricItem):
        name, figure = figures(item, board.index)
        if figure.value is not None:
            name = f"{name} {board.language.figure(figure.value, figure.unit)}"
        text = f"{name}: {text}" if text else name
    if text:
        yield f"{entry.lane.label}: {text}"
