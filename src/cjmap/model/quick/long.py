"""A map that is surely fine → its plain long form, by the table that the look goes by.

It is what `plain` makes of the models, key for key and in their order, and no model is made.
Nothing is checked here: `surely_fine` has said yes to the map.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

from cjmap.model.grammar import SINGULAR
from cjmap.model.names import fold
from cjmap.model.quick import long_forms
from cjmap.model.quick.kinds import words
from cjmap.model.quick.written import VALUES

Lanes = Mapping[str, str]
"""Own lane by its folded name → the kind of its items."""
Write = Callable[[Any, Lanes], Any]
"""What an author wrote, and is not empty → its long form."""

_NAMES = {"from": "from_"}
"""Keys that the models call otherwise."""
_MORE: dict[str, dict[str, Any]] = {
    "scale": {
        "plain": None,
        "keys": {
            "min": "number",
            "max": "number",
            "neutral": "number",
            "labels": "labels",
            "better": "text",
        },
        "usual": {"min": -2, "max": 2, "better": "higher"},
    },
    "lane": {
        "plain": None,
        "keys": {
            "name": "text",
            "description": "text",
            "kind": "text",
            "scale": "scale",
            "after": "text",
            "hidden": "yes-no",
        },
        "usual": {"hidden": False},
    },
}
"""Mappings that the look judges by themselves, in rows like those of the table."""
_NOTHING: list[Any] = []
_USUAL_SCALE = {"min": "-2"}


def long_form(data: dict[str, Any]) -> dict[str, Any]:
    """The plain long form of a map. Only for what `surely_fine` says yes to."""
    lanes = data.get("lanes") or {}
    kinds = {fold(name): spec["kind"] for name, spec in lanes.items() if spec and spec.get("kind")}
    given = {"scale": _USUAL_SCALE, **{key: inner for key, inner in data.items() if inner}}
    actions = [given.pop(key) for key in ("actions", "action") if key in given]
    if actions:
        given["phases"] = [{"actions": actions[0]}]
    return _row("Journey").mapping(given, kinds)


class _Row:
    """How a kind of mapping is written out: a row of the table."""

    def __init__(self, name: str, row: dict[str, Any]) -> None:
        self.bare = row["plain"]
        self.usual = row["usual"]
        self.keys: dict[str, tuple[int, str, Write | None]] = {}
        """Key as it is written → its place, what it is called, and how its value is written out."""
        for at, (key, word) in enumerate(row["keys"].items()):
            called = _NAMES.get(key, key)
            self.keys[key] = at, called, _write(word)
            if key in SINGULAR:
                self.keys[SINGULAR[key]] = at, called, _write(word, single=True)
        if name == "Action":
            self.keys["action"] = self.keys["text"]

    def mapping(self, value: dict[str, Any], lanes: Lanes) -> dict[str, Any]:
        """All that is said and is not as usual, in the order of the table."""
        found = []
        for key, inner in value.items():
            if inner:
                at, name, write = self.keys[key]
                made = inner if write is None else write(inner, lanes)
                if made != self.usual.get(name, _NOTHING):
                    found.append((at, name, made))
        found.sort()
        return {name: made for _, name, made in found}

    def one(self, value: Any, lanes: Lanes) -> dict[str, Any]:
        """A mapping, or the bare text that stands for it."""
        if value.__class__ is str:
            return {self.bare: value}
        return self.mapping(value, lanes)


@lru_cache(maxsize=64)
def _row(name: str) -> _Row:
    return _Row(name, _MORE.get(name) or words()[name])


@lru_cache(maxsize=128)
def _write(word: str, single: bool = False) -> Write | None:
    """How a value is written out by the word of the table; None where it stays as it is."""
    if word[-1] == "*":
        return partial(_many, _one(word[:-1]))
    if word[-1] == "%":
        return partial(_readings, word[:-1])
    if word[-1] == "^":
        return partial(_many, _one(word[:-1])) if single else partial(_register, word[:-1])
    return _one(word)


def _one(word: str) -> Write | None:
    if word in _FORMS:
        return _FORMS[word]
    if word in _ALONE:
        return partial(_alone, _ALONE[word])
    if word in words() or word in _MORE:
        return partial(_thing, word)
    return None


def _alone(make: Callable[[Any], Any], value: Any, lanes: Lanes) -> Any:
    return make(value)


def _thing(kind: str, value: Any, lanes: Lanes) -> dict[str, Any]:
    return _row(kind).one(value, lanes)


def _many(write: Write | None, value: Any, lanes: Lanes) -> list[Any]:
    """A list without its empty elements, or one alone."""
    given = [one for one in value if one] if value.__class__ is list else [value]
    return given if write is None else [write(one, lanes) for one in given]


def _feeling(value: Any, lanes: Lanes) -> dict[str, Any]:
    """A bare number is a score, a bare text the feeling."""
    if value.__class__ is str:
        value = {"score" if value[0] in "-0123456789" else "text": value}
    return _row("Score").mapping(value, lanes)


def _readings(kind: str, value: Any, lanes: Lanes) -> list[dict[str, Any]]:
    """Names of metrics, items, or mappings metric → figures."""
    row, found = _row(kind), []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and "metric" not in one:
            figures = ({**_figures(inner), "metric": name} for name, inner in one.items())
            found += [row.mapping(each, lanes) for each in figures]
        elif one:
            found.append(row.one(one, lanes))
    return found


def _figures(inner: Any) -> dict[str, Any]:
    return inner if isinstance(inner, dict) else {"value": inner}


def _register(kind: str, value: Any, lanes: Lanes) -> list[dict[str, Any]]:
    """Definitions: a mapping id → entry, or a list of entries."""
    row = _row(kind)
    if not isinstance(value, dict):
        return _many(row.one, value, lanes)
    return [row.mapping(_entry(kind, id_, inner), lanes) for id_, inner in value.items()]


def _entry(kind: str, id_: str, inner: Any) -> dict[str, Any]:
    if isinstance(inner, str) and inner:
        key = "value" if kind == "Metric" and inner[0] in "-0123456789" else "name"
        inner = {key: inner}
    return {"name": id_, **{key: one for key, one in (inner or {}).items() if one}, "id": id_}


def _own_lanes(value: dict[str, Any], lanes: Lanes) -> list[dict[str, Any]]:
    given = ((name, items) for name, items in value.items() if items)
    return [_own_lane(name, lanes.get(fold(name), "text"), items, lanes) for name, items in given]


def _own_lane(name: str, kind: str, items: Any, lanes: Lanes) -> dict[str, Any]:
    write = _write(words()["OwnLane"]["keys"][kind])
    assert write is not None
    return {"kind": kind, "name": name, "items": write(items, lanes)}


def _lanes(value: dict[str, Any], lanes: Lanes) -> list[dict[str, Any]]:
    row = _row("lane")
    return [{"lane": name, **row.mapping(spec or {}, lanes)} for name, spec in value.items()]


_ALONE: dict[str, Callable[[Any], Any]] = {
    **VALUES,
    "facts": long_forms.facts,
    "labels": long_forms.labels,
    "related": long_forms.related,
    "segment": long_forms.segment,
}
"""What is written out without a look at the lanes."""
_FORMS: dict[str, Write] = {"Score": _feeling, "lanes": _lanes, "own-lanes": _own_lanes}
