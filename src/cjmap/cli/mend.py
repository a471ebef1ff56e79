"""Maps put right in their files: `cjmap lint --fix` and `--diff`."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cjmap.cli.save import save
from cjmap.errors import CjmapError
from cjmap.files import read
from cjmap.lint.fixing import Fixed, fix
from cjmap.model.load import Document
from cjmap.pipeline import map_of
from cjmap.text.diagnostic import Diagnostic

_MARK = b"\xef\xbb\xbf"
"""The byte-order mark that some editors put in front; who has it keeps it."""

Find = Callable[[Document], Sequence[Diagnostic]]


class Mended(NamedTuple):
    """A map after its fixes, and its bytes before and after; equal where nothing was fixed."""

    fixed: Fixed
    before: bytes
    after: bytes


def mend(path: str, find: Find, unsafe: bool) -> Mended:
    """Make the fixes of a map. Nothing is written. What cannot be read is a `CjmapError`."""
    before, size = read(path)
    folder = os.path.dirname(path) or "."

    def load(text: str) -> Document:
        return map_of(text.encode("utf-8"), path, folder, placed=True)

    document = map_of(before, path, folder, size, placed=True)
    fixed = fix(document, load, find, unsafe)
    if not fixed.done:
        return Mended(fixed, before, before)
    mark = _MARK if before.startswith(_MARK) else b""
    return Mended(fixed, before, mark + fixed.document.source.text.encode("utf-8"))


def write(path: str, mended: Mended) -> None:
    """Put the fixed map in its place; a `CjmapError` where somebody has changed it meanwhile."""
    if mended.before == mended.after:
        return
    if read(path)[0] != mended.before:
        raise CjmapError(f"{path} has been changed meanwhile", "nothing was fixed; run it again")
    save(path, mended.after)


def diff(path: str, mended: Mended) -> str:
    """What fixing would change, as `diff -u` shows it; empty where it is nothing."""
    from difflib import unified_diff

    before, after = (
        data.decode("utf-8").splitlines(keepends=True) for data in (mended.before, mended.after)
    )
    lines = unified_diff(before, after, path, path)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
