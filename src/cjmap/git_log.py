"""The commits that touched a file, and what they left of it.

The way is that of the branch itself (`--first-parent`): what a merge brought is one step, in which
its authors are named. Renames are followed as `git log --follow` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap import git
from cjmap.history.commit import Commit

_FIELDS = ("%H", "%P", "%aN", "%aI", "%s")
_FORMAT = "--format=" + "%x00".join(_FIELDS)
_PLAIN = ("-z", "--no-color", "--no-notes", "--no-show-signature", "--encoding=UTF-8")
_RAW = ("--raw", "--no-abbrev", "--find-renames", "--no-relative", "--no-ext-diff")


class Wish(NamedTuple):
    """Which commits are meant, in the words of `git log`; empty is all."""

    revisions: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    most: int | None = None

    def options(self) -> Iterator[str]:
        """As git takes them."""
        if self.since:
            yield f"--since={self.since}"
        if self.until:
            yield f"--until={self.until}"
        if self.most is not None:
            yield f"--max-count={self.most}"


class Logged(NamedTuple):
    """A commit that touched the file. `old` and `new` are the blobs before and after it: None where
    the file was not there, or was a link."""

    commit: Commit
    parents: tuple[str, ...]
    old: str | None
    new: str | None


def log(path: str, wish: Wish) -> list[Logged]:
    """All of them, the oldest first. The path is seen from where we are."""
    told = git.asked(
        *("-c", "log.showRoot=true", "--literal-pathspecs"),
        *("log", "--follow", "--first-parent", "-m", *_PLAIN, *_RAW),
        *(_FORMAT, *wish.options(), "--end-of-options", *wish.revisions, "--", path),
    )
    found = list(_logged(told))[::-1]
    if not any(len(one.parents) > 1 for one in found):
        return found
    helpers = _helpers(found, wish.revisions)
    return [
        one._replace(commit=one.commit._replace(helpers=helpers.get(one.commit.name, ())))
        for one in found
    ]


def _logged(told: str) -> Iterator[Logged]:
    """The fields of a commit, then `:100644 100644 <blob> <blob> M` and its one or two paths."""
    parts = iter(told.split("\0"))
    for name in parts:
        if not name:
            continue
        parents, author, date, subject = (next(parts) for _ in _FIELDS[1:])
        old_mode, new_mode, old, new, letter = next(parts).strip("\n:").split()
        old_path = next(parts)
        path = next(parts) if letter[0] in "RC" else old_path
        commit = Commit(name, _text(author), date, _text(subject), path)
        yield Logged(
            commit, tuple(parents.split()), git.blob(old_mode, old), git.blob(new_mode, new)
        )


def _text(told: str) -> str:
    """What was no UTF-8 is shown as such."""
    return told.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class _Side(NamedTuple):
    author: str
    parents: tuple[str, ...]


def _helpers(found: Sequence[Logged], revisions: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The authors of what each merge brought, other than its own, the first one first."""
    paths = dict.fromkeys(one.commit.path for one in found)
    told = git.asked(
        *("log", "--full-history", "--parents", *_PLAIN),
        *("--format=%H%x00%P%x00%aN", "--end-of-options", *revisions),
        *("--", *(f":(top,literal){path}" for path in paths)),
    )
    parts = told.removesuffix("\0").split("\0")
    sides = {
        name: _Side(_text(author), tuple(parents.split()))
        for name, parents, author in zip(*[iter(parts)] * 3, strict=False)
    }
    return dict(_brought(found, sides))


def _brought(
    found: Sequence[Logged], sides: dict[str, _Side]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is reached from a merge, and neither from its first parent nor from an earlier step."""
    seen: set[str] = set()
    for one in found:
        side = sides.get(one.commit.name)
        if side is None:
            continue
        list(_reached(side.parents[:1], sides, seen))
        brought = dict.fromkeys(_reached(side.parents[1:], sides, seen))
        seen.add(one.commit.name)
        brought.pop(one.commit.author, None)
        yield one.commit.name, tuple(reversed(brought))


def _reached(names: Sequence[str], sides: dict[str, _Side], seen: set[str]) -> Iterator[str]:
    """The authors of the commits that nobody has seen yet, the newest first."""
    todo = list(names)
    while todo:
        name = todo.pop()
        side = sides.get(name)
        if name in seen or side is None:
            continue
        seen.add(name)
        todo += side.parents
        if len(side.parents) < 2:
            yield side.author
