"""What all parts of the page are made from."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from cjmap.export.history.courses import Days
from cjmap.history.axis import Axis, axis
from cjmap.history.history import History
from cjmap.history.turns import Turn, turns
from cjmap.language.choice import speak
from cjmap.language.language import Language
from cjmap.layout.measure import plain
from cjmap.layout.theme import Theme

Values = dict[str, Any]


class Page:
    """A history and how it is to look. `full`: with all that is quiet."""

    def __init__(self, history: History, theme: Theme, full: bool) -> None:
        self.history = history
        self.theme = theme
        self.full = full
        self.language: Language = speak("en")
        self.days = Days(history)
        self._rules: dict[str, str] = {}

    @cached_property
    def turns(self) -> list[Turn]:
        """The states in which the curve changed."""
        return turns(self.history)

    @cached_property
    def axis(self) -> Axis:
        """That of all states."""
        start = [self.history.start] if self.history.start else []
        return axis([*start, *(one.moment for one in self.history.entries if one.moment)])

    def text(self, written: str) -> str:
        """What others wrote, on one line and without characters that act on what stands around."""
        return plain(" ".join(written.split()))

    def placed(self, x: float) -> str:
        """A class for a place on an axis from 0 to 1; the page may hold no styles of elements."""
        rule = f"{{left:{x * 100:.2f}%}}"
        return self._rules.setdefault(rule, f"at{len(self._rules)}")

    def rules(self) -> str:
        """What the classes of places mean."""
        return "".join(f".{name}{rule}\n" for rule, name in self._rules.items())
