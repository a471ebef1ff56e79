"""Two sides of a map, as bytes → what is told of the two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from cjmap.diff.change import Change, What
from cjmap.diff.compare import compare_plain
from cjmap.diff.tell import held, tell
from cjmap.model.load import load
from cjmap.report.changes.result import Compared, Status
from cjmap.report.result import count
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import read_bytes

_MOST_LINES = 5_000
"""Longer texts are not compared line by line."""
_LONGEST_LINE = 1_000
"""Of longer lines the beginning is shown."""

Keep = Callable[[Change], bool]
"""Which changes are asked for."""


class Side(NamedTuple):
    """A map as it is on one side: what the side is called (`HEAD~1:lunch.yaml`), and its bytes.

    `size` is that of the whole file, where `data` is only its beginning. `wrong`: why the file
    could not be read; then there are no bytes.
    """

    name: str
    data: bytes
    size: int | None = None
    wrong: str = ""


class Pair(NamedTuple):
    """The two sides of a map, None where it was not there."""

    name: str
    old: Side | None
    new: Side | None


def compare_sides(pair: Pair, keep: Keep | None = None, drawn: bool = False) -> Compared:
    """What is told of a map. `drawn`: it is to be drawn, even where both sides are the same."""
    names = pair.old and pair.old.name, pair.new and pair.new.name
    if pair.old is None or pair.new is None:
        return _alone(pair, *names)
    unread = bool(pair.old.wrong or pair.new.wrong)
    if pair.old.data == pair.new.data and not drawn and not unread:
        return Compared(pair.name, Status.SAME, *names)
    read = [read_side(side) for side in (pair.old, pair.new)]
    maps = [one.data for one in read if one.data is not None]
    if len(maps) < 2:
        why = next(one.why for one in read if one.data is None)
        if pair.old.data == pair.new.data and not unread:
            return Compared(pair.name, Status.SAME, *names, why=why)
        of_text = () if unread else tuple(lines(pair.old, pair.new))
        return Compared(pair.name, Status.TEXT, *names, why=why, lines=of_text, unread=unread)
    old, new = maps
    changes = compare_plain(old, new)
    told = tell(old, new, changes if keep is None else filter(keep, changes))
    status = Status.CHANGED if told else Status.SAME
    return Compared(
        *(pair.name, status, *names, str(new["title"]), tuple(told)),
        strangers=_are_strangers(old, changes),
        data=(old, new),
    )


class Read(NamedTuple):
    """A map in its plain long form, or why it could not be read."""

    data: dict[str, Any] | None
    why: str = ""


def read_side(side: Side) -> Read:
    """What is in the map of a side."""
    if side.wrong:
        return Read(None, side.wrong)
    source, problems = read_bytes(side.name, side.data, side.size)
    if problems:
        return Read(None, why_not(side, problems))
    document = load(source)
    if document.plain is None:
        return Read(None, why_not(side, document.problems))
    return Read(document.plain)


def why_not(side: Side, problems: Sequence[Diagnostic]) -> str:
    """The first error of a side, with its line."""
    errors = [one for one in problems if one.severity is Severity.ERROR]
    first = errors[0]
    place = f", line {first.span.line}" if first.span else ""
    more = f" (and {count(len(errors) - 1, 'more error')})" if len(errors) > 1 else ""
    return f"{side.name} cannot be read as a map{place}: {first.message}{more}"


def _alone(pair: Pair, old: str | None, new: str | None) -> Compared:
    """A map that came or went."""
    side = pair.old or pair.new
    assert side is not None
    read = read_side(side)
    status = Status.ADDED if pair.old is None else Status.REMOVED
    if read.data is None:
        return Compared(pair.name, status, old, new, why=read.why, unread=bool(side.wrong))
    data = (None, read.data) if pair.old is None else (read.data, None)
    title = str(read.data["title"])
    return Compared(pair.name, status, old, new, title, held=held(read.data), data=data)


def _are_strangers(old: dict[str, Any], changes: Sequence[Change]) -> bool:
    """Whether no phase of the old map is left, and no step."""
    gone = [one for one in changes if one.what is What.REMOVED and one.kind in ("phase", "action")]
    return _steps(old["phases"]) == sum(_steps([one.before]) for one in gone)


def _steps(phases: Sequence[dict[str, Any]]) -> int:
    return sum(1 + len(phase.get("actions", ())) for phase in phases)


def lines(old: Side, new: Side) -> list[str]:
    """What changed in the text, as `diff -u` shows it; nothing where it is no text, or too long."""
    if b"\0" in old.data + new.data:
        return []
    before, after = (
        side.data.decode("utf-8", "replace").splitlines(keepends=False) for side in (old, new)
    )
    if max(len(before), len(after)) > _MOST_LINES:
        return ["too long to be compared line by line"]
    from difflib import unified_diff  # most maps load

    if before == after:
        return ["only the ends of lines differ"]
    told = unified_diff(before, after, old.name, new.name, lineterm="")
    return [one if len(one) <= _LONGEST_LINE else f"{one[:_LONGEST_LINE]}…" for one in told]
