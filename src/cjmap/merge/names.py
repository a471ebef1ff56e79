"""What the parts of a unit are known by on all sides: a thing, a key, or a text of a list."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from cjmap.diff.match import pairs
from cjmap.diff.thing import Thing
from cjmap.merge.three import Known, Three
from cjmap.merge.trios import Place, Trio
from cjmap.merge.units import Kind, Unit


class Names:
    """The parts of a unit in its three states, by what they are known by."""

    def __init__(self, known: Known, three: Three) -> None:
        self._known = known
        self._is_ordered = three.some.open
        sides = [one.inner if one is not None else [] for one in three]
        texts = self._texts(sides) if three.some.kind is Kind.LIST else {}
        self._parts: list[dict[Hashable, Unit]] = [
            {known.trio(one) or texts.get(id(one)) or one.name: one for one in side}
            for side in sides
        ]
        self.base, self.ours, self.theirs = (list(found) for found in self._parts)

    def three(self, name: Hashable) -> Three:
        """The part of that name in its three states, wherever it stands if it is a thing."""
        return self._known.three(name) if isinstance(name, Trio) else self.here(name)

    def here(self, name: Hashable) -> Three:
        """The same as far as it stands in this unit."""
        base, ours, theirs = (found.get(name) for found in self._parts)
        return Three(base, ours, theirs)

    def place(self, trio: Trio) -> Place | None:
        """The list that this is, if a thing stands in it."""
        things = (trio.base, trio.ours, trio.theirs)
        for found, thing in zip(self._parts, things, strict=True):
            if trio in found and thing is not None:
                return self._known.trios.place(thing)
        return None

    def stays(self, name: Hashable) -> bool:
        """Whether a part is to stand here, if it is to stand at all."""
        return not isinstance(name, Trio) or self.place(name) in name.places.values()

    def rank(self, name: Hashable) -> str:
        """What decides between two additions at one place; among facts it does not matter."""
        return repr(self.here(name).some.data) if self._is_ordered else ""

    def _texts(self, sides: Sequence[Sequence[Unit]]) -> dict[int, Hashable]:
        """Texts of a list: the same by what they say, or by how much of it."""
        base, *others = ([one for one in side if not self._known.trio(one)] for side in sides)
        named = dict(zip(map(id, base), _counted(base), strict=True))
        for side in others:
            named |= _paired(base, side, named)
        return named


def _counted(side: Sequence[Unit]) -> Iterator[Hashable]:
    """What each says, and how often it was said before."""
    seen: dict[str, int] = {}
    for one in side:
        text = repr(one.data)
        seen[text] = seen.get(text, -1) + 1
        yield text, seen[text]


def _paired(
    base: Sequence[Unit], side: Sequence[Unit], named: dict[int, Hashable]
) -> dict[int, Hashable]:
    """What the texts of a side are known by: another wording by what it was."""
    own = dict(zip(map(id, side), _counted(side), strict=True))
    there, before = set(own.values()), {named[id(one)] for one in base}
    left = [one for one in base if named[id(one)] not in there]
    came = [one for one in side if own[id(one)] not in before]
    if left and came:
        old, new = ([_as_thing(one) for one in some] for some in (left, came))
        back = {id(thing): one for thing, one in zip([*old, *new], [*left, *came], strict=True)}
        for was, now in pairs(old, new):
            own[id(back[id(now)])] = named[id(back[id(was)])]
    return own


def _as_thing(one: Unit) -> Thing:
    data = one.data if isinstance(one.data, dict) else {"text": one.data}
    return Thing("text", {"text": str(data.get("to") or data.get("text") or data)}, (), None)
