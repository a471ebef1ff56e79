"""A map's file with other content: how it differs, and how it takes the place of the old one."""

from __future__ import annotations

from cjmap.cli.save import save
from cjmap.errors import CjmapError
from cjmap.files import read

_MARK = b"\xef\xbb\xbf"
"""The byte-order mark that some editors put in front; who has it keeps it."""


def as_bytes(text: str, before: bytes) -> bytes:
    """A text as the bytes of a file that held `before`."""
    return (_MARK if before.startswith(_MARK) else b"") + text.encode("utf-8")


def replace(path: str, before: bytes, after: bytes) -> None:
    """Put new content in its place; a `CjmapError` where somebody has changed it meanwhile."""
    if before == after:
        return
    if read(path)[0] != before:
        raise CjmapError(f"{path} has been changed meanwhile", "it was left alone; run it again")
    save(path, after)


def diff(path: str, before: bytes, after: bytes) -> str:
    """What changes, as `diff -u` shows it; empty where it is nothing."""
    from difflib import unified_diff

    old, new = (data.decode("utf-8").splitlines(keepends=True) for data in (before, after))
    lines = unified_diff(old, new, path, path)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
