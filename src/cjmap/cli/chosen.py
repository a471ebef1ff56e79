"""Which conflicts are decided for which side, as it was said on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cjmap.errors import CjmapError
from cjmap.merging import Conflict, Take
from cjmap.model.names import fold

ALL = "all"


class Chosen:
    """Decides conflicts by number, by name, or all: what says more about one comes first."""

    def __init__(self, ours: Sequence[str], theirs: Sequence[str]) -> None:
        self.wishes = [(one, True) for one in ours] + [(one, False) for one in theirs]

    def __call__(self, conflict: Conflict) -> Take | None:
        """The side that is wanted; None where nobody said."""
        found = [(_fit(wish, conflict), ours) for wish, ours in self.wishes]
        best = max((fit for fit, _ in found), default=0)
        sides = {ours for fit, ours in found if fit == best and fit}
        if len(sides) > 1:
            raise CjmapError(
                f"conflict {conflict.number} is to be decided for both sides: {conflict.name}",
                f"say it by its number: --ours {conflict.number} or --theirs {conflict.number}",
            )
        return Take(*sides) if sides else None

    def refuse_unknown(self, conflicts: Sequence[Conflict]) -> None:
        """A `CjmapError` where a wish fits no conflict."""
        for wish, ours in self.wishes:
            if fold(wish) == ALL or any(_fit(wish, one) for one in conflicts):
                continue
            known = "; ".join(f"{one.number}. {one.name}" for one in sorted(conflicts))
            raise CjmapError(
                f"there is no conflict {wish}, as --{'ours' if ours else 'theirs'} asks for",
                f"there are: {known}" if known else "the maps merge without any",
            )


def _fit(wish: str, conflict: Conflict) -> int:
    """How well a wish fits a conflict: 0 not at all, most by its number."""
    if fold(wish) == ALL:
        return 1
    if wish.strip().isdecimal():
        return 1_000 * (int(wish) == conflict.number)
    parts = [fold(part.strip()) for part in re.split("[›>]", wish) if part.strip()]
    names = iter([fold(part) for part in conflict.name.split(" › ")])
    fits = all(any(name.startswith(part) for name in names) for part in parts)
    return (1 + len(parts)) * fits
