"""`cjmap render --watch`: maps are drawn again whenever they are saved, until Ctrl-C.

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
from dataclasses import replace
from typing import NamedTuple

from cjmap.cli import console, inputs
from cjmap.cli.one import Drawn, draw_one, shown, tell
from cjmap.cli.render import known, show
from cjmap.cli.targets import STDOUT, Job, plan
from cjmap.cli.watched import Mark, files, folders, images, marks
from cjmap.errors import CjmapError
from cjmap.formats import Format
from cjmap.pipeline import STDIN, Drawing, is_theme_file

_CALM = 100
"""Milliseconds without a change, after which a file is taken to be saved."""
_TICK = 2000
"""So often the files are looked at even where the operating system says nothing."""
_NAMED = 3
"""Up to so many pictures are named in one line."""


class Order(NamedTuple):
    """What is to be drawn, and where to."""

    maps: Sequence[str]
    output: str | None
    format: str | None
    drawing: Drawing

    def work(self) -> tuple[list[Job], Format]:
        """The maps that there are now. A `CjmapError` where that cannot be told."""
        return plan(inputs.find(self.maps), self.maps, self.output, self.format)


def watch(order: Order, open_it: bool = False) -> int:
    """Draw maps now and on every change; returns the exit code when Ctrl-C ends it."""
    if STDIN in order.maps or order.output == STDOUT:
        raise CjmapError(
            "--watch needs files: it cannot watch standard input or write to standard output",
            "name a map, and leave out --stdout and -o -",
        )
    work, row = order.work()
    order = order._replace(drawing=replace(order.drawing, format=row.name))
    watcher = Watcher(order, work, known(order.drawing))
    gc.enable()  # this may run all day
    try:
        watcher.draw()
        if open_it and os.path.exists(work[0].picture):
            show(work[0].picture)
        watcher.run()
    except KeyboardInterrupt:
        console.out("")
    return 0


class Watcher:
    """The maps that there are, as they were when they were last drawn."""

    def __init__(self, order: Order, work: list[Job], drawing: Drawing) -> None:
        self._order = order
        self._work = work
        self._drawing = drawing
        self._drawn: dict[str, Mark] = {}
        self._images: dict[str, tuple[str, ...]] = {}
        self._opened = marks(self._beside())
        self._doubtful = False
        self._told = ""
        self._spoken = False

    def run(self) -> None:
        """Wait for a change, draw what is another now, and so on."""
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
                self.draw()
                if found and self._folders() != watched:
                    break

    def draw(self) -> None:
        """Draw the maps that are not as they were, and say so in one line."""
        done = []
        for job in self._work:
            mark = marks((job.map, *self._images.get(job.map, ()), *self._beside()))
            if mark != self._drawn.get(job.map) and os.path.exists(job.map):
                self._drawn[job.map] = mark
                done.append((job, self._one(job)))
        if done:
            end = "" if self._spoken else ", Ctrl-C ends it"
            console.out(f"{time.strftime('%H:%M:%S')} {said(done)}; watching{end}")
            sys.stdout.flush()
            self._spoken = True

    def _one(self, job: Job) -> Drawn:
        drawn = draw_one(job, self._drawing, console.look(sys.stderr))
        tell(drawn)
        sys.stderr.flush()
        found = images(job.map)
        if found is not None:
            self._images[job.map] = found
        return drawn

    def _find(self, calm: bool) -> None:
        """Look which maps there are now. What is wrong is said once, and only if it stays so for a
        while: between two steps of an editor, a file may not be there."""
        try:
            self._work, _ = self._order.work()
            self._doubtful, self._told = False, ""
        except CjmapError as error:
            self._doubtful = not calm
            if calm and error.message != self._told:
                self._complain(error)
                self._told = error.message

    def _open(self) -> None:
        """Open a theme that has changed; while it is broken, the last good one goes on."""
        beside = marks(self._beside())
        if beside != self._opened:
            self._opened = beside
            try:
                self._drawing = known(self._order.drawing)
            except CjmapError as error:
                self._complain(error)

    def _complain(self, error: CjmapError) -> None:
        console.complain(error)
        sys.stderr.flush()

    def _folders(self) -> list[str]:
        beside = [*(one for found in self._images.values() for one in found), *self._beside()]
        return folders(self._order.maps, [job.map for job in self._work], beside)

    def _beside(self) -> tuple[str, ...]:
        """What all pictures depend on besides their maps: a theme that is a file, templates."""
        theme, templates = self._order.drawing.theme, self._order.drawing.template
        own = isinstance(theme, str) and is_theme_file(theme)
        return (*((str(theme),) if own else ()), *(files(templates) if templates else ()))


def said(done: Sequence[tuple[Job, Drawn]]) -> str:
    """What became of the maps that were drawn."""
    kinds: dict[str, list[str]] = {}
    for job, drawn in done:
        kinds.setdefault(_kind(job, drawn), []).append(shown(job))
    return ", ".join(f"{_names(names)} {kind}" for kind, names in kinds.items())


def _kind(job: Job, drawn: Drawn) -> str:
    if drawn.changed is not None:
        return "drawn" if drawn.changed else "unchanged"
    return "left as it was" if os.path.exists(job.picture) else "not drawn"


def _names(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) <= _NAMED else f"{len(names)} pictures"
