"""The data of a map → its outline.

    Phase: Wait
      owner: Stores
      emotion: -2 (let down)

    Step: Wait › Waits for the lease
      pain point: No status for nine days
        severity: 3

What a map says has the same lines however it is written: in short or long forms, in any order of
keys, with any quotes. The data is taken as it was read, so a map with mistakes has an outline too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cjmap.diff import words
from cjmap.fmt.kinds import Form, forms
from cjmap.fmt.order import places_of
from cjmap.model.grammar import PLURAL, SINGULAR
from cjmap.report.look import visible

_HEADS = ("title", "name", "action", "text", "metric", "src")
"""What a thing is called; the first that it has."""
_HEADS_OF = {"Score": ("score", "text"), "Next": ("to",), "Timeframe": ("text",)}
_APART = {"personas": "persona", "phases": "phase", "actions": "action"}
"""Things that have a heading at the left edge, and the key for one of them."""
_HOLDERS = ("Journey", "Phase")
"""The kinds of things that they hang on."""
_UNNAMED = Form("text")


def outline(data: Mapping[str, Any]) -> list[str]:
    """The lines of a map, without line ends."""
    return [*_block("Map", "Journey", data, ""), *_personas(data), *_journey(data)]


def _personas(data: Mapping[str, Any]) -> Iterator[str]:
    given = _given(data, "personas")
    form = forms()["Journey"]["personas"]
    for name, one in () if given is None else _several(form, given):
        yield from ("", *_block(f"Persona {visible(name)}".rstrip(), "Persona", one, ""))


def _journey(data: Mapping[str, Any]) -> Iterator[str]:
    for phase in _listed(_given(data, "phases")):
        name = _head("Phase", phase)
        yield from ("", *_block("Phase", "Phase", phase, ""))
        yield from _steps(phase, name)
    yield from _steps(data, "")


def _steps(above: Any, phase: str) -> Iterator[str]:
    for step in _listed(_given(above, "actions")):
        place = f"{phase} › " if phase else ""
        yield from ("", *_block("Step", "Action", step, "", place))


def _block(label: str, kind: str, thing: Any, pad: str, place: str = "") -> Iterator[str]:
    """A thing: a line with its name, and what is said of it below, further to the right."""
    name = _head(kind, thing)
    yield f"{pad}{label}: {place}{name}".rstrip()
    if isinstance(thing, dict):
        said = _name_keys(kind, thing)
        for key in _ordered(kind, thing):
            if key not in said and not (kind in _HOLDERS and PLURAL.get(key, key) in _APART):
                yield from _fact(kind, key, thing[key], pad + "  ")
    elif isinstance(thing, list):  # nothing that a map should have
        yield from _fact(kind, "item", thing, pad + "  ")


def _fact(kind: str, key: str, value: Any, pad: str) -> Iterator[str]:
    """What is said under a key: a line for one text, one or more for each of several things."""
    form = forms().get(kind, {}).get(key, _UNNAMED)
    label = words.kind(SINGULAR.get(key, key)) if form.many else words.key(key)
    label = "lane" if key == "lanes" else label
    if key in ("fields", "labels", "segment", "related") and isinstance(value, dict):
        label, form = "", Form("Item", True, key, True)
    for name, one in _several(form, value):
        called = visible(" ".join(filter(None, (label, name))))
        if isinstance(one, str) and "\n" in one.strip():
            yield f"{pad}{called}:"
            yield from (f"{pad}  {visible(line)}".rstrip() for line in one.splitlines())
        else:
            yield from _block(called, form.one, one, pad)


def _several(form: Form, value: Any) -> Iterator[tuple[str, Any]]:
    """The things under a key, each with the name that it stands under, if any."""
    by_name = form.named and isinstance(value, dict) and "metric" not in value
    for name, found in value.items() if by_name else (("", value),):
        if isinstance(found, list):
            yield from ((name, one) for one in found)
        else:
            yield name, found


def _listed(value: Any) -> Iterable[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _given(thing: Any, key: str) -> Any:
    """What stands under a key, in the plural or in the singular."""
    if not isinstance(thing, dict):
        return None
    return thing.get(key) if key in thing else thing.get(_APART[key])


def _head(kind: str, thing: Any) -> str:
    """What a thing is called, on one line; of a feeling its score and its word."""
    if isinstance(thing, dict):
        parts = [thing[key] for key in _name_keys(kind, thing)]
    else:
        parts = [] if isinstance(thing, list) else [thing]
    first, *others = [visible(" ".join(str(part).split())) for part in parts if part] or [""]
    return f"{first} ({others[0]})" if others else first


def _name_keys(kind: str, thing: Mapping[str, Any]) -> list[str]:
    """The keys that hold the name of a thing."""
    heads = _HEADS_OF.get(kind, _HEADS)
    found = [key for key in heads if isinstance(thing.get(key), str)]
    if kind in _HOLDERS and "action" in found:
        found.remove("action")  # a step, not its name
    return found if kind == "Score" else found[:1]


def _ordered(kind: str, thing: Mapping[str, Any]) -> list[str]:
    """The keys of a thing in their usual order; unknown ones at the end, by the alphabet."""
    known = places_of(kind)
    last = (9, 0)
    return sorted(thing, key=lambda key: (known.get(key, last), key))
