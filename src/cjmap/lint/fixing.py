"""Fixes of what was found, as edits of the file: comments and layout stay.

A fix counts only if the file loads afterwards and the finding is gone. Where several fixes touch
the same words, the first is made, and the others when the file has been looked at again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cjmap.model.load import Document
from cjmap.text.changeable import File
from cjmap.text.changing import edits
from cjmap.text.diagnostic import Diagnostic, Fix
from cjmap.text.edit import Edit, apply, clash

Load = Callable[[str], Document]
"""Loads the map that a text is."""

Find = Callable[[Document], Sequence[Diagnostic]]
"""What is wrong with a map."""

_Key = tuple[str, str]
"""Code and message: what makes two findings the same before and after a fix."""

ROUNDS = 20
"""A fix may make room for another; after so many looks at a file it is left as it is."""


class Fixed(NamedTuple):
    """A map after its fixes, what was done, and what is still wrong with it."""

    document: Document
    done: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


def fix(document: Document, load: Load, find: Find, unsafe: bool = False) -> Fixed:
    """Make all fixes of a map, `unsafe` ones too if wanted. A map with errors stays as it is."""
    done: list[Diagnostic] = []
    refused: set[_Key] = set()
    found = tuple(find(document))
    for _ in range(ROUNDS):
        todo = [one for one in found if _may(one, unsafe) and _key(one) not in refused]
        if not todo or not document.ok:
            break
        made, document, found = _round(document, todo, load, find, found)
        done += made
        refused.update(map(_key, todo[:1] if not made else ()))
    return Fixed(document, tuple(done), found)


def _may(one: Diagnostic, unsafe: bool) -> bool:
    return one.fix is not None and (one.fix.safe or unsafe)


def _key(one: Diagnostic) -> _Key:
    return one.code, one.message


def _round(
    document: Document,
    todo: Iterable[Diagnostic],
    load: Load,
    find: Find,
    found: tuple[Diagnostic, ...],
) -> tuple[list[Diagnostic], Document, tuple[Diagnostic, ...]]:
    """As many fixes at once as do not touch each other; if that goes wrong, the first alone."""
    chosen = list(_together(File(document.source, document.data, document.spans), todo))
    for tried in (chosen, chosen[:1]):
        if tried:
            after = load(apply(document.source.text, [one for _, new in tried for one in new]))
            now = tuple(find(after)) if after.ok else ()
            fixed = [one for one, _ in tried]
            if after.ok and _better(fixed, Counter(map(_key, found)), Counter(map(_key, now))):
                return fixed, after, now
    return [], document, found


def _together(
    file: File, todo: Iterable[Diagnostic]
) -> Iterator[tuple[Diagnostic, tuple[Edit, ...]]]:
    taken: list[Edit] = []
    for one in todo:
        new = _edits(file, one.fix) if one.fix else ()
        if new and not clash([*taken, *new]):
            taken += new
            yield one, new


def _edits(file: File, fix: Fix) -> tuple[Edit, ...]:
    """The edits of all changes of a fix; nothing where one of them cannot be made."""
    made = [edits(file, change) for change in fix.changes]
    return () if None in made else tuple(edit for one in made if one for edit in one)


def _better(fixed: Iterable[Diagnostic], before: Counter[_Key], now: Counter[_Key]) -> bool:
    """Whether what was fixed is found less often, and nothing of another kind came up."""
    codes = {code for code, _ in before}
    return all(now[_key(one)] < before[_key(one)] for one in fixed) and all(
        code in codes for code, _ in now
    )
