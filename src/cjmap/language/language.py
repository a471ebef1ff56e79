"""What is said in the reader's language: built-in labels, numbers, dates, direction.

English is the language that labels are written in, whole sentences with `{names}` for what is
put in, never glued from pieces: other languages have another order. Whoever writes a label says
it through the `Language` of the board, and `make catalogues` finds it for the translators:

    language.say("owner {owner}", owner=journey.owner)
    language.count("{n} entry", "{n} entries", len(entries))
    DONE = message("done")              # in a table, to be said later:  language.say(DONE)

The first argument is a literal there, and literals alone are found; what is said by a variable
comes from a table of `message(…)`. In a Jinja2 template the same functions are globals:

    {{ say("Sources") }}   {{ count("{n} entry", "{n} entries", n) }}

with `say=language.say, count=language.count`. A comment `# Translators: …` on the line above goes
to the translators. A label that a catalogue lacks is said in English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cjmap.language import numbers
from cjmap.language.direction import has_right, is_rtl, isolate
from cjmap.language.numbers import NARROW


def message(text: str) -> str:
    """Marks a text as a label that will be said later; the text itself."""
    return text


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the built-in labels, and English itself.

    `code` is BCP 47: the language that labels are in. `rtl`: it runs from right to left.
    """

    code: str = "en"
    rtl: bool = False

    def say(self, text: str, /, **facts: object) -> str:
        """A built-in label or sentence; `{name}` in it is replaced by the fact of that name."""
        return self._filled(self._told(text), facts)

    def count(self, one: str, many: str, n: int, /, **facts: object) -> str:
        """A sentence about `n` of something: `count("{n} item", "{n} items", 3)`."""
        return self._filled(self._counted(one, many, n), {"n": self.number(n), **facts})

    def number(self, value: float) -> str:
        """A number as this language writes it."""
        return numbers.number(value)

    def signed(self, value: float) -> str:
        """A number with its sign, also where it is a plus."""
        return f"+{self.number(value)}" if value > 0 else self.number(value)

    def percent(self, value: float) -> str:
        """A share of 100: `35 %`."""
        return f"{numbers.number(value)}\u00a0%"

    def figure(self, value: float, unit: str | None) -> str:
        """A number with its unit."""
        return numbers.figure(value, unit)

    def interval(self, low: float | None, high: float | None) -> str:
        """From low to high; an open end says so, and a dash never stands beside a minus sign."""
        if low is None or high is None:
            sign, end = ("≤", high) if low is None else ("≥", low)
            return "" if end is None else self._formula(f"{sign}{NARROW}{self.number(end)}")
        ends = {"low": self.number(low), "high": self.number(high)}
        if low < 0 or high < 0:
            # Translators: an interval of numbers of which one is negative: −16 to −2.
            return self.say("{low}\u00a0to\u00a0{high}", **ends)
        return f"{ends['low']}–{ends['high']}"

    def date(self, text: str) -> str:
        """A date of the map in words: `2026-10-02` is `2 Oct 2026`."""
        return numbers.date(text)

    def period(self, first: str, last: str) -> str:
        """From one date of the map to another."""
        return f"{self.date(first)} – {self.date(last)}"

    def series(self, texts: Sequence[str]) -> str:
        """Names or the like one after the other: `A, B, C`."""
        return self.comma.join(self._isolated(texts))

    @property
    def comma(self) -> str:
        """What stands between the names of a series."""
        return ", "

    def list_of(self, texts: Sequence[str]) -> str:
        """The same in a sentence: `A, B and C`."""
        most, last = self.series(texts[:-1]), "".join(self._isolated(texts[-1:]))
        return f"{most} and {last}" if most else last

    def _isolated(self, texts: Sequence[str]) -> list[str]:
        return [isolate(text, self.rtl) for text in texts]

    def _formula(self, text: str) -> str:
        """Signs and digits as a reader of this language expects them."""
        return text

    def _told(self, text: str) -> str:
        return text

    def _counted(self, one: str, many: str, n: int) -> str:
        return one if n == 1 else many

    def _filled(self, text: str, facts: dict[str, object]) -> str:
        if not facts:
            return text
        if not self.rtl and not has_right("".join(map(str, facts.values()))):
            return text.format_map(facts)
        told = {name: str(fact) for name, fact in facts.items()}
        rtl = self.rtl or (_WORDLESS.fullmatch(text) is not None and is_rtl("".join(told.values())))
        return text.format(**{name: isolate(fact, rtl) for name, fact in told.items()})


_WORDLESS = re.compile(r"(\{\w+\}|\W)*")
"""What has no words takes the direction of what is put in."""
