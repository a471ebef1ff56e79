"""In which order changes are told: phase by phase as in the map, in each what matters most first.

What concerns the map as a whole comes first. A phase that is no more is told where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from cjmap.diff.change import Change, Weight

_WEIGHTS = {weight: at for at, weight in enumerate(Weight)}


class Told(Protocol):
    """What is told of a change."""

    @property
    def change(self) -> Change: ...


Each = TypeVar("Each", bound=Told)
Place = tuple[int, int]
"""Which phase it is; for one that was removed, which it followed, and how far behind."""
_FIRST = (-1, 0)


def ordered(old: dict[str, Any], new: dict[str, Any], told: Sequence[Each]) -> list[Each]:
    """The same, in order; what is equal in it stays as it was."""
    renamed = {
        one.change.before: one.change.after
        for one in told
        if one.change.kind == "phase" and one.change.key == "name"
    }
    places = _places(old, new, renamed)

    def place(one: Each) -> tuple[Place, int]:
        change = one.change
        phase = _phase(change)
        phase = renamed.get(phase, phase)
        return places.get(phase, _FIRST), _WEIGHTS[change.weight]

    return sorted(told, key=place)


def _phase(change: Change) -> str | None:
    """The name of the phase that a change is about, None where it is the map as a whole."""
    route = change.new or change.old or ()
    if route[:1] != ("phases",):
        return None
    return change.where[0] if change.where else change.name


def _places(
    old: dict[str, Any], new: dict[str, Any], renamed: dict[Any, Any]
) -> dict[str | None, Place]:
    """The places of all phases by their names."""
    here = {_name(one): at for at, one in enumerate(new.get("phases", ()))}
    places: dict[str | None, Place] = {name: (at, 0) for name, at in here.items()}
    at, behind = _FIRST
    for one in old.get("phases", ()):
        name = renamed.get(_name(one), _name(one))
        if name in here:
            at, behind = here[name], 0
        else:
            behind += 1
            places[name] = at, behind
    return places


def _name(phase: dict[str, Any]) -> str:
    return str(phase.get("name") or "")
