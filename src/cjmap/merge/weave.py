"""Three units → what is kept of them, what is made of both sides, what they disagree on."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from cjmap.diff.match import pairs
from cjmap.diff.thing import Thing
from cjmap.merge import comments
from cjmap.merge.pieces import Clash, Dispute, Piece, whole
from cjmap.merge.read import UnusualError
from cjmap.merge.sequence import sequence
from cjmap.merge.trios import OURS, SIDES, THEIRS, Place, Trio, Trios
from cjmap.merge.units import Kind, Unit
from cjmap.text.span import Route

Part = Piece | Clash


class Side(NamedTuple):
    """One state of the map: its units, and its things by their routes."""

    top: Unit | None
    things: dict[Route, Thing]


class Three(NamedTuple):
    """One unit in its three states, None where it was or is not there."""

    base: Unit | None
    ours: Unit | None
    theirs: Unit | None


class Weaver:
    """The merge of three maps."""

    def __init__(self, trios: Trios, base: Side, ours: Side, theirs: Side) -> None:
        self.trios = trios
        self.sides = {"base": base, OURS: ours, THEIRS: theirs}
        self._units: dict[int, Unit] = {}
        self._trio: dict[int, Trio] = {}
        self._torn: dict[Trio, Dispute] = {}
        for side in self.sides.values():
            for one in _every(side.top) if side.top else ():
                thing = side.things.get(one.route)
                if thing is not None and id(thing) not in self._units:
                    self._units[id(thing)] = one
                    self._trio[id(one)] = trios.of(thing)

    def merged(self) -> Piece:
        """The map with the work of both sides."""
        made = self._both(Three(*(side.top for side in self.sides.values())))
        assert isinstance(made, Piece)
        return made

    # one unit

    def _unit(self, three: Three) -> Part | None:
        """What becomes of a unit, wherever it stands; None where it goes."""
        base, ours, theirs = three
        if ours is not None and theirs is not None:
            made = self._both(three)
            return None if isinstance(made, Piece) and made.is_empty else made
        one, side = (ours, OURS) if ours is not None else (theirs, THEIRS)
        if one is None:
            return None
        if one.open and (base is None or base.kind is one.kind) and one.kind is not Kind.LEAF:
            made = self._children(three, one)
            return None if made.is_empty and base is not None else made
        if base is None:
            return self._alone(three, one)
        if self._is_same(base, one, side):
            return None
        return self._removed(three)

    def _alone(self, three: Three, one: Unit) -> Piece:
        """What only one side has: as it is, with what the other has done to what moved into it."""
        return whole(one) if one.kind is Kind.LEAF else self._children(three, one)

    def _both(self, three: Three) -> Part:
        three = _aligned(three)
        base, ours, theirs = three
        assert ours is not None
        assert theirs is not None
        if ours.kind is theirs.kind and ours.kind is not Kind.LEAF:
            if base is not None and base.kind is not ours.kind:
                three = Three(None, ours, theirs)
            return self._children(three, ours)
        if _equal(ours.data, theirs.data):
            same_text = base is not None and ours.raw == base.raw
            return _leaf(three, theirs if same_text else ours)
        if base is not None and _equal(base.data, theirs.data):
            return _leaf(three, ours)
        if base is not None and _equal(base.data, ours.data):
            return _leaf(three, theirs)
        return self._value(three)

    # what a unit holds

    def _children(self, three: Three, ground: Unit) -> Piece:
        names = _Names(self._trio, three)
        base, ours, theirs = names.runs
        stays = partial(self._stays, names=names)
        tears = ground.kind is Kind.LIST and any(isinstance(one, Trio) for one in base)
        order = sequence(base, ours, theirs, stays, names.rank, tears)
        parts: list[Part] = []
        late = {one: at for one, at in order.torn.items() if isinstance(one, Trio)}
        places: dict[int, list[Hashable]] = {}
        for torn, at in late.items():
            places.setdefault(at, []).append(torn)
        for at, one in enumerate([*order.merged, None]):
            for other in places.get(at, ()):
                parts += self._split(other, names, THEIRS)
            if one is None:
                continue
            if one in late:
                parts += self._split(one, names, OURS)
            else:
                parts += self._part(one, names)
        return self._made(three, ground, parts)

    def _stays(self, one: Hashable, names: _Names) -> bool:
        """Whether something is to stand in this list; whether it goes is seen later."""
        return not isinstance(one, Trio) or names.place(self.trios, one) in one.places.values()

    def _part(self, one: Hashable, names: _Names) -> Iterator[Part]:
        if isinstance(one, Trio) and one.splits:
            place = names.place(self.trios, one)
            for side in SIDES:
                if one.places.get(side) == place:
                    yield from self._split(one, names, side)
            return
        three = self._three(one, names)
        made = self._removed(three) if self._was_moved_and_removed(one) else self._unit(three)
        if made is not None:
            yield made

    def _was_moved_and_removed(self, one: Hashable) -> bool:
        """Whether one side has put it elsewhere, and the other side has removed it."""
        if not isinstance(one, Trio) or not one.is_lost:
            return False
        left = one.ours or one.theirs
        return left is not None and self.trios.place(left) != self.trios.place(one.base)

    def _three(self, one: Hashable, names: _Names) -> Three:
        if not isinstance(one, Trio):
            return names.three(one)
        things = (one.base, one.ours, one.theirs)
        base, ours, theirs = (self._units.get(id(thing)) for thing in things)
        is_known = (ours is None) == (one.ours is None) and (theirs is None) == (one.theirs is None)
        if not is_known or (one.is_lost and base is None):
            raise UnusualError  # it stands where an alias repeats it, or in brackets with comments
        return Three(base, ours, theirs)

    def _split(self, one: Hashable, names: _Names, side: str) -> Iterator[Part]:
        """What the sides want in different places, in the place of one of them."""
        assert isinstance(one, Trio)
        three = self._three(one, names)
        made = self._unit(three)
        if isinstance(made, Clash):
            made = made.on(side)
        if made is None:
            return
        if one not in self._torn:
            thing = one.on(OURS)
            assert thing is not None
            self._torn[one] = Dispute("place", OURS, thing.route, (one.ours, one.theirs, one.base))
        mine, other = (made, None) if side == OURS else (None, made)
        yield Clash(self._torn[one], mine, other)

    def _made(self, three: Three, ground: Unit, parts: list[Part]) -> Piece:
        """What was made of the parts; the unit of a side where it is that, to the letter."""
        base, ours, theirs = three
        lead, behind, tail = _around(three)
        fitting = [
            one
            for one in (ours, theirs)
            if one is not None
            and (one.lead, one.behind, one.tail) == (lead, behind, tail)
            and len(one.inner) == len(parts)
            and all(
                isinstance(part, Piece) and part.is_of(inner)
                for part, inner in zip(parts, one.inner, strict=True)
            )
        ]
        if len(fitting) == 2:
            if fitting[0].shape == fitting[1].shape:
                return whole(*fitting)
            return whole(fitting[base is not None and base.shape == fitting[0].shape])
        if fitting:
            return whole(fitting[0])
        other = theirs if ground is ours else ours
        if other is not None and (
            (ground.plain and not other.plain)
            or (ground.single and not other.single and len(parts) > 1)
        ):
            ground = other
        return Piece(ground, False, None, parts, None, lead, behind, tail)

    # disputes

    def _value(self, three: Three) -> Clash:
        """Both have given it another value."""
        base, ours, theirs = three
        assert ours is not None
        assert theirs is not None
        before = base.data if base is not None else None
        dispute = Dispute("value", OURS, ours.route, (ours.data, theirs.data, before))
        lead, _, _ = _around(three)
        pieces = [self._pruned(one, side) for one, side in ((ours, OURS), (theirs, THEIRS))]
        for one in pieces:
            one.whole, one.lead, one.value = False, "", one.unit
            if one.kind is not Kind.LEAF and not one.inner:
                one.inner = [whole(inner) for inner in one.unit.inner]
        return Clash(dispute, pieces[0], pieces[1], lead)

    def _removed(self, three: Three) -> Clash:
        """One side has removed what the other has changed."""
        one, side = (three.theirs, THEIRS) if three.ours is None else (three.ours, OURS)
        assert one is not None
        assert three.base is not None
        gone = THEIRS if side == OURS else OURS
        dispute = Dispute("removed", side, one.route, (gone, one.data, three.base.data))
        piece = self._pruned(one, side)
        return Clash(dispute, piece, None) if side == OURS else Clash(dispute, None, piece)

    def _pruned(self, one: Unit, side: str) -> Piece:
        """A unit as a side has it, without what is to stand elsewhere."""
        parts = []
        for inner in one.inner:
            trio = self._trio.get(id(inner))
            if trio is None or self._is_here(trio, side):
                parts.append(self._pruned(inner, side))
        if len(parts) == len(one.inner) and all(part.whole for part in parts):
            return whole(one)
        return Piece(one, False, None, parts, None, one.lead, one.behind, one.tail)

    def _is_here(self, trio: Trio, side: str) -> bool:
        """Whether a thing is to stand where a side has it, if it is for that side."""
        thing = trio.on(side)
        return thing is None or trio.places.get(side) == self.trios.place(thing)

    def _is_same(self, base: Unit, one: Unit, side: str) -> bool:
        """Whether nothing was added or changed, apart from what has moved elsewhere."""
        if set(comments.said([one])) - set(comments.said([base])):
            return False
        three = _aligned(Three(base, one, one))
        assert three.base is not None
        assert three.ours is not None
        base, one = three.base, three.ours
        if base.kind is not one.kind or one.kind is Kind.LEAF:
            return _equal(base.data, one.data)
        here = Three(base, one, None) if side == OURS else Three(base, None, one)
        names = _Names(self._trio, here)
        before = set(names.runs[0])
        for name in names.runs[1 if side == OURS else 2]:
            if isinstance(name, Trio) and not self._stays(name, names):
                continue
            if name not in before:
                return False
            was, mine, other = names.three(name)
            now = mine or other
            if was is None or now is None or not self._is_same(was, now, side):
                return False
        return True


class _Names:
    """What the parts of a unit are known by on all sides: a thing, a key, or a text of a list."""

    def __init__(self, trios: dict[int, Trio], three: Three) -> None:
        self._trios = trios
        self._found: tuple[dict[Hashable, Unit], ...] = ({}, {}, {})
        sides = [list(one.inner) if one is not None else [] for one in three]
        some = next(one for one in three if one is not None)
        self._is_ordered = some.open
        listed = self._listed(sides) if some.kind is Kind.LIST else {}
        for found, side in zip(self._found, sides, strict=True):
            for one in side:
                found[trios.get(id(one)) or listed.get(id(one)) or one.name] = one
        self.runs = [list(found) for found in self._found]

    def three(self, name: Hashable) -> Three:
        """The units of that name."""
        return Three(*(found.get(name) for found in self._found))

    def rank(self, name: Hashable) -> str:
        """What decides between two additions at one place; that of facts says nothing."""
        if not self._is_ordered:
            return ""
        return repr(next(one.data for one in self.three(name) if one is not None))

    def place(self, trios: Trios, trio: Trio) -> Place | None:
        """Where this list has a thing."""
        things = (trio.base, trio.ours, trio.theirs)
        for found, thing in zip(self._found, things, strict=True):
            if trio in found and thing is not None:
                return trios.place(thing)
        return None

    def _listed(self, sides: Sequence[Sequence[Unit]]) -> dict[int, Hashable]:
        """Texts of a list: the same by what they say, or by how much of it."""
        left = [[one for one in side if id(one) not in self._trios] for side in sides]
        if not any(left):
            return {}
        named: dict[int, Hashable] = {}
        for one, name in zip(left[0], _counted(left[0]), strict=True):
            named[id(one)] = name
        for side in left[1:]:
            named |= _paired(left[0], side, named)
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
    own = dict(zip(map(id, side), _counted(side), strict=True))
    known = {named[id(one)] for one in base}
    left = [one for one in base if named[id(one)] not in set(own.values())]
    came = [one for one in side if own[id(one)] not in known]
    if left and came:
        old, new = ([_as_thing(one) for one in some] for some in (left, came))
        back = {id(thing): one for thing, one in zip([*old, *new], [*left, *came], strict=True)}
        for before, after in pairs(old, new):
            own[id(back[id(after)])] = named[id(back[id(before)])]
    return own


def _as_thing(one: Unit) -> Thing:
    data = one.data if isinstance(one.data, dict) else {"text": one.data}
    text = str(data.get("to") or data.get("text") or data)
    return Thing("text", {"text": text}, (), None)


def _every(unit: Unit) -> Iterator[Unit]:
    yield unit
    for one in unit.inner:
        yield from _every(one)


def _equal(one: Any, other: Any) -> bool:
    """Whether two values say the same; nothing is nothing, however it is written."""
    return one == other or (not one and not other)


def _around(three: Three) -> tuple[str, str, str]:
    """The comments above, behind and below."""
    base, ours, theirs = three
    if ours is None or theirs is None:
        one = ours or theirs
        assert one is not None
        return one.lead, one.behind, one.tail
    behind, above = comments.behind(base, ours, theirs)
    lead = comments.three_way(base.lead if base else "", ours.lead, theirs.lead)
    tail = comments.three_way(base.tail if base else "", ours.tail, theirs.tail)
    return lead + above, behind, tail


def _leaf(three: Three, value: Unit) -> Piece:
    """A value with the comments of both sides."""
    _, ours, theirs = three
    assert ours is not None
    assert theirs is not None
    lead, behind, tail = _around(three)
    if (value.lead, value.behind, value.tail) == (lead, behind, tail):
        twin = theirs if value is ours else ours
        return whole(value, twin if ours.written == theirs.written else None)
    inner = [whole(one) for one in value.inner]
    return Piece(value, False, None, inner, value, lead, behind, tail)


def _aligned(three: Three) -> Three:
    """The same in one form: a bare text as the mapping, one alone as the list it stands for."""
    kinds = {one.kind for one in three if one is not None}
    if len(kinds) < 2:
        return three
    to = Kind.LIST if Kind.LIST in kinds else Kind.RECORD
    if to is Kind.LIST and Kind.RECORD in kinds:
        return three
    return Three(*(one and _spread(one, to) for one in three))


def _spread(one: Unit, to: Kind) -> Unit:
    """A bare text, or nothing, as what it stands for."""
    if one.kind is to or not (isinstance(one.data, str) or not one.data):
        return one
    if one.data and to is Kind.RECORD and not one.main:
        return one
    made = replace(one, kind=to, open=to is Kind.LIST, plain=True, block=False, inner=[])
    if one.data and to is Kind.LIST:
        made.single = True
        made.inner = [replace(one, name="", key="", plain=True, lead="", behind="", tail="")]
    elif one.data:
        is_step = one.route[-2:-1] == ("actions",)
        text = replace(one, name=one.main, key="action" if is_step else one.main, plain=True)
        text.route, text.dash = (*one.route, one.main), False
        above = [line.strip() for line in one.head.splitlines() if line.strip()[:1] == "#"]
        text.lead, text.tail = "".join(f"{line}\n" for line in above), ""
        made.inner, made.behind = [text], ""
    return made
