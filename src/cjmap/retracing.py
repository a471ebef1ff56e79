"""What git has kept of a map, and what is not committed yet → its history."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from cjmap import git
from cjmap.comparing import Side, read_side
from cjmap.errors import CjmapError
from cjmap.files import near, read
from cjmap.git_log import Logged, Wish, log
from cjmap.history.commit import Commit
from cjmap.history.follow import State, follow
from cjmap.history.history import Event, History
from cjmap.text.source import MAX_BYTES


def retrace(path: str, wish: Wish, drawn: bool = False) -> History:
    """The history of the map at a path, seen from where we are; it need not be there any more.

    What is not committed yet comes last, where the newest is asked for. `drawn`: somebody wants to
    see curves and figures.
    """
    try:
        top = git.top()
    except git.NoRepositoryError as error:
        raise CjmapError(
            "this is no git repository: nobody remembers what the map was before", _near(path)
        ) from error
    logged = log(path, wish) if git.is_revision("HEAD") or wish.revisions else []
    newest = not wish.revisions and not wish.until
    here = _here(path) if top and newest else None
    if not logged:
        raise _nothing(path, wish, here is not None)
    name, first = logged[-1].commit.path, logged[0].old
    contents = git.contents([*([first] if first else ()), *_wanted(logged)], MAX_BYTES + 1)
    start = None
    if first:
        start = read_side(Side(f"{logged[0].commit.short}~:{name}", next(contents))).data
    is_cut = not logged[0].parents and git.is_shallow()
    found = follow(name, _states(logged, contents, here), start, drawn, is_cut)
    last = found.entries[-1]
    if not last.commit.name and last.event is Event.SAME:  # a comment, or other line ends
        return found._replace(entries=found.entries[:-1])
    return found


def _near(path: str) -> str | None:
    """The file that was perhaps meant."""
    return None if os.path.lexists(path) else near(path)


def _here(path: str) -> bytes | None:
    return read(path)[0] if os.path.isfile(path) else None


def _wanted(logged: Sequence[Logged]) -> Iterator[str]:
    """The blobs that commits left, but for those that left the file as it was."""
    before = logged[0].old
    for one in logged:
        if one.new and one.new != before:
            yield one.new
        before = one.new


def _states(
    logged: Sequence[Logged], contents: Iterator[bytes], here: bytes | None
) -> Iterator[State]:
    """What every commit left; at last what is not committed yet."""
    before, last = logged[0].old, b""
    for one in logged:
        if not one.new:
            yield State(one.commit)
        elif one.new == before:
            yield State(one.commit, is_same=True)
        else:
            last = next(contents)
            yield _state(one.commit, f"{one.commit.short}:{one.commit.path}", last)
        before = one.new
    next(contents, None)  # git is let go
    if here is not None and (before is None or here != last):
        path = logged[-1].commit.path
        yield _state(Commit(path=path), path, here)


def _state(commit: Commit, name: str, data: bytes) -> State:
    found = read_side(Side(name, data))
    return State(commit, found.data, found.why)


def _nothing(path: str, wish: Wish, is_here: bool) -> CjmapError:
    if wish != Wish():
        return CjmapError(f"no commit of those that were asked for touched {path}")
    if is_here:
        return CjmapError(
            f"{path} is not committed yet, so it has no history",
            f"in its folder: git add {path}, then git commit",
        )
    return CjmapError(f"git remembers no {path}", near(path) or "run it where the map is, or was")
