"""`cjmap git`: what is installed where; install and uninstall."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjmap import git
from cjmap.cli import console
from cjmap.cli.git.install import State, install, state, uninstall
from cjmap.cli.git.place import Place, everywhere, files, repository
from cjmap.cli.git.settings import TEXTCONV, settings
from cjmap.errors import CjmapError
from cjmap.report.look import visible

ACTIONS = ("install", "uninstall")
_TELLS_LABELS = (2, 44)
"""From this version on git tells a merge driver what the sides are called."""


class Order(NamedTuple):
    """What is asked for."""

    action: str = ""
    everywhere: bool = False
    outline: bool = True


def run(order: Order) -> int:
    """Do it and tell; returns the exit code."""
    if order.action and order.action not in ACTIONS:
        raise CjmapError(
            f"cjmap git cannot {order.action}", "it can install and uninstall; see cjmap git --help"
        )
    for line in _done(order):
        console.out(visible(line, console.look(sys.stdout).encoding))
    return 0


def _done(order: Order) -> Iterator[str]:
    if not order.action:
        yield from _overview([everywhere()] if order.everywhere else _places())
        return
    place = everywhere() if order.everywhere else repository()
    if order.action == "install":
        yield from _install(place, order.outline)
    else:
        yield from _uninstall(place)


def _install(place: Place, outline: bool) -> Iterator[str]:
    wanted, patterns = _wanted(outline), files(place)
    changed = install(place, wanted, patterns)
    yield f"{'installed' if changed else 'already installed'} {place.name}, for {_all(patterns)}"
    if changed:
        outlines = "git log -p shows maps in outlines, " * outline
        yield f"git diff tells what changed, {outlines}git merge goes by meaning"
    yield from _own(state(place))
    yield from _overruled(place)


def _uninstall(place: Place) -> Iterator[str]:
    there = uninstall(place)
    yield f"{'uninstalled' if there else 'nothing was installed'} {place.name}"
    for other in () if there else _places():
        if other.flag != place.flag and state(other).ours:
            more = " --global" * (other.flag == "--global")
            yield f"  it is installed {other.name}: cjmap git uninstall{more}"
    yield from _own(state(place))


def _overview(places: Iterable[Place]) -> Iterator[str]:
    for place in places:
        there = state(place)
        if not there.ours and not there.block:
            yield f"not installed {place.name}"
            continue
        patterns = there.block.patterns if there.block else ()
        yield f"installed {place.name}, for {_all(patterns) or 'no files'}"
        yield from (f"  {line}" for line in _missing(place, there))
        yield from _own(there)
        yield from _overruled(place)


def _places() -> list[Place]:
    try:
        return [repository(), everywhere()]
    except git.NoRepositoryError:
        return [everywhere()]


def _missing(place: Place, there: State) -> Iterator[str]:
    """What is not as an install would make it now."""
    wanted = _wanted(TEXTCONV in there.ours)
    set_so = (
        there.found.get(key) == [value] for key, value in wanted.items() if key not in there.own
    )
    if not all(set_so) or not there.block or there.block.patterns != files(place):
        again = "cjmap git install" + " --global" * (place.flag == "--global")
        yield f"by another cjmap, for other files, or in part; to renew it: {again}"


def _own(there: State) -> Iterator[str]:
    if there.own:
        yield f"  left alone, for it is your own: {', '.join(there.own)}"


def _overruled(place: Place) -> Iterator[str]:
    """Attributes of the user's own that decide otherwise."""
    if place.flag != "--local":
        return
    path = "x.journey.yaml"
    told = git.run("check-attr", "-z", "diff", "merge", "--", path).stdout.decode().split("\0")
    for name, value in zip(told[1::3], told[2::3], strict=False):
        if value != "cjmap":
            yield f"  your own attributes say otherwise for *.journey.yaml: {name} is {value}"


def _wanted(outline: bool) -> dict[str, str]:
    python = sys.executable.replace("\\", "/") if sys.platform == "win32" else sys.executable
    return settings(python or "python3", _version() >= _TELLS_LABELS, outline)


def _version() -> tuple[int, ...]:
    """The version of git: `git version 2.39.5 (Apple Git-154)` is (2, 39)."""
    found = re.search(r"(\d+)\.(\d+)", git.asked("version"))
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _all(patterns: Iterable[str]) -> str:
    *others, last = patterns or ("",)
    return f"{', '.join(others)} and {last}" if others else last
