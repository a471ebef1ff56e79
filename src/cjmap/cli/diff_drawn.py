"""`cjmap diff -f svg` and `-f html`: what changed, drawn."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from cjmap.cli import console, looks
from cjmap.cli.save import STDOUT, save
from cjmap.errors import CjmapError
from cjmap.export.changes.seen import Looks
from cjmap.files import MAP_ENDINGS
from cjmap.report.changes.result import Compared, Status
from cjmap.report.look import visible
from cjmap.report.table import Row

if TYPE_CHECKING:
    from cjmap.cli.diff import Order


def draw(maps: Sequence[Compared], row: Row, order: Order) -> int:
    """Write one page of all maps, or a picture of each, and say for how many that could not be.

    What keeps all of them from being drawn is a `CjmapError`.
    """
    if order.stat:
        raise CjmapError(
            f"the format {row.name} shows the changes, not only how many there are",
            "leave --stat out, or the format: --stat is for text, json and markdown",
        )
    wanted = _looks(order)
    write = row.imported().write
    if row.name == "html":
        page = _file(order.output, "changes.html")
        _save(page, write(maps, wanted))
        _shown(page, order)
        return 0
    changed = _to_draw(maps)
    if not changed:
        console.err("no map has changed; nothing was drawn")
        return 0
    targets = _targets(changed, order.output)
    if len(changed) == 1:
        _save(targets[0], write(changed[0], wanted))
        failed = 0
    else:
        failed = sum(
            _failed(one, target, partial(write, looks=wanted))
            for one, target in zip(changed, targets, strict=True)
        )
    _shown(targets[0], order)
    return failed


def _shown(target: str, order: Order) -> None:
    if order.open_it:
        from cjmap.cli.render import show

        show(target or "-")


def _failed(one: Compared, target: str, write: Callable[[Compared], bytes]) -> bool:
    """Whether one of several maps could not be drawn; then it is said why."""
    try:
        _save(target, write(one))
    except CjmapError as error:
        console.complain(error)
        return True
    return False


def _looks(order: Order) -> Looks:
    from cjmap.selection import language

    spoken = language(order.language) if order.language else ""
    return Looks(looks.theme(order.theme or "light"), spoken, bool(order.only))


def _to_draw(maps: Sequence[Compared]) -> list[Compared]:
    """The maps that changed; one that is compared alone in any case."""
    if len(maps) == 1:
        return list(maps)
    return [one for one in maps if one.status is not Status.SAME]


def _targets(maps: Sequence[Compared], output: str) -> list[str]:
    """The file of each picture."""
    if _is_folder(output):
        return [os.path.join(output, _stem(one, alone=len(maps) == 1) + ".svg") for one in maps]
    if len(maps) > 1:
        raise CjmapError(
            f"{len(maps)} maps have changed, and each has a picture of its own",
            "name a folder for them: -o changes/, or take one page for all: -o changes.html",
        )
    return [output]


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or (output not in STDOUT and os.path.isdir(output))


def _file(output: str, name: str) -> str:
    return os.path.join(output, name) if _is_folder(output) else output


def _stem(one: Compared, alone: bool) -> str:
    """The map's name without its ending, and without the way to it where it is the only one."""
    name = os.path.basename(one.name) if alone or os.path.isabs(one.name) else one.name
    name = name.strip("<>")
    for ending in (".journey.yaml", ".journey.yml", *MAP_ENDINGS):
        if name.casefold().endswith(ending):
            return name[: -len(ending)]
    return name


def _save(target: str, data: bytes) -> None:
    if target in STDOUT:
        console.binary(data)
        return
    changed = save(target, data)
    shown = visible(target, console.look(sys.stdout).encoding)
    console.out(f"{shown}: {'drawn' if changed else 'unchanged'}")
