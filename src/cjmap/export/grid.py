"""The map as it looks, in cells: phases across, lanes down; for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Actor, Board, Column, Lane, Slot
from cjmap.board.feelings import Terms, terms
from cjmap.board.figures import figures
from cjmap.export.sentences import signed
from cjmap.model.items import MetricItem, Score
from cjmap.model.journey import Action
from cjmap.query.cells import Cell


class Spot(NamedTuple):
    """A cell over the columns `first` to `last`: a text for each thing in it, and their ids.

    `mood` is that of its scores, from -1 (worst) to 1 (best), where it has any.
    """

    first: int
    last: int
    texts: tuple[str, ...]
    mood: float | None = None
    ids: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it; several things stand on lines of their own, behind a sign."""
        if len(self.texts) == 1:
            return self.texts[0]
        return "\n".join(f"• {one}" for one in self.texts)


class Band(NamedTuple):
    """A lane: as many rows as it takes for no two spots to stand in the same place.

    Where several people feel something, each of them has a band of their own.
    """

    lane: Lane
    label: str
    rows: tuple[tuple[Spot, ...], ...]


class Grid(NamedTuple):
    """The columns are those of the board."""

    board: Board
    bands: tuple[Band, ...]

    def matrix(self) -> Iterator[tuple[Cell, ...]]:
        """Rows of texts: lane by lane, below the names of the phases."""
        stretches = self.board.stretches
        yield ("", *(stretches[one.phase].phase.name for one in self.board.columns))
        for band in self.bands:
            for row in band.rows:
                found: list[Cell] = [band.label, *(None for _ in self.board.columns)]
                for spot in row:
                    found[spot.first + 1] = spot.text
                yield tuple(found)


def grid(board: Board) -> Grid:
    """What the board shows, in cells."""
    bands = (band for lane in board.lanes for band in _bands(lane, board))
    return Grid(board, tuple(band for band in bands if band.rows))


def _bands(lane: Lane, board: Board) -> Iterator[Band]:
    people = {actor.index: actor for slot in lane.slots for actor in slot.actors}
    if lane.drawn not in ("curve", "dots") or len(people) < 2:
        yield Band(lane, lane.label, tuple(_packed(_spots(lane, board))))
        return
    for _, actor in sorted(people.items()):
        slots = (slot._replace(actors=()) for slot in lane.slots if actor in slot.actors)
        own = lane._replace(slots=tuple(slots))
        label = f"{lane.label} · {actor.persona.name}"
        yield Band(lane, label, tuple(_packed(_spots(own, board))))


def _packed(spots: list[Spot]) -> Iterator[tuple[Spot, ...]]:
    """Rows, wide spots above narrow ones, each as full as it can be."""
    rows: list[list[Spot]] = []
    for spot in sorted(spots, key=lambda one: (one.first - one.last, one.first)):
        free = (row for row in rows if all(_apart(one, spot) for one in row))
        row = next(free, None)
        if row is None:
            rows.append([spot])
        else:
            row.append(spot)
    return (tuple(sorted(row)) for row in rows)


def _apart(one: Spot, other: Spot) -> bool:
    return one.last < other.first or other.last < one.first


def _spots(lane: Lane, board: Board) -> list[Spot]:
    if lane.key == "actions":
        return [Spot(one.index, one.index, (_step(one),), ids=(one.id,)) for one in board.columns]
    found: dict[tuple[int, int], list[str]] = {}
    moods: dict[tuple[int, int], list[float]] = {}
    ids: dict[tuple[int, int], list[str]] = {}
    for stop in lane.stops:
        found.setdefault((stop.first, stop.last), []).append(stop.channel.name)
    for slot in lane.slots:
        place = slot.first, slot.last
        found.setdefault(place, []).append(told(slot, lane, board))
        ids.setdefault(place, []).append(slot.id)
        if isinstance(slot.item, Score) and slot.item.score is not None:
            moods.setdefault(place, []).append(mood_of(slot.item.score, lane, board))
    return [
        Spot(*place, tuple(texts), _mean(moods.get(place, [])), tuple(ids.get(place, ())))
        for place, texts in found.items()
    ]


def _step(column: Column) -> str:
    content = column.content
    text = content.text if isinstance(content, Action) else content.name or ""
    said = [text, content.time or ""] if isinstance(content, Action) else [text]
    return " · ".join(one for one in said if one)


def told(slot: Slot, lane: Lane, board: Board) -> str:
    """An item in a line: what it says, and whose it is where there are several people."""
    item = slot.item
    if isinstance(item, Score):
        text = _felt(item, terms(lane, board))
    elif isinstance(item, MetricItem):
        name, found = figures(item, board.index)
        figure = board.language.figure(found.value, found.unit) if found.value is not None else ""
        text = ": ".join(one for one in (name, figure) if one)
    else:
        shown = getattr(item, "image", None) or item
        parts = [getattr(item, key, None) for key in ("text", "channel")]
        parts += [getattr(shown, key, None) for key in ("alt", "src")]
        text = next((str(one) for one in parts if one), "")
    people = ", ".join(one.persona.name for one in slot.actors if _is_told(one, board))
    return f"{people}: {text}" if people else text


def _is_told(actor: Actor, board: Board) -> bool:
    """Whose it is goes without saying where it is the one customer's."""
    return board.customers > 1 or (len(board.actors) > 1 and actor.persona.kind != "customer")


def _felt(item: Score, said: Terms) -> str:
    """The feeling, then its score: what begins with a sign would be taken for a formula."""
    if item.score is None:
        return item.text or ""
    score = signed(item.score, said.scale, said.language)
    label = item.text or said.label(item.score)
    return score if label == said.language.number(item.score) else f"{label} ({score})"


def mood_of(score: float, lane: Lane, board: Board) -> float:
    """How good a score is, from -1 (worst) to 1 (best)."""
    scale = lane.scale or board.journey.scale
    reach = (scale.max - scale.middle) if score > scale.middle else (scale.middle - scale.min)
    mood = (score - scale.middle) / reach if reach else 0.0
    return -mood if scale.better == "lower" else mood


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
