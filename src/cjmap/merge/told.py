"""What is in dispute, in words: where it is, what both sides say, and what was there before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cjmap.diff import words
from cjmap.diff.change import Change, What, what_of
from cjmap.diff.tell import shown, subject
from cjmap.diff.thing import Thing
from cjmap.merge.pieces import About, Dispute, Values
from cjmap.merge.trios import OURS, THEIRS, Trio, Trios, holders
from cjmap.text.cut import one_line
from cjmap.text.span import Route

_LONGEST = 100
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def told(dispute: Dispute, trios: Trios, things: Mapping[Route, Thing]) -> tuple[str, str]:
    """What a dispute is called, and a sentence that tells it; `things` are those of its side."""
    thing, rest = nearest(dispute.route, things)
    trio = trios.of(thing)
    if dispute.about is About.PLACE:
        return _name(thing, ()), _of_place(thing, trio)
    if dispute.about is About.REMOVAL:
        return _name(thing, rest), _of_removal(dispute, thing, rest)
    return _name(thing, rest), _of_value(dispute, thing, rest, trio)


def nearest(route: Route, things: Mapping[Route, Thing]) -> tuple[Thing, Route]:
    """The thing that a route leads into, and the rest of the way."""
    at = next(at for at in range(len(route), -1, -1) if route[:at] in things)
    return things[route[:at]], route[at:]


def _name(thing: Thing, rest: Route) -> str:
    """`Try › Waits for the lease › emotion › score`."""
    things = [*holders(thing), *([thing] if thing.parent is not None else [])]
    names = [one.name if one.kind != "emotion" else "" for one in things]
    names = [name or words.kind(one.kind) for name, one in zip(names, things, strict=True)]
    return " › ".join(one_line(one, 80) for one in (*names, *_keys(rest)))


def _keys(rest: Route) -> list[str]:
    return [words.key(str(step)) for step in rest if isinstance(step, str)]


def _of_value(dispute: Dispute, thing: Thing, rest: Route, trio: Trio) -> str:
    values = dispute.values
    if len(rest) == 1:
        facts = [one and one.facts.get(str(rest[0])) for one in (trio.ours, trio.theirs, trio.base)]
        values = Values(*facts)
    if not rest:
        values = Values(*map(_as_number, values))
    ours, theirs, before = map(_value, values)
    was = f", it was {before}" if before != _value(None) else ", before there was none"
    return f"{_subject(thing, rest)}: ours {ours}, theirs {theirs}{was}"


def _of_removal(dispute: Dispute, thing: Thing, rest: Route) -> str:
    gone = THEIRS if dispute.side == OURS else OURS
    said = f"{gone} has removed it, {dispute.side} has changed it"
    if rest:
        new = dispute.values.ours or dispute.values.theirs
        return f"{_subject(thing, rest)}: {said} to {_value(new)}"
    return f"{_thing(thing)}: {said}"


def _of_place(thing: Thing, trio: Trio) -> str:
    places = [_place(trio.on(side)) for side in (OURS, THEIRS)]
    if places[0] != places[1]:
        return f"{_thing(thing)}: ours has moved it to {places[0]}, theirs to {places[1]}"
    return f"{_thing(thing)}: ours and theirs have moved it to different places"


def _place(thing: Thing | None) -> str:
    names = [one.name for one in holders(thing) if one.name] if thing is not None else []
    return " › ".join(one_line(one, 80) for one in names) or "the whole journey"


def _thing(thing: Thing) -> str:
    name = f" “{one_line(thing.name, 80)}”" if thing.name else ""
    return _kind_in_place(thing, name)


def _kind_in_place(thing: Thing, name: str = "") -> str:
    """`Pain point in Try › Waits for the lease`, with or without its own name."""
    kind = words.kind(thing.kind)
    inside = f" in {_place(thing)}" if list(holders(thing)) else ""
    return f"{kind[:1].upper()}{kind[1:]}{name}{inside}"


def _subject(thing: Thing, rest: Route) -> str:
    """`Owner of the phase Try`, `Emotion in Try › Waits for the lease`."""
    key = str(rest[0]) if rest else "score" if "score" in thing.facts else "text"
    where = tuple(one.name for one in holders(thing))
    what = what_of(key)
    if what in (What.RENAMED, What.REWORDED) and thing.parent is not None:
        said = _kind_in_place(thing)
    else:
        change = Change(what, thing.kind, thing.name, where, thing.route, thing.route, key)
        said = "".join(map(shown, subject(change, {})))
    more = _keys(rest[1:])
    return f"{said} ({', '.join(more)})" if more else said


def _as_number(found: Any) -> Any:
    """A bare text in the place of a score as the number that it is."""
    return float(found) if isinstance(found, str) and _NUMBER.fullmatch(found) else found


def _value(found: Any) -> str:
    if isinstance(found, str) and found:
        return f"“{one_line(found, _LONGEST)}”"
    return one_line(words.value(found), _LONGEST)
