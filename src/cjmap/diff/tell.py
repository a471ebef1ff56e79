"""Each change as a sentence that is understood at once.

`Emotion in Try › Waits for the lease: −2 → −1`. A sentence is made of parts, so that whoever shows
it knows which words are the author's, which were there before and which are new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cjmap.diff import words
from cjmap.diff.change import Change, What, what_of
from cjmap.diff.facts import Names, said
from cjmap.diff.order import ordered
from cjmap.diff.thing import LISTS, NAMES, kind_in
from cjmap.diff.wording import Part, Role, line, reworded
from cjmap.model.grammar import MAP_LANES
from cjmap.text.span import Route

_QUIET = frozenset(("id", "updated", "version", "cjmap"))
_LANES_OF_MAP = frozenset(kind_in("map", key) for key in MAP_LANES)
_TOLD = ("severity", "impact", "effort", "value", "target", "owner", "status", "channel")
"""What is said of a thing that is new or gone, beside its name."""
_LONGEST_NAME = 80
_WHOLE = Part("the whole journey")
_TITLED = frozenset(
    ("phase", "persona", "source", "stakeholder", "metric", "defined metric", "defined channel")
)
"""Their names are titles; others are sentences, and stand in quotation marks."""


class Sentence(NamedTuple):
    """A change in words. `quiet` ones are told last: an id, the day of the last edit."""

    change: Change
    parts: tuple[Part, ...]
    quiet: bool = False

    @property
    def text(self) -> str:
        """The sentence as plain text."""
        return "".join(map(shown, self.parts))


def shown(part: Part) -> str:
    """A part as text: words that went or came inside a text have marks of their own."""
    if part.role is Role.GONE:
        return f"[-{part.text}-]"
    return f"{{+{part.text}+}}" if part.role is Role.CAME else part.text


def tell(old: dict[str, Any], new: dict[str, Any], changes: Iterable[Change]) -> list[Sentence]:
    """All changes between two maps in their plain long form, in the order in which to read them."""
    every = list(changes)
    names = {**_names(old), **_names(new)}
    told = [
        Sentence(one, tuple(part for part in _parts(one, old, names) if part.text), _is_quiet(one))
        for one in every
    ]
    quiet = [one for one in told if one.quiet]
    return [*ordered(old, new, [one for one in told if not one.quiet]), *quiet]


def _is_quiet(one: Change) -> bool:
    return one.key in _QUIET


def _names(data: dict[str, Any]) -> Names:
    """The names of what is defined once, by its id."""
    lists = ("personas", "sources", "channels", "metrics")
    return {one["id"]: one["name"] for key in lists for one in data.get(key, ()) if one.get("id")}


def _parts(one: Change, old: dict[str, Any], names: Names) -> list[Part]:
    if one.what is What.ADDED:
        return [*_head(f"Added {words.kind(one.kind)}", one, "in"), *_thing(one, one.after, names)]
    if one.what is What.REMOVED:
        head = _head(f"Removed {words.kind(one.kind)}", one, "from")
        return [*head, *_thing(one, one.before, names)]
    if one.what is What.MOVED:
        return _order(one, names) if one.within else _moved(one, old, names)
    value = said(one.kind, one.key, one.before, one.after, names)
    return [*subject(one, names), Part(": "), *value, *_aside(one)]


def _head(said: str, one: Change, preposition: str) -> list[Part]:
    """`Added pain point in Wait: `."""
    if one.where:
        place = [Part(f" {preposition} "), _place(one.where)]
    else:
        place = [Part(" of the whole journey")] if one.kind in _LANES_OF_MAP else []
    return [Part(said), *place, Part(": ")]


def _place(names: Sequence[str]) -> Part:
    """`Try › Waits for the lease`."""
    known = [line(name, _LONGEST_NAME) for name in names if name]
    return Part(" › ".join(known) or "the journey", Role.NAME)


def _thing(one: Change, data: dict[str, Any], names: Names) -> list[Part]:
    """A thing by its name, with what matters about it and what it holds."""
    role = Role.NEW if one.what is What.ADDED else Role.OLD
    facts = [
        f"{words.key(key)} {line(words.value(names.get(str(data[key]), data[key])), 60)}"
        for key in _TOLD
        if data.get(key) is not None and str(data[key]) != one.name
    ]
    score = words.number(data["score"]) if data.get("score") is not None else ""
    name = line(_name(one, names))
    called = f"{score} ({name})" if score and name else score or name or "without a name"
    more = [Part(f" ({', '.join(facts)})", Role.NAME)] if facts else []
    held = _hanging(one.kind, data)
    return [Part(called, role), *more, *([Part(f", with {held}")] if held else [])]


def held(data: dict[str, Any]) -> str:
    """What a map holds, counted."""
    steps = [one for phase in data["phases"] for one in phase.get("actions", ())]
    return _several([_count(len(data["phases"]), "phase"), _count(len(steps), "step")])


def _hanging(kind: str, data: dict[str, Any]) -> str:
    """What hangs on a thing, counted: `2 steps and 1 pain point`."""
    return _several(
        [
            _count(len(data[key]), words.kind(kind_in(kind, key)))
            for key in LISTS.get(kind, ())
            if data.get(key)
        ]
    )


def _several(found: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def _count(number: int, one: str) -> str:
    if number == 1 or one.endswith("evidence"):
        return f"{number} {one}"
    ending = "ies" if one.endswith("y") else "es" if one.endswith("ss") else "s"
    return f"{number} {one.removesuffix('y') if ending == 'ies' else one}{ending}"


def _order(one: Change, names: Names) -> list[Part]:
    assert one.old is not None
    assert one.new is not None
    inside = [Part(" in "), _place(one.where)] if one.where else []
    before, after = int(one.old[-1]) + 1, int(one.new[-1]) + 1
    moved = f"moved from place {before} to place {after}"
    if before == after:
        moved = "has other neighbours"
    told = [Part("Order"), *inside, Part(": the "), *_called(one, names), Part(f" {moved}")]
    if not one.key:
        return told
    return [*told, Part(f", and was {what_of(one.key)}: "), *reworded(one.before, one.after)]


def _moved(one: Change, old: dict[str, Any], names: Names) -> list[Part]:
    assert one.old is not None
    kind = "" if one.kind == "action" else f" {words.kind(one.kind)}"
    name = [Part(line(_name(one, names)) or "without a name", Role.NAME)]
    more = ""
    if one.key:
        name, more = reworded(one.before, one.after), f" and {what_of(one.key)}"
    before, after = _place_of(old, one.old), _place(one.where) if one.where else _WHOLE
    return [Part(f"Moved{more}{kind}: "), *name, Part(", from "), before, Part(" to "), after]


def _called(one: Change, names: Names) -> list[Part]:
    """`phase Try`, `pain point “No status”`; a thing without a name is its kind."""
    kind, name = words.kind(one.kind), line(_name(one, names), _LONGEST_NAME)
    if not name:
        return [Part(kind)]
    shown = name if one.kind in _TITLED else f"“{name}”"
    return [Part(f"{kind} "), Part(shown, Role.NAME)]


def _place_of(data: Any, route: Route) -> Part:
    """The place that a route of a thing leads to, in names."""
    names = []
    for at, step in enumerate(route[:-2]):
        data = data[step]
        if at % 2:
            names.append(next((str(data[key]) for key in NAMES if data.get(key)), ""))
    return _place(names) if names else _WHOLE


def subject(one: Change, names: Names) -> list[Part]:
    """`Owner of the phase Try`, `Emotion in Try › Waits for the lease`."""
    kind = words.kind(one.kind)
    if one.kind == "map":
        return [Part(f"{_capital(words.key(one.key))} of the map")]
    inside = [Part(" in "), _place(one.where)] if one.where else []
    if one.kind == "emotion" and one.key in ("score", "text"):
        return [Part("Emotion" if one.key == "score" else "Feeling"), *inside]
    if one.what is What.RENAMED:
        return [Part(f"Renamed {kind}"), *inside]
    if one.what is What.REWORDED:
        return [Part(f"Reworded {kind}"), *inside]
    return [Part(f"{_capital(words.key(one.key))} of the "), *_called(one, names), *inside]


def _name(one: Change, names: Names) -> str:
    """What it is called; a figure by the name of its metric."""
    return names.get(one.name, one.name) if one.kind == "metric" else one.name


def _aside(one: Change) -> list[Part]:
    """The word for a feeling, behind its score."""
    if one.kind == "emotion" and one.key == "score" and one.name:
        return [Part(" ("), Part(line(one.name, _LONGEST_NAME), Role.NAME), Part(")")]
    return []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
