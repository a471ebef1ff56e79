"""How findings speak of what they found: shortened, in backquotes, a few of many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cjmap.text.span import Route

_NAMED = 3
_POINTED_AT = 4


class Placed(Protocol):
    """Anything that stands somewhere and is called something."""

    @property
    def route(self) -> Route: ...
    @property
    def text(self) -> str: ...


def short(text: str, most: int = 40) -> str:
    """A text in one line, cut to what fits into a sentence."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def quoted(text: str, most: int = 40) -> str:
    """A text in backquotes, shortened."""
    return f"`{short(text, most)}`"


def listed(names: Sequence[str], most: int = 24) -> str:
    """The first few names in backquotes, each shortened to `most`, and how many more there are."""
    said = [quoted(name, most) for name in names[:_NAMED]]
    more = len(names) - len(said)
    if more:
        return f"{', '.join(said)} and {more} more"
    return " and ".join(filter(None, (", ".join(said[:-1]), said[-1])))


def others(found: Sequence[Placed], said: str) -> tuple[tuple[Route, str], ...]:
    """All but the first as further places of a finding; not more than one can look at."""
    return tuple((one.route, said) for one in found[1 : 1 + _POINTED_AT])
