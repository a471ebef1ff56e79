"""Maps put right in their files: `cjmap lint --fix`, and `--diff` that only shows it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import filterfalse
from typing import NamedTuple

from cjmap.cli import console
from cjmap.cli.replace import as_bytes, diff, replace
from cjmap.errors import CjmapError
from cjmap.files import read
from cjmap.lint.fixing import Find, Fixed, fix
from cjmap.linting import Linter, is_theme
from cjmap.model.load import Document
from cjmap.pipeline import map_of
from cjmap.report.result import Result, unusable


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
        return map_of(text.encode("utf-8"), path, folder)

    document = map_of(before, path, folder, size)
    fixed = fix(document, load, find, unsafe)
    if not fixed.done:
        return Mended(fixed, before, before)
    return Mended(fixed, before, as_bytes(fixed.document.source.text, before))


def mended(linter: Linter, path: str, unsafe: bool) -> Result:
    """Make the fixes of a map in its file; gives what is left to be done by hand."""
    if is_theme(path):
        return linter.lint(path)
    try:
        found = mend(path, _finder(linter, path), unsafe)
    except CjmapError as error:
        return unusable(path, error)
    try:
        replace(path, found.before, found.after)
    except CjmapError as error:
        return unusable(path, error, "not-fixed")
    fixed = found.fixed
    return Result(fixed.document.source, fixed.left, fixed=len(fixed.done))


def show(linter: Linter, paths: Sequence[str], unsafe: bool) -> int:
    """Show what fixing would change; 1 where that is anything, 2 where a file cannot be read."""
    code = 0
    for path in filterfalse(is_theme, paths):
        try:
            found = mend(path, _finder(linter, path), unsafe)
        except CjmapError as error:
            console.complain(error)
            code = 2
            continue
        if text := diff(path, found.before, found.after):
            console.out(text.rstrip("\n"))
            code = max(code, 1)
    if not code:
        console.out("nothing that could be fixed")
    return code


def _finder(linter: Linter, path: str) -> Find:
    return lambda document: linter.checked(path, document, linter.related(path)).problems
