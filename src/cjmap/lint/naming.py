"""How findings name what the author wrote: in one line, cut where it is long."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from typing import TYPE_CHECKING

from cjmap.text.cut import one_line
from cjmap.text.span import Route

if TYPE_CHECKING:
    from typing import Protocol

    class Placed(Protocol):
        """Anything that stands somewhere."""

        @property
        def route(self) -> Route: ...


_POINTED_AT = 4


def short(text: str, most: int = 40) -> str:
    """A text in backticks, on one line, of at most so many letters."""
    return f"`{one_line(text, most)}`"


def several(texts: Sequence[str], most: int = 3) -> str:
    """Some texts as a list that stays short: `a`, `b`, `c` and 4 more; one alone may be longer."""
    if len(texts) == 1:
        return short(texts[0])
    if len(texts) == most + 1:
        most += 1  # "and 1 more" takes as much room as the name itself
    names = [short(one, 24) for one in texts[:most]]
    if len(texts) > most:
        return f"{', '.join(names)} and {len(texts) - most} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if names else ""


def counted(found: Sized, one: str, more: str) -> str:
    """How a sentence on some things begins: `A text is`, or `3 texts are`."""
    return one if len(found) == 1 else f"{len(found)} {more}"


def others(found: Sequence[Placed], said: str) -> tuple[tuple[Route, str], ...]:
    """All but the first as further places of a finding; no more than one would look at."""
    return other_routes([one.route for one in found[: 1 + _POINTED_AT]], said)


def other_routes(found: Sequence[Route], said: str) -> tuple[tuple[Route, str], ...]:
    """The same, by their routes."""
    return tuple((route, said) for route in found[1 : 1 + _POINTED_AT])
