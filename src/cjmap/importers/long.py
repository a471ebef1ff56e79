"""The long form of a map → the keys that its file has: the way back from `model/expand.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cjmap.importers.yaml_text import Noted
from cjmap.model.grammar import ITEM_LANES
from cjmap.query.cells import plain_number

Long = Mapping[str, Any]
NOTE = "@"
"""Under this key a mapping of the long form may say where it came from."""


def written(long: Long) -> dict[str, Any]:
    """The map as a file has it, for `yaml_text.write`."""
    given = {key: value for key, value in long.items() if key != "format"}
    phases = given.get("phases", [])
    if len(phases) == 1 and not phases[0].get("name"):
        alone = given.pop("phases")[0]
        given["actions"] = alone.get("actions", [])
    found = _mapping(given)
    for register in ("personas", "channels", "sources", "metrics"):
        entries = found.get(register, [])
        if all("id" in one for one in entries):
            found[register] = {_bare(one["id"]): _entry(one) for one in entries}
    return found


def _entry(one: dict[str, Any]) -> dict[str, Any]:
    """An entry under its id."""
    return {key: value for key, value in one.items() if key != "id"}


def _mapping(long: Long) -> dict[str, Any]:
    found = {
        {"from_": "from"}.get(key, key): _SHAPES.get(key, _value)(value)
        for key, value in long.items()
        if key != NOTE and value is not None and value not in ([], {})
    }
    if NOTE in long and found:
        first = next(iter(found))
        found[first] = Noted(found[first], long[NOTE])
    return found


def _value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return plain_number(value)
    if isinstance(value, str):
        return value
    return [_value(one) for one in value]


def _texts(value: Sequence[Long | str]) -> list[Any]:
    """Items, or texts; an item that is a text and nothing more is the text."""
    return [one if isinstance(one, str) else _bare_text(one) for one in value]


def _bare_text(one: Long) -> Any:
    if one.keys() - {NOTE} != {"text"}:
        return _mapping(one)
    return Noted(one["text"], one[NOTE]) if NOTE in one else one["text"]


def _facts(value: Sequence[Long]) -> dict[str, Any]:
    """`fields`: labelled lines, or lanes of the author's own; in a segment, in groups."""
    found: dict[str, Any] = {}
    for one in value:
        holder = found.setdefault(one["group"], {}) if one.get("group") is not None else found
        holder[one["name"]] = _lane(one) if "items" in one else _alone(one.get("texts", []))
    return found


def _lane(one: Long) -> Any:
    """The items of a lane of the author's own."""
    return (_texts if one["kind"] in ("text", "tags", "quote") else _value)(one["items"])


def _alone(texts: Sequence[str]) -> Any:
    """A list of one text is the text."""
    return texts[0] if len(texts) == 1 else list(texts)


def _labels(value: Sequence[Long]) -> dict[str, Any]:
    def ends(one: Long) -> str:
        return "..".join(dict.fromkeys(str(_value(one[end])) for end in ("low", "high")))

    return {ends(one): one["text"] for one in value}


def _related(value: Sequence[Long]) -> dict[str, Any]:
    return {one["label"]: one["path"] for one in value}


def _lanes(value: Sequence[Long]) -> dict[str, Any]:
    return {
        one["lane"]: _mapping({key: inner for key, inner in one.items() if key != "lane"})
        for one in value
    }


def _bare(value: Any) -> Any:
    while isinstance(value, Noted):
        value = value.value
    return value


_SHAPES: dict[str, Callable[[Any], Any]] = {
    "fields": _facts,
    "segment": _facts,
    "labels": _labels,
    "related": _related,
    "lanes": _lanes,
    "actions": _texts,
    **dict.fromkeys((lane for lane in ITEM_LANES if lane not in ("emotions", "metrics")), _texts),
}
