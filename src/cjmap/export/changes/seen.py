"""What is seen of a compared map: both states in one picture, and what is said above it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from cjmap.board.assemble import assemble
from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.errors import CjmapError
from cjmap.export.changes.marking import Told, marked
from cjmap.language.direction import isolate
from cjmap.language.language import Language
from cjmap.layout.marks import Marks
from cjmap.layout.theme import Theme
from cjmap.model.index import build_index
from cjmap.model.journey import Journey
from cjmap.report.changes.result import Compared, Status, summed, weighed
from cjmap.report.look import visible
from cjmap.report.result import count

STRANGERS = "The two have no phase and no step in common: is this the right pair?"


class Looks(NamedTuple):
    """How changes are drawn. `some`: only changes of some kinds were asked for."""

    theme: Theme
    language: str = ""
    some: bool = False


class Seen(NamedTuple):
    """A map with its marks, and each change with the mark that shows it."""

    board: Board
    view: View
    marks: Marks
    told: tuple[Told, ...] = ()


def seen(one: Compared, looks: Looks, link: str = "") -> Seen:
    """The picture of a map that could be read on the sides that it has.

    `link` is where the numbers of the marks lead in a page, before each number.
    """
    old, new = one.data
    here = new or old
    if here is None:
        raise CjmapError(
            one.why or f"{one.name} cannot be read as a map",
            "cjmap diff tells what changed line by line, and so does -f html",
        )
    view = View(footer=os.path.basename(visible(one.name).strip("<>")), language=looks.language)
    view = replace(view, images=_images(one, here), framed=not link)
    if old is None or new is None:
        journey = Journey.model_validate(here)
        board = assemble(journey, build_index(journey), view)
        return Seen(board, view, Marks(head=tuple(_head(one, looks, board))))
    found = marked(old, new, one.sentences, view, link)
    head = tuple(_head(one, looks, found.board))
    return Seen(found.board, view, found.marks._replace(head=head), found.told)


def _head(one: Compared, looks: Looks, board: Board) -> Iterator[str]:
    """What is compared, and how much changed."""
    language, rtl = board.language, board.rtl
    arrow = " \u2190 " if rtl else " \u2192 "
    yield arrow.join(isolate(side, rtl) for side in called(one, language))
    yield sums(one, looks.some)
    if one.strangers:
        yield STRANGERS


def called(one: Compared, language: Language) -> list[str]:
    """What the sides are called, each with its date."""
    sides = zip((one.old, one.new), one.data, strict=True)
    return [_side(visible(name), data, language) for name, data in sides if name is not None]


def _side(name: str, data: Mapping[str, Any] | None, language: Language) -> str:
    """`HEAD~1:lunch.yaml (20 Mar 2026)`."""
    day = _day(data) if data else None
    return f"{name} ({language.date(day)})" if day else name


def _day(data: Mapping[str, Any]) -> str | None:
    """When a map was last edited, or looked at."""
    return data.get("updated") or (data.get("review") or {}).get("last")


def sums(one: Compared, some: bool = False) -> str:
    """`9 changes: 8 in meaning, 1 in wording`."""
    if one.status is Status.CHANGED:
        return f"{count(len(one.sentences), 'change')}: {weighed([one])}"
    if one.status in (Status.ADDED, Status.REMOVED):
        what = "new map" if one.status is Status.ADDED else "removed map"
        return f"{what}: {one.held}" if one.held else what
    return summed([one], some)


def _images(one: Compared, data: Mapping[str, Any]) -> dict[str, str]:
    """What the images of a map hold that is read from a file."""
    name = one.new or one.old or ""
    if not os.path.isfile(name):
        return {}
    from cjmap.images import read

    return read(Journey.model_validate(data), os.path.dirname(name) or ".")
