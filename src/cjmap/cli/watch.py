"""`--watch`: the same is done again with maps whenever they are saved, until Ctrl-C.

What changed is found by looking at the files themselves, so it does not matter how an editor saves:
over the old file, as a new one that takes its place, or through a rename. The operating system
only says when to look.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Sequence
from typing import Protocol

from cjmap.cli import console
from cjmap.cli.watched import Mark, folders, marks
from cjmap.errors import CjmapError

_CALM = 100
"""Milliseconds without a change, after which a file is taken to be saved."""
_TICK = 2000
"""So often the files are looked at even where the operating system says nothing."""


class Work(Protocol):
    """What is done with maps, and what it depends on."""

    @property
    def named(self) -> Sequence[str]:
        """The maps as they were named: files, folders, patterns."""

    @property
    def maps(self) -> Sequence[str]:
        """The maps that there were when it was last looked."""

    def find(self) -> None:
        """Look which maps there are now. A `CjmapError` where that cannot be told."""

    def parts(self, map: str) -> Sequence[str]:
        """The files that belong to a map, as far as is known."""

    def beside(self) -> Sequence[str]:
        """The files that all maps depend on, also those that are not there yet."""

    def open(self) -> None:
        """Read these again. A `CjmapError` where they cannot be used: then the last good ones
        hold."""

    def do(self, maps: Sequence[str]) -> str:
        """Do it with these maps; says what became of them."""


def run(watcher: Watcher) -> None:
    """Watch until Ctrl-C."""
    gc.enable()  # this may run all day
    try:
        watcher.run()
    except KeyboardInterrupt:
        console.out("")


class Watcher:
    """The maps that there are, as they were when something was last done with them."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._seen: dict[str, Mark] = {}
        self._opened = marks(work.beside())
        self._doubtful = False
        self._told = ""
        self._spoken = False

    def run(self) -> None:
        """Wait for a change, do what is to be done now, and so on."""
        from watchfiles import watch as changes

        while True:
            watched = self._folders()
            stream = changes(
                *watched,
                watch_filter=None,
                step=_CALM,
                rust_timeout=_TICK,
                yield_on_timeout=True,
                recursive=False,
            )
            self._doubtful = True  # what happened before it began to watch, nobody saw
            for found in stream:
                if found or self._doubtful:
                    self._find(calm=not found)
                self._open()
                self.turn()
                if found and self._folders() != watched:
                    break

    def turn(self) -> None:
        """Do it with the maps that are not as they were, and say so in one line."""
        changed = []
        for map in self._work.maps:
            mark = marks((map, *self._work.parts(map), *self._work.beside()))
            if mark != self._seen.get(map) and os.path.exists(map):
                self._seen[map] = mark
                changed.append(map)
        if changed:
            said = self._work.do(changed)
            end = "" if self._spoken else ", Ctrl-C ends it"
            console.out(f"{time.strftime('%H:%M:%S')} {said}; watching{end}")
            sys.stdout.flush()
            self._spoken = True

    def _find(self, calm: bool) -> None:
        """Look which maps there are now. What is wrong is said once, and only if it stays so for a
        while: between two steps of an editor, a file may not be there."""
        try:
            self._work.find()
            self._doubtful, self._told = False, ""
        except CjmapError as error:
            self._doubtful = not calm
            if calm and error.message != self._told:
                self._complain(error)
                self._told = error.message

    def _open(self) -> None:
        """Open what lies beside the maps, where it has changed."""
        beside = marks(self._work.beside())
        if beside != self._opened:
            self._opened = beside
            try:
                self._work.open()
            except CjmapError as error:
                self._complain(error)

    def _complain(self, error: CjmapError) -> None:
        console.complain(error)
        sys.stderr.flush()

    def _folders(self) -> list[str]:
        work = self._work
        parts = (one for map in work.maps for one in work.parts(map))
        return folders(work.named, work.maps, [*parts, *work.beside()])
