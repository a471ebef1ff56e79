"""A compared map → the picture that shows both its states, and the marks in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cjmap.board.assemble import assemble
from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.diff.change import What
from cjmap.diff.tell import Sentence
from cjmap.diff.together import Together, together
from cjmap.export.changes.in_line import in_line
from cjmap.export.changes.spots import Spot, drawn, phase, sources, spot, spots
from cjmap.layout.marks import Line, Mark, Marks, Sign
from cjmap.model.index import build_index
from cjmap.model.journey import Journey

_SIGNS = {What.ADDED: Sign.ADDED, What.REMOVED: Sign.REMOVED, What.MOVED: Sign.MOVED}
_FIRST = (Sign.ADDED, Sign.REMOVED, Sign.MOVED, Sign.CHANGED)
"""Of several changes of a thing the first of these is its sign."""


_MOST = 200
"""So many changes are told under a picture."""


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


def marked(
    old: dict[str, Any], new: dict[str, Any], sentences: Sequence[Sentence], view: View,
    link: str = "",
) -> Marked:  # fmt: skip
    """Two maps in their plain long form and what is told of them.

    `link` is the address of a change in the page, before its number.
    """
    joined = together(old, new, (one.change for one in sentences))
    board = _counted(_board(joined.data, view), joined)
    places = dict(spots(board, view.framed))
    found = [spot(one, joined, places) for one in sentences]
    marks = _marks(sentences, found, link)
    told = tuple(
        Told(one, marks[at.id] if at else None, phase(one, joined))
        for one, at in zip(sentences, found, strict=True)
    )
    return Marked(
        board,
        Marks(
            of=marks,
            came=frozenset(_came(sentences, found)),
            gone=drawn(joined.gone.values(), places) | sources(joined),
            left=drawn(joined.left.values(), places),
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
    for one in told[:_MOST]:
        number = one.mark.number if one.mark else 0
        yield Line(one.sign, number, in_line(one.sentence))
    if len(told) > _MOST:
        yield Line(None, 0, f"and {len(told) - _MOST:,} more, which cjmap diff tells")


def _marks(
    sentences: Sequence[Sentence], found: Sequence[Spot | None], link: str
) -> dict[str, Mark]:
    """One mark for each thing, numbered in the order of the list."""
    told: dict[str, list[tuple[Sentence, bool]]] = {}
    for one, at in zip(sentences, found, strict=True):
        if at:
            told.setdefault(at.id, []).append((one, at.itself))
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
    for one, at in zip(sentences, found, strict=True):
        if at and one.change.what is What.ADDED and one.change.kind in ("phase", "action"):
            yield at.id


def _scores(
    sentences: Sequence[Sentence], found: Sequence[Spot | None]
) -> Iterator[tuple[str, float]]:
    """Scores of own lanes that are others now."""
    for one, at in zip(sentences, found, strict=True):
        change = one.change
        scored = change.kind == "item" and change.key == "score" and change.before is not None
        if at and scored:
            yield at.id, float(change.before)


def _felt(sentences: Sequence[Sentence]) -> bool:
    """Whether a change touches the curve."""
    return any(
        one.change.kind in ("emotion", "phase", "action")
        and (one.change.kind == "emotion" or one.change.is_whole)
        for one in sentences
    )
