"""What git knows: which files differ between two states, and what was in them.

Nothing is ever checked out or written: git is asked with `git diff --raw` and
`git cat-file --batch`, without a shell, and answers in bytes with zero bytes between the names, so
that a path may hold whatever a file system allows.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from cjmap.errors import CjmapError

_FILES = ("100644", "100755")
"""The modes of files; a link or a submodule holds no map."""
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
"""git touches nothing for our sake, and speaks the language that we look for words in."""


_AT_A_TIME = 100
"""So many names fit into any pipe."""
_WITHOUT = "two files or folders can be compared without it: cjmap diff OLD.yaml NEW.yaml"


class NoRepositoryError(CjmapError):
    """Where we are, git knows nothing."""


class Touched(NamedTuple):
    """A file that differs: its paths from the top of the repository, and the blobs of its content.

    The paths differ where it was renamed. A blob is None where the file was not there, and empty
    where what stands in the working tree is meant.
    """

    old_path: str
    new_path: str
    old: str | None
    new: str | None


def is_revision(given: str) -> bool:
    """Whether git knows it: a revision, `A..B` or `A...B`; an end may be left out."""
    two = given.partition("...") if "..." in given else given.partition("..")
    ends = [end or "HEAD" for end in (two[0], two[2])] if two[1] else [given]
    return all(_known(end) for end in ends)


def _known(revision: str) -> bool:
    command = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{tree}}")
    return "\0" not in revision and run(*command).returncode == 0


def top() -> str:
    """The folder of the working tree; empty in a bare repository. Without any, a `CjmapError`."""
    done = run("rev-parse", "--is-inside-work-tree", "--show-toplevel")
    inside, _, folder = os.fsdecode(done.stdout).removesuffix("\n").partition("\n")
    if inside == "false":
        return ""
    if done.returncode:
        raise _refused(said(done))
    return folder


def here() -> str:
    """The way from the top to where we are: empty, or it ends in a slash."""
    return asked("rev-parse", "--show-prefix")


def is_shallow() -> bool:
    """Whether the repository was cloned without its older history."""
    return run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def touched(revisions: Sequence[str], paths: Sequence[str], staged: bool = False) -> list[Touched]:
    """The files that differ, as `git diff` means its revisions and paths."""
    options = ["--cached"] if staged else []
    done = run(
        *("diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-relative", "--no-ext-diff"),
        *("--ignore-submodules=all", *options, *revisions, "--", *paths),
    )
    if done.returncode:
        raise CjmapError(f"git says: {said(done)}", _hint(said(done)))
    return list(_raw(os.fsdecode(done.stdout)))


def _raw(told: str) -> Iterator[Touched]:
    """`:100644 100644 <blob> <blob> M`, zero byte, a path, zero byte; two paths for R and C."""
    parts = iter(told.split("\0"))
    for head in parts:
        if not head:
            continue
        old_mode, new_mode, old_blob, new_blob, letter = head.removeprefix(":").split()
        old_path = next(parts)
        new_path = next(parts) if letter[0] in "RC" else old_path
        old, new = blob(old_mode, old_blob), blob(new_mode, new_blob)
        if letter != "U" and (old, new) != (None, None):
            yield Touched(old_path, new_path, old, new)


def blob(mode: str, name: str) -> str | None:
    """The name of a file's content; None where there is no file, empty for the working tree."""
    if mode not in _FILES:
        return None
    return name if name.strip("0") else ""


def blobs(names: Sequence[str], most: int) -> dict[str, bytes]:
    """What blobs hold, at most so many bytes of each, read by one process."""
    wanted = list(dict.fromkeys(names))
    return dict(zip(wanted, contents(wanted, most), strict=True)) if wanted else {}


def contents(names: Iterable[str], most: int) -> Iterator[bytes]:
    """The same one after the other, without keeping them.

    git is asked for some at a time: it reads the next while we look at one.
    """
    rest = iter(names)
    with _started("cat-file", "--batch") as process:
        assert process.stdin
        while some := list(islice(rest, _AT_A_TIME)):
            process.stdin.write("".join(f"{name}\n" for name in some).encode())
            process.stdin.flush()
            for name in some:
                yield _answer(process, name, most)
        process.stdin.close()


def _answer(process: subprocess.Popen[bytes], name: str, most: int) -> bytes:
    assert process.stdout
    head = process.stdout.readline().split()
    if len(head) != 3:
        raise CjmapError(f"git has no content of {name[:12]}", "a partial clone? try: git fetch")
    return _content(process, int(head[2]), most)


def _content(process: subprocess.Popen[bytes], size: int, most: int) -> bytes:
    assert process.stdout
    kept = process.stdout.read(min(size, most))
    left = size - len(kept) + 1  # a line feed follows
    while left > 0 and (passed := process.stdout.read(min(left, 1 << 20))):
        left -= len(passed)
    return kept


def asked(*command: str) -> str:
    """The answer to a command, without its line end; a `CjmapError` where git refuses."""
    done = run(*command)
    if done.returncode:
        raise _refused(said(done))
    return os.fsdecode(done.stdout).removesuffix("\n")


def _refused(said: str) -> CjmapError:
    if "not a git repository" in said:
        return NoRepositoryError("this is no git repository", _WITHOUT)
    trust = "if you trust it: git config --global --add safe.directory FOLDER"
    return CjmapError(f"git says: {said}", trust if "dubious ownership" in said else None)


def run(*command: str) -> subprocess.CompletedProcess[bytes]:
    """A command of git, however it ended."""
    with _started(*command) as process:
        out, err = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _started(*command: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(
            ["git", "--no-pager", *command],
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env={**os.environ, **_QUIET},
        )
    except FileNotFoundError as error:
        raise CjmapError(
            "git is not installed, or not found", f"get it from git-scm.com; {_WITHOUT}"
        ) from error
    except OSError as error:
        raise CjmapError(f"git cannot be started: {error.strerror}") from error


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """The first line of what git complains about."""
    lines = [line for line in os.fsdecode(done.stderr).splitlines() if line.strip()]
    first = lines[0] if lines else f"exit code {done.returncode}"
    return first.removeprefix("fatal: ").removeprefix("error: ")


def _hint(said: str) -> str | None:
    if "work tree" in said:
        return "in a bare repository name two revisions: cjmap diff HEAD~1 HEAD"
    if is_shallow():
        return "the repository was cloned without its older history: git fetch --unshallow"
    return None
