"""Maps in their long form → texts, as somebody might have written them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random
from typing import Any

from cjmap.model.grammar import SINGULAR
from cjmap.model.journey import Journey
from cjmap.model.plain import plain
from cjmap.text.scalar import scalar

_DEFINED = ("personas", "sources", "channels", "metrics")
_LISTS = ("phases", "actions", "trend")


def texts_of(journeys: Sequence[Journey], seed: int) -> list[str]:
    """Some maps in one hand: what is the same in two of them is written alike."""
    return [Pen(seed).write(data) for data in as_written_all(journeys)]


def as_written_all(journeys: Sequence[Journey]) -> list[dict[str, Any]]:
    """Some maps in the author's terms, all with the same forms."""
    long = [plain(one) for one in journeys]
    named = all("id" in one for data in long for key in _DEFINED for one in data.get(key, ()))
    return [as_written(data, named) for data in long]


def as_written(long: dict[str, Any], named: bool = True) -> dict[str, Any]:
    """A map in the author's terms: names as keys, texts, nothing else.

    `named`: personas, sources and so on are written by their ids.
    """
    data = {key: _top(key, value, named) for key, value in long.items()}
    phases = data["phases"]
    if len(phases) == 1 and "name" not in phases[0]:
        data |= data.pop("phases")[0]
    return data


def _top(key: str, value: Any, named: bool) -> Any:
    if key == "related":
        return {one["label"]: one["path"] for one in value}
    if key == "lanes":
        return {one["lane"]: _thing(_without(one, "lane")) for one in value}
    if key in _DEFINED and named:
        return {one["id"]: _thing(_without(one, "id")) for one in value}
    if key == "phases":
        return [_place(one) for one in value]
    return _value(key, value)


def _without(one: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in one.items() if name != key}


def _place(one: dict[str, Any]) -> dict[str, Any]:
    """A phase or a step, whose fields are lanes."""
    made = _thing(_without(_without(one, "fields"), "actions"))
    if "fields" in one:
        made["fields"] = {lane["name"]: _any(lane["items"]) for lane in one["fields"]}
    if "actions" in one:
        made["actions"] = [_place(step) for step in one["actions"]]
    return made


def _thing(one: dict[str, Any]) -> dict[str, Any]:
    return {key.rstrip("_"): _value(key, value) for key, value in one.items()}


def _value(key: str, value: Any) -> Any:
    if key == "labels":
        return {f"{_any(one['low'])}..{_any(one['high'])}": one["text"] for one in value}
    if key not in ("fields", "segment"):
        return _any(value)
    made: dict[str, Any] = {}
    for one in value:
        holder = made.setdefault(one["group"], {}) if "group" in one else made
        holder[one["name"]] = _any(one["texts"])
    return made


def _any(value: Any) -> Any:
    if isinstance(value, dict):
        return _thing(value)
    if isinstance(value, list):
        return [_any(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


class Pen:
    """One hand. What is commented, in brackets or in a short form is decided by what it says."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.step = Random(seed).choice((2, 2, 4))
        self.bare = Random(seed + 1).random() < 0.3

    def write(self, data: dict[str, Any]) -> str:
        """The whole file."""
        return "# A map\n" + self._keys(data, 0)

    def _keys(self, data: dict[str, Any], column: int) -> str:
        return "".join(self._pair(key, value, column) for key, value in data.items())

    def _pair(self, key: str, value: Any, column: int) -> str:
        above = self._above([key, _main(value)], column)
        is_one = isinstance(value, list) and len(value) == 1 and key not in _LISTS
        if is_one and key in SINGULAR and self._maybe(value, 0.7):
            key, value = SINGULAR[key], value[0]
        return f"{above}{' ' * column}{scalar(key, True)}:{self._below(value, column)}"

    def _below(self, value: Any, column: int) -> str:
        """What follows a colon."""
        if self._is_inline(value):
            return f" {self._inline(value)}{self._behind(value)}"
        if isinstance(value, dict):
            return self._behind(value) + self._keys(value, column + self.step)
        inner = column if self.bare else column + self.step
        return self._behind(value) + "".join(self._element(one, inner) for one in value)

    def _element(self, one: Any, column: int) -> str:
        above, pad = self._above(["-", _main(one)], column), " " * column
        if isinstance(one, dict) and one.keys() == {"text"} and self._maybe(one, 0.8):
            one = one["text"]
        if self._is_inline(one):
            return f"{above}{pad}- {self._inline(one)}{self._behind(one)}"
        keys = self._keys(one, column + 2)
        begin = "-\n" if keys.lstrip(" ").startswith("#") else f"- {keys[column + 2 :]}"
        return above + pad + (begin + keys if begin == "-\n" else begin)

    def _is_inline(self, value: Any) -> bool:
        if not isinstance(value, (dict, list)) or not value:
            return True
        held = value.values() if isinstance(value, dict) else value
        simple = len(value) < 4 and all(isinstance(one, str) for one in held)
        return simple and self._maybe(_main(value), 0.5)

    def _inline(self, value: Any, brackets: bool = False) -> str:
        if isinstance(value, dict):
            pairs = [
                f"{scalar(key, True)}: {self._inline(one, True)}" for key, one in value.items()
            ]
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self._inline(one, True) for one in value) + "]"
        return scalar(value, brackets)

    def _above(self, what: Any, column: int) -> str:
        return f"{' ' * column}# {_about(what)}\n" if self._maybe(what, 0.06) else ""

    def _behind(self, what: Any) -> str:
        comment = self._maybe(["behind", _main(what)], 0.04)
        return f"  # behind {_about(_main(what))}\n" if comment else "\n"

    def _maybe(self, what: Any, chance: float) -> bool:
        return Random(f"{self.seed}{json.dumps(what)}").random() < chance


def _main(value: Any) -> Any:
    """What something is known by."""
    if isinstance(value, dict):
        return next((value[key] for key in ("id", "name", "text", "score") if key in value), "")
    return _main(value[0]) if isinstance(value, list) and value else value


def _about(what: Any) -> str:
    return " ".join(str(what).split())[:30].rstrip()
