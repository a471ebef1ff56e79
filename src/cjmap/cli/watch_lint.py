"""`cjmap lint --watch`: maps are looked at again whenever they are saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from cjmap.cli import console, inputs
from cjmap.cli.lint import Order
from cjmap.cli.outlets import AUTO
from cjmap.cli.today import today
from cjmap.cli.watch import Watcher, run
from cjmap.config.find import NAME, PROJECT
from cjmap.errors import CjmapError
from cjmap.linting import Linter, asked
from cjmap.pipeline import STDIN
from cjmap.report.formats import Setting, find, writer
from cjmap.report.result import Totals
from cjmap.report.text import summary

_SHOWN = (AUTO, "text", "concise")


def watch(order: Order) -> int:
    """Lint maps now and on every change; returns the exit code when Ctrl-C ends it."""
    if STDIN in order.maps:
        raise CjmapError("--watch needs files: it cannot watch standard input", "name a map")
    if order.output or order.fix or order.diff or order.format not in _SHOWN:
        raise CjmapError(
            "--watch shows findings in the terminal, and does nothing else",
            "leave out --output, --fix and --diff, and any --format but text and concise",
        )
    watcher = Watcher(_Linting(order))
    watcher.turn()
    run(watcher)
    return 0


class _Linting:
    """Linting maps, as `Watcher` wants it."""

    def __init__(self, order: Order) -> None:
        self.named = order.maps
        self.maps: list[str] = []
        self._order = order
        self._asked = asked(order.select, order.ignore, order.profile)
        self._part = writer(find("text" if order.format == AUTO else order.format)).part
        self.find()
        self.open()

    def find(self) -> None:
        self.maps = [one.path for one in inputs.find(self.named)]

    def parts(self, map: str) -> tuple[str, ...]:
        return ()

    def beside(self) -> list[str]:
        """Configurations: those that hold, and those that may come beside the maps or here."""
        there = {os.path.dirname(map) or "." for map in self.maps}
        found = (self._linter.configs.file(folder) for folder in there)
        held = {one.source.name for one in found if one}
        near = {os.path.join(folder, name) for folder in (*there, ".") for name in (NAME, PROJECT)}
        return sorted(held | near)

    def open(self) -> None:
        linter = Linter(self._asked, today(self._order.today))
        linter.prepare(self.maps)
        self._linter = linter

    def do(self, maps: Sequence[str]) -> str:
        self._linter.today = today(self._order.today)  # which may be over
        setting = Setting(console.look(sys.stdout))
        totals = Totals()
        for map in maps:
            result = self._linter.lint(map)
            console.out(self._part(result, setting).removesuffix("\n"))
            totals += result.totals()
        return summary(totals)
