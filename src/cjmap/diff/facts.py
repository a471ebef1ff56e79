"""One fact of a thing, before and after → what is said of the two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from cjmap.diff import words
from cjmap.diff.wording import Part, Role, line, reworded, whole

_REFERENCES = frozenset(("by", "source", "sources", "channel", "channels", "metric"))
_USUAL = {("action", "kind"): "step", ("persona", "kind"): "customer", ("phase", "flow"): "linear"}
"""What holds where nothing is said."""
Names = Mapping[str, str]
"""What an id stands for."""


def said(kind: str, key: str, before: Any, after: Any, names: Names) -> list[Part]:
    """What became of a fact: `Stores → Web team`, or what came and what went."""
    if key in _REFERENCES:
        before, after = _named(before, names), _named(after, names)
    usual = _USUAL.get((kind, key))
    before, after = (usual if one is None else one for one in (before, after))
    return _two(before, after)


def _two(before: Any, after: Any) -> list[Part]:
    if _is(list, before, after) and not _has_numbers(before or after):
        return list(_lists(before or [], after or []))
    if _is(dict, before, after):
        return list(_mappings(before or {}, after or {}))
    if isinstance(before, str) and isinstance(after, str):
        return reworded(before, after)
    return whole(words.value(before), words.value(after))


def _is(type: type, before: Any, after: Any) -> bool:
    """Whether a fact is of that type where it is said."""
    return all(isinstance(one, type) for one in (before, after) if one is not None)


def _has_numbers(found: list[Any]) -> bool:
    """Whether it is a row of numbers, such as a trend."""
    return bool(found) and isinstance(found[0], int | float)


def _named(found: Any, names: Names) -> Any:
    if isinstance(found, list):
        return [_named(one, names) for one in found]
    return names.get(found, found) if isinstance(found, str) else found


def _lists(before: list[Any], after: list[Any]) -> Iterator[Part]:
    """What came and what went; one for another is a new wording."""
    old, new = ([words.value(one) for one in some] for some in (before, after))
    went, came = _rest(old, new), _rest(new, old)
    if not went and not came:
        yield Part("in another order")
    elif len(went) == len(came) == 1:
        yield from reworded(went[0], came[0])
    else:
        yield from _listed("added ", came, Role.NEW)
        if came and went:
            yield Part("; ")
        yield from _listed("removed ", went, Role.OLD)


def _rest(one: list[str], other: list[str]) -> list[str]:
    return list((Counter(one) - Counter(other)).elements())


def _listed(head: str, texts: list[str], role: Role) -> Iterator[Part]:
    for at, text in enumerate(texts):
        yield Part(", " if at else head)
        yield Part(f"“{line(text)}”", role)


def _mappings(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Part]:
    """A fact of several parts, such as the scenario: each part that changed."""
    keys = dict.fromkeys((*before, *after))
    changed = [key for key in keys if before.get(key) != after.get(key)]
    for at, key in enumerate(changed):
        if at:
            yield Part("; ")
        if key != "text":
            yield Part(f"{words.key(key)}: ")
        yield from _two(before.get(key), after.get(key))
