"""`cjmap import`: maps made from the files of other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cjmap.cli import console
from cjmap.cli.landing import Landing, landings
from cjmap.cli.save import save
from cjmap.errors import CjmapError, reason
from cjmap.files import near
from cjmap.importers.foreign import Draft, Foreign
from cjmap.importing import Brought, bring
from cjmap.pipeline import STDIN
from cjmap.report.look import visible
from cjmap.report.result import count

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read; workbooks with pictures are large."""
TABLES = (".csv", ".tsv")
_MOST = 100
"""So many tables of a folder are looked at."""


class Order(NamedTuple):
    """What is asked for: files, where the maps go, whether over others, what they are, headings."""

    files: Sequence[str]
    output: str = ""
    force: bool = False
    kind: str = ""
    words: str = ""


def run(order: Order) -> int:
    """Import file by file, and tell; 2 where one could not be used or written."""
    several, failed = len(order.files) > 1, 0
    words = _words(order.words) if order.words else {}
    taken: dict[str, str] = {}
    for path in (one.rstrip("/" + os.sep) or one for one in order.files):
        try:
            _one(_foreign(path)._replace(words=words), order, several, taken)
        except CjmapError as error:
            console.complain(error)
            failed += 1
    return 2 if failed else 0


def _words(path: str) -> Mapping[str, tuple[str, ...]]:
    from cjmap.importers.sheet.own_words import own_words

    return own_words(path)


def _one(foreign: Foreign, order: Order, several: bool, taken: dict[str, str]) -> None:
    path = STDIN if foreign.name == "<stdin>" else foreign.name
    brought = bring(foreign, order.kind)
    _tell(foreign, brought)
    places = landings(Landing(path, order.output, several), brought.maps)
    _refuse_taken(path, places, order.force, taken)
    for place, draft in zip(places, brought.maps, strict=True):
        _write(place, draft)


def _foreign(path: str) -> Foreign:
    """A file; or a folder of tables, which is one map."""
    if path == STDIN or not os.path.isdir(path):
        return Foreign("<stdin>" if path == STDIN else path, _bytes(path))
    names = sorted(one for one in os.listdir(path) if one.casefold().endswith(TABLES))
    if not names:
        raise CjmapError(
            f"there are no tables in the folder {path}",
            "expected is a folder that `cjmap export -f csv` has written; other files are named "
            "one by one",
        )
    return Foreign(path, b"", {one: _bytes(os.path.join(path, one)) for one in names[:_MOST]})


def _bytes(path: str) -> bytes:
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise CjmapError(f"{path} cannot be read: there is no such file", near(path)) from error
    except (OSError, ValueError) as error:
        raise CjmapError(f"{path} cannot be read: {reason(error)}") from error
    if len(data) > MAX_BYTES:
        raise CjmapError(f"{path} is larger than {MAX_BYTES >> 20} MiB", "export a part of it")
    return data


def _tell(foreign: Foreign, brought: Brought) -> None:
    """What was understood and what was not, before anything is written."""
    found = count(len(brought.maps), "map") if len(brought.maps) > 1 else "a map"
    _say(f"{foreign.name}: {found} of the kind `{brought.kind.name}`")
    for draft in brought.maps:
        _say(f"  {draft.name}" if draft.name else "  the map")
        _list("read", draft.understood)
        _list("not in the map", draft.left_out)
    _list("in no map", brought.left_out)


def _list(head: str, entries: Sequence[str]) -> None:
    for number, one in enumerate(entries):
        _say(f"    {head + ':' if not number else ' ' * (len(head) + 1)} {one}")


def _refuse_taken(path: str, places: Sequence[str], force: bool, taken: dict[str, str]) -> None:
    """A `CjmapError` where a map would go over a file, or over a map of the same run."""
    for place in places:
        real = os.path.realpath(place)
        if place == STDIN:
            continue
        if path != STDIN and real == os.path.realpath(path):
            raise CjmapError(f"{place} is the file to be imported", "name another with -o")
        if real in taken:
            raise CjmapError(f"{place} would hold the maps of {taken[real]} and of {path}")
        if os.path.lexists(place) and not force:
            raise CjmapError(
                f"{place} is there already and is left as it is",
                "name another file with -o, or give --force to replace it",
            )
    taken.update((os.path.realpath(place), path) for place in places)


def _write(place: str, draft: Draft) -> None:
    data = draft.text.encode("utf-8")
    if place == STDIN:
        console.binary(data)
        return
    changed = save(place, data)
    name = visible(place, console.look(sys.stdout).encoding)
    console.out(f"{name}: {'made' if changed else 'unchanged'}")


def _say(text: str) -> None:
    console.err(visible(text, console.look(sys.stderr).encoding))
