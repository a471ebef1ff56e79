"""A compared map → the picture that shows both its states, and the marks in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cjmap.board.assemble import assemble
from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.diff.change import What
from cjmap.diff.tell import Sentence
from cjmap.diff.together import Together, together
from cjmap.diff.wording import Role
from cjmap.layout.marks import Line, Mark, Marks, Sign
from cjmap.model.index import build_index
from cjmap.model.journey import Journey
from cjmap.text.span import Route

_SIGNS = {What.ADDED: Sign.ADDED, What.REMOVED: Sign.REMOVED, What.MOVED: Sign.MOVED}
MOST = 200
"""So many changes are told under a picture."""
_FRAMES = {Role.GONE: "[− {}]", Role.CAME: "[+ {}]"}
_FIRST = (Sign.ADDED, Sign.REMOVED, Sign.MOVED, Sign.CHANGED)
"""Of several changes of a thing the first of these is its sign."""


class Told(NamedTuple):
    """A change in words, the mark that shows it, and the place of its phase in the picture."""

    sentence: Sentence
    mark: Mark | None
    phase: int | None

    @property
    def sign(self) -> Sign:
        """What happened; on a mark for several changes it may be another one's."""
        return self.mark.sign if self.mark else _sign(self.sentence, itself=True)


class Marked(NamedTuple):
    """Both states of a map in place, what is marked, and each change with its mark."""

    board: Board
    marks: Marks
    told: tuple[Told, ...]


class Spot(NamedTuple):
    """The id of what bears a mark, and whether that is the changed thing itself."""

    id: str
    itself: bool


def marked(
    old: dict[str, Any], new: dict[str, Any], sentences: Sequence[Sentence], view: View,
    link: str = "",
) -> Marked:  # fmt: skip
    """Two maps in their plain long form and what is told of them.

    `link` is the address of a change in the page, before its number.
    """
    joined = together(old, new, (one.change for one in sentences))
    board = _counted(_board(joined.data, view), joined)
    spots = dict(_spots(board, view.framed))
    found = [_spot(one, joined, spots) for one in sentences]
    marks = _marks(sentences, found, link)
    told = tuple(
        Told(one, marks[spot.id] if spot else None, _phase(one, joined))
        for one, spot in zip(sentences, found, strict=True)
    )
    return Marked(
        board,
        Marks(
            of=marks,
            came=frozenset(_came(sentences, found)),
            gone=_all(joined.gone.values(), spots) | _sources(joined),
            left=_all(joined.left.values(), spots),
            before=_board(joined.before, view) if _felt(sentences) else None,
            was=dict(_scores(sentences, found)),
            lines=tuple(_lines(told)),
        ),
        told,
    )


def _board(data: dict[str, Any], view: View) -> Board:
    journey = Journey.model_validate(data)
    return assemble(journey, build_index(journey), view)


def _counted(board: Board, joined: Together) -> Board:
    """Steps have the numbers of the new map; what went or has moved away has none."""
    past = {*joined.gone.values(), *joined.left.values()}
    number = 0
    columns = []
    for one in board.columns:
        here = one.route not in past and one.route[:2] not in past
        number += here
        columns.append(one._replace(number=number if here else 0))
    return replace(board, columns=tuple(columns))


def _lines(told: Sequence[Told]) -> Iterator[Line]:
    """The list under the picture, as long as there is room for."""
    for one in told[:MOST]:
        number = one.mark.number if one.mark else 0
        yield Line(one.sign, number, told_in_line(one.sentence))
    if len(told) > MOST:
        yield Line(None, 0, f"and {len(told) - MOST:,} more, which cjmap diff tells")


def told_in_line(one: Sentence) -> str:
    """A sentence as plain text: `No status for [nine → four] days`."""
    parts = list(one.parts)
    text = ""
    while parts:
        part = parts.pop(0)
        if part.role is Role.GONE and [other.role for other in parts[1:2]] == [Role.CAME]:
            text += f"[{part.text} → {parts[1].text}]"
            del parts[:2]
        else:
            text += _FRAMES.get(part.role, "{}").format(part.text)
    return text


def _spots(board: Board, framed: bool) -> Iterator[tuple[Route, str]]:
    """Routes of what is drawn, each with the id that it has in the picture."""
    alone = len(board.actors) == 1
    for actor in board.actors if framed else ():
        name = "persona" if alone else f"persona-{actor.index + 1}"
        yield ("personas", actor.index), f"panel {name}"
    for lane in board.lanes:
        for slot in lane.slots:
            yield slot.route, slot.id
    for column in board.columns:
        yield column.route, column.id
    for stretch in board.stretches:
        yield stretch.route, stretch.id


def _route(one: Sentence, joined: Together) -> Route:
    """Where a change is in both maps; of what is not put back, in what it hung on."""
    change = one.change
    if change.new is not None:
        return joined.new[change.new]
    assert change.old is not None
    return joined.gone.get(change.old) or (*joined.old[change.old[:-2]], "", 0)


def _phase(one: Sentence, joined: Together) -> int | None:
    route = _route(one, joined)
    return int(route[1]) if route[:1] == ("phases",) else None


def _spot(one: Sentence, joined: Together, spots: Mapping[Route, str]) -> Spot | None:
    """What is drawn of a change: the thing itself, or the nearest that it hangs on."""
    route, itself = _route(one, joined), True
    while route:
        if route in spots:
            return Spot(spots[route], itself)
        route, itself = route[:-2], False
    return None


def _marks(
    sentences: Sequence[Sentence], found: Sequence[Spot | None], link: str
) -> dict[str, Mark]:
    """One mark for each thing, numbered in the order of the list."""
    told: dict[str, list[tuple[Sentence, bool]]] = {}
    for one, spot in zip(sentences, found, strict=True):
        if spot:
            told.setdefault(spot.id, []).append((one, spot.itself))
    return {
        id_: Mark(
            min((_sign(one, itself) for one, itself in every), key=_FIRST.index),
            number,
            tuple(one.text for one, _ in every),
            f"#{link}{number}" if link else "",
            f"mark-{every[0][0].change.weight}",
        )
        for number, (id_, every) in enumerate(told.items(), 1)
    }


def _sign(one: Sentence, itself: bool) -> Sign:
    """What happened to what is marked; what hangs on it came or went: then it is changed."""
    return _SIGNS.get(one.change.what, Sign.CHANGED) if itself else Sign.CHANGED


def _came(sentences: Sequence[Sentence], found: Sequence[Spot | None]) -> Iterator[str]:
    """The phases and steps that are new."""
    for one, spot in zip(sentences, found, strict=True):
        if spot and one.change.what is What.ADDED and one.change.kind in ("phase", "action"):
            yield spot.id


def _scores(
    sentences: Sequence[Sentence], found: Sequence[Spot | None]
) -> Iterator[tuple[str, float]]:
    """Scores of own lanes that are others now."""
    for one, spot in zip(sentences, found, strict=True):
        change = one.change
        scored = change.kind == "item" and change.key == "score" and change.before is not None
        if spot and scored:
            yield spot.id, float(change.before)


def _all(routes: Any, spots: Mapping[Route, str]) -> frozenset[str]:
    return frozenset(spots[route] for route in routes if route in spots)


def _sources(joined: Together) -> frozenset[str]:
    """The sources that are no more, as the foot of the picture counts them."""
    gone = (route for route in joined.gone.values() if route[0] == "sources")
    return frozenset(f"source {int(route[1]) + 1}" for route in gone)


def _felt(sentences: Sequence[Sentence]) -> bool:
    """Whether a change touches the curve."""
    return any(
        one.change.kind in ("emotion", "phase", "action")
        and (one.change.kind == "emotion" or one.change.is_whole)
        for one in sentences
    )
