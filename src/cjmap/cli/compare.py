"""`cjmap compare`: maps, or the personas of one map, side by side."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cjmap.alongside import write
from cjmap.cli import console, inputs, looks
from cjmap.cli.inputs import Input
from cjmap.cli.save import save
from cjmap.errors import CjmapError
from cjmap.export.compare.formats import FORMATS, READ, find
from cjmap.files import MAP_ENDINGS
from cjmap.layout.compare.tracks import refuse_many
from cjmap.model.load import Document
from cjmap.pipeline import STDIN, Drawing, open_map, told
from cjmap.report import text
from cjmap.report.look import visible
from cjmap.report.result import Result, Totals
from cjmap.report.table import Row

_STDOUT = "-"


class Order(NamedTuple):
    """What is asked for. `drawing` says how it is to look; its format follows from the others."""

    maps: Sequence[str]
    output: str | None = None
    format: str | None = None
    drawing: Drawing = Drawing()
    open_it: bool = False


def compare(order: Order) -> int:
    """Lay the maps side by side; gives the exit code. Where one has errors, nothing is written."""
    maps = [one for argument in order.maps for one in inputs.find([argument])]
    if [one.path for one in maps].count(STDIN) > 1:
        raise CjmapError("standard input cannot be two maps", "name files, or - once")
    refuse_many(len(maps))
    row, target = _target(maps, order)
    drawing = replace(order.drawing, format=row.name, theme=looks.theme(order.drawing.theme))
    documents, totals = _loaded(maps)
    if totals.errors:
        console.err(text.summary(totals))
        return totals.exit_code
    data = write(documents, drawing)
    if target == _STDOUT:
        console.binary(data)
    else:
        _written(target, save(target, data))
    if order.open_it:
        from cjmap.cli.render import show

        show(target)
    return 0


def _loaded(maps: Sequence[Input]) -> tuple[list[Document], Totals]:
    """All maps, with the problems of each told as `validate` tells them."""
    documents, totals = [], Totals()
    for one in maps:
        document = open_map(one.path)
        result = Result(document.source, told(document))
        report = text.write(result, console.look(sys.stderr))
        if report:
            console.err(report)
        documents.append(document)
        totals += result.totals()
    return documents, totals


def _target(maps: Sequence[Input], order: Order) -> tuple[Row, str]:
    """The format, and the file that it goes to: by default beside the first map."""
    output = order.output
    named = output is not None and output != _STDOUT
    ending = os.path.splitext(output or "")[1] if named else ""
    row = find(order.format or ending or FORMATS[0].name)
    if named:
        _refuse_ending(output or "", ending, row)
    elif output is None and row.name not in READ and maps[0].path != STDIN:
        output = os.path.join(os.path.dirname(maps[0].path), f"{_name(maps)}.{row.name}")
    target = output or _STDOUT
    _refuse(target, maps)
    return row, target


def _refuse_ending(output: str, ending: str, row: Row) -> None:
    """A file's ending may not say another format than is made."""
    if not ending:
        endings = ", ".join(f".{one.name}" for one in FORMATS)
        raise CjmapError(
            f"{output} has no ending that would name a format", f"end it in one of {endings}"
        )
    if ending.casefold() in {f".{one.name}" for one in FORMATS if one != row}:
        raise CjmapError(f"{output} ends in {ending}, but the format is {row.name}")


def _name(maps: Sequence[Input]) -> str:
    """`ebike-and-ebike-future`; of many maps how many more there are; `-personas` of one."""
    stems = ["map" if one.path == STDIN else one.stem for one in maps]
    if len(stems) == 1:
        return f"{stems[0]}-personas"
    if len(stems) == 2:
        return "-and-".join(stems)
    return f"{stems[0]}-and-{len(stems) - 1}-more"


def _refuse(target: str, maps: Sequence[Input]) -> None:
    place = os.path.realpath(target)
    for one in maps:
        if one.path != STDIN and os.path.realpath(one.path) == place:
            raise CjmapError(
                f"the picture would replace the map {one.path}", "give it another name with -o"
            )
    if target.casefold().endswith(MAP_ENDINGS):
        raise CjmapError(f"{target} is named as a map, not as a picture", "end it in .svg")


def _written(target: str, changed: bool) -> None:
    name = visible(target, console.look(sys.stdout).encoding)
    console.out(f"{name}: {'drawn' if changed else 'unchanged'}")
