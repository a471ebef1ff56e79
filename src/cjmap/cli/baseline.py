"""`cjmap lint --baseline FILE`: what was known before is not told again."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

from cjmap.cli import console
from cjmap.cli.save import save
from cjmap.errors import CjmapError
from cjmap.lint import baseline
from cjmap.lint.baseline import sift
from cjmap.pipeline import STDIN
from cjmap.report.result import Result, count
from cjmap.text.diagnostic import Severity
from cjmap.toml_file import text_of

MAX_BYTES = 16 * 1024 * 1024
"""A finding has about a hundred bytes."""


class Wanted(NamedTuple):
    """The file, whether what is gone is taken out of it, and whether what is new is put in."""

    path: str = ""
    update: bool = False
    add: bool = False


class Seen(NamedTuple):
    """What was found in a map that loads, by its name in the baseline."""

    name: str
    found: Counter[str]


class Baseline:
    """A linter that leaves out what a baseline knows, and brings the baseline up to date."""

    def __init__(self, wanted: Wanted, lint: Callable[[str], Result]) -> None:
        self._wanted = wanted
        self._lint = lint
        self._known = _read(wanted)
        self._seen: dict[str, Counter[str]] = {}

    def lint(self, path: str) -> Result:
        """What is new in a map. Where all is to be added, nothing that can be known is new."""
        result = self._lint(path)
        if result.unusable or path == STDIN:
            return result
        name = self._name(path)
        known = self._known.get(name, Counter[str]())
        if self._wanted.add:
            known = known | sift(result.problems, result.source, known).found
        new, found = sift(result.problems, result.source, known)
        loads = all(one.name or one.severity is not Severity.ERROR for one in new)
        return result._replace(
            problems=new,
            known=len(result.problems) - len(new),
            aside=(*result.aside, *([Seen(name, found)] if loads else [])),
        )

    def keep(self, aside: Any) -> None:
        """Take what a result has brought, perhaps from another process."""
        if isinstance(aside, Seen):
            self._seen[aside.name] = aside.found

    def end(self, left_out: Collection[str]) -> None:
        """Write the file where that is wanted; else say how much of it is gone.

        What is known of rules that were `left_out`, and of maps that were not looked at or do not
        load, stays.
        """
        gone = dict(self._gone(left_out))
        number = sum(found.total() for found in gone.values())
        path, update, add = self._wanted
        if update or add:
            after = {name: found - gone.get(name, Counter()) for name, found in self._known.items()}
            after = after if update else dict(self._known)
            for name, found in self._seen.items() if add else ():
                after[name] = after.get(name, Counter()) | found
            save(path, baseline.write(after).encode("utf-8", "backslashreplace"))
            added = _total(after) - _total(self._known) + (number if update else 0)
            console.err(f"{path}: {count(added, 'finding')} added, {number * update} taken out")
        elif number:
            console.err(
                f"{count(number, 'finding')} of {path} {'is' if number == 1 else 'are'} gone; "
                "to take out what is gone: --update-baseline"
            )

    def _gone(self, left_out: Collection[str]) -> Iterator[tuple[str, Counter[str]]]:
        home = os.path.dirname(self._wanted.path)
        for name, known in self._known.items():
            if name in self._seen:
                left = known - self._seen[name]
                yield (
                    name,
                    Counter({w: n for w, n in left.items() if w.split(" ")[0] not in left_out}),
                )
            elif not os.path.lexists(os.path.join(home, name)):
                yield name, known

    def _name(self, path: str) -> str:
        home = os.path.dirname(self._wanted.path) or "."
        try:
            return os.path.relpath(path, home).replace(os.sep, "/")
        except ValueError:  # on another drive
            return path


def _total(known: baseline.Known) -> int:
    return sum(found.total() for found in known.values())


def _read(wanted: Wanted) -> baseline.Known:
    path = wanted.path
    if not path:
        option = "--update-baseline" if wanted.update else "--add-to-baseline"
        raise CjmapError(
            f"{option}: which baseline?", "name its file: --baseline cjmap-baseline.json"
        )
    if not os.path.lexists(path):
        if wanted.add:
            return {}
        raise CjmapError(
            f"there is no baseline {path}",
            "to make one of what is found today, add --add-to-baseline",
        )
    return baseline.read(text_of(path, "baseline", most=MAX_BYTES), path)
