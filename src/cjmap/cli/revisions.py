"""Maps as git knows them: revisions, the index and the working tree, named as `git diff` does."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap import git
from cjmap.cli.inputs import holds_map, is_named_as_map
from cjmap.cli.sides import one_of_many
from cjmap.comparing import Pair, Side
from cjmap.errors import CjmapError
from cjmap.files import MAP_ENDINGS, near, read, refuse_other_kinds
from cjmap.pipeline import STDIN
from cjmap.text.source import MAX_BYTES

APART = "--"
"""What follows it are paths, whatever they look like."""


class Asked(NamedTuple):
    """What git is asked for: revisions, and paths to which it keeps."""

    revisions: tuple[str, ...]
    paths: tuple[str, ...]


def pairs(arguments: Sequence[str], staged: bool) -> Iterator[Pair]:
    """The maps that differ between two states, each with its two sides."""
    try:
        top = git.top()
    except git.NoRepositoryError as error:
        raise _outside(arguments, error) from error
    asked = _asked(list(arguments), bool(top))
    if len(asked.revisions) > 1 + (not staged):
        most = "one revision with --staged" if staged else "two revisions"
        raise CjmapError(f"no more than {most} can be named", "leave some out")
    here = git.here() if top and asked.paths else ""
    named = {os.path.normpath(os.path.join(here, one)) for one in asked.paths}
    files = [
        one
        for one in git.touched(asked.revisions, asked.paths, staged)
        if one.new_path in named or one.new_path.casefold().endswith(MAP_ENDINGS)
    ]
    found = git.blobs([blob for one in files for blob in (one.old, one.new) if blob], MAX_BYTES + 1)
    before, after = _titles(asked.revisions, staged)
    for one in files:
        old = _side(top, before, one.old_path, one.old, found)
        new = _side(top, after, one.new_path, one.new, found)
        if one.new_path in named or _is_map(one.new_path, old, new):
            yield Pair(one.new_path, old, new)


def _side(
    top: str, title: str, path: str, blob: str | None, found: dict[str, bytes]
) -> Side | None:
    if blob is None:
        return None
    name = f"{title}:{path}" if title else path
    if not blob:
        return one_of_many(name, lambda: read(os.path.join(top, path)))
    return one_of_many(name, lambda: _content(name, found[blob]))


def _content(name: str, data: bytes) -> tuple[bytes, int]:
    refuse_other_kinds(name, data)
    return data, len(data)


def _is_map(path: str, *sides: Side | None) -> bool:
    return is_named_as_map(path) or any(holds_map(side.data) for side in sides if side)


def _titles(revisions: Sequence[str], staged: bool) -> tuple[str, str]:
    """What the sides are called; what is in the working tree has no name but its path."""
    after = "index" if staged else ""
    match revisions:
        case []:
            return ("HEAD", after) if staged else ("index", after)
        case [one] if "..." in one:
            old, new = (end or "HEAD" for end in one.split("...", 1))
            return f"{old}...{new}", new
        case [one] if ".." in one:
            old, new = (end or "HEAD" for end in one.split("..", 1))
            return old, new
        case [one]:
            return one, after
        case _:
            return revisions[0], revisions[1]


def _asked(arguments: list[str], has_files: bool) -> Asked:
    """Arguments as git reads them: revisions, then paths, with or without `--` between them."""
    if APART in arguments:
        at = arguments.index(APART)
        return Asked(tuple(map(_revision, arguments[:at])), tuple(arguments[at + 1 :]))
    at = next((at for at, one in enumerate(arguments) if not git.is_revision(one)), len(arguments))
    clear = _clear if has_files else str
    return Asked(tuple(map(clear, arguments[:at])), tuple(map(_path, arguments[at:])))


def _revision(name: str) -> str:
    if git.is_revision(name):
        return name
    raise _unknown(name)


def _clear(revision: str) -> str:
    """A revision that is no file too."""
    if os.path.lexists(revision):
        raise CjmapError(
            f"{revision} is a revision and a file",
            f"say which: cjmap diff {revision} -- or cjmap diff -- {revision}",
        )
    return revision


def _path(name: str) -> str:
    if os.path.lexists(name) or any(sign in name for sign in "*?["):
        return name
    raise _unknown(name)


def _outside(arguments: Sequence[str], error: CjmapError) -> CjmapError:
    """What is said outside of git, where nothing can be named but files and folders."""
    given = (one for one in arguments if one not in (APART, STDIN))
    gone = next((one for one in given if not os.path.lexists(one)), None)
    if gone is None:
        return error
    return CjmapError(f"{error.message}, and there is no file {gone}", near(gone) or error.hint)


def _unknown(name: str) -> CjmapError:
    hint = near(name)
    revision, colon, path = name.partition(":")
    if colon and path and git.is_revision(revision):
        hint = f"paths stand behind two dashes: cjmap diff {revision} -- {path}"
    if git.is_revision(name):
        return CjmapError(
            f"{name} is a revision, and stands behind a path",
            f"revisions come first, then paths: cjmap diff {name} lunch.yaml",
        )
    if hint is None and git.is_shallow():
        hint = "the repository was cloned without its older history: git fetch --unshallow"
    return CjmapError(
        f"there is no file {name}, and git knows no such revision",
        hint or "git log --oneline shows revisions; name a file that is gone after --",
    )
