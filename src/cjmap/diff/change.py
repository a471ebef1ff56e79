"""One change of a map, as data."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from cjmap.text.span import Route


class What(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    REWORDED = "reworded"
    RESCORED = "re-scored"
    REOWNED = "re-owned"
    CHANGED = "changed"


class Weight(StrEnum):
    """How much it matters: the map says another thing, says it otherwise, or in another order."""

    MEANING = "meaning"
    WORDING = "wording"
    ORDER = "order"


class Change(NamedTuple):
    """One change. `kind` is that of the thing (`phase`, `pain_point`, `persona`, `map` …).

    `old` and `new` are its routes in the long form, None where it was not there or is no more.
    `key` is the fact that changed, from `before` to `after`, None where it was or is not said; for
    what was added or removed they hold the whole thing; what was moved and renamed at once has its
    name there. `where` are the names of what it hangs on,
    from the top, and `name` is its own: the new one, or the last. `within`: what was moved hangs on
    the same as before, in another order.
    """

    what: What
    kind: str
    name: str
    where: tuple[str, ...]
    old: Route | None
    new: Route | None
    key: str = ""
    before: Any = None
    after: Any = None
    within: bool = False

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        if self.what is What.MOVED and not self.within:
            return Weight.MEANING
        if self.what is What.MOVED and not self.key:
            return Weight.ORDER
        if self.what in (What.REWORDED, What.RENAMED, What.MOVED) or self.key in _PROSE:
            return Weight.WORDING
        return Weight.MEANING

    @property
    def is_whole(self) -> bool:
        """Whether a thing came, went or moved; else only a fact of it changed."""
        return self.what in (What.ADDED, What.REMOVED, What.MOVED)


_PROSE = frozenset(("note", "description", "details", "tags", "link", "bio"))
_NAMES = frozenset(("name", "title", "label"))
_SCORES = frozenset(("score", "target", "impact", "effort", "severity", "value", "baseline"))
_RANGES = frozenset(("low", "high", "trend", "n"))


def what_of(key: str) -> What:
    """What a change of this fact is called."""
    if key in _NAMES:
        return What.RENAMED
    if key == "text":
        return What.REWORDED
    if key in _SCORES or key in _RANGES:
        return What.RESCORED
    return What.REOWNED if key == "owner" else What.CHANGED
