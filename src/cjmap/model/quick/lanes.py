"""What a map says about lanes, the lanes of the author's own, and scales."""

from __future__ import annotations

from typing import Any

from cjmap.model.grammar import STANDARD_LANES, STANDARD_NAMES
from cjmap.model.names import fold
from cjmap.model.quick.look import Look, sure
from cjmap.model.quick.rules import Kind, own_names
from cjmap.model.quick.texts import ACCEPTED, is_number

_SPEC = {"name", "description", "kind", "scale", "after", "hidden"}
_SCALE = {"min", "max", "neutral", "better", "labels"}


def lanes(look: Look, value: Any) -> None:
    """Lanes that are renamed, described, moved or hidden, and the kinds of own ones."""
    for name, spec in own_names(value).items():
        _lane(look, fold(name), spec or {})


def _lane(look: Look, lane: str, spec: Any) -> None:
    sure(isinstance(spec, dict) and spec.keys() <= _SPEC)
    given = {key: inner for key, inner in spec.items() if inner}
    kind, scale = given.get("kind", "text"), given.pop("scale", None)
    sure(all(isinstance(inner, str) for inner in given.values()))
    sure(ACCEPTED["yes-no"](given.get("hidden", "no")))
    sure(lane not in STANDARD_LANES or not (scale or "kind" in given))
    look.lanes[lane] = kind
    sure((kind == "score") == bool(scale))
    if scale:
        look.scales[lane] = _ends(scale)
    if "after" in given:
        look.moved[lane] = fold(given["after"])


def own_lanes(look: Look, value: Any) -> None:
    """`lane: items`; what fits there is known when all of `lanes` has been seen."""
    for name, content in own_names(value).items():
        sure(fold(name) not in STANDARD_NAMES)
        if content:
            look.own.append((fold(name), content))


def fit_own_lanes(look: Look, kinds: Kind) -> None:
    """Whether the items of all own lanes fit the kinds of their lanes."""
    for lane, content in look.own:
        look.turn_to(lane)
        kinds.keys_fit(look, {look.lanes.get(lane, "text"): content})


def scale(look: Look, value: Any) -> None:
    """The scale of the emotions."""
    look.scales["emotions"] = _ends(value)


def _ends(scale: Any) -> tuple[float, float]:
    """The ends of a scale; its neutral score and its labels must be between them."""
    sure(isinstance(scale, dict) and scale.keys() <= _SCALE)
    sure(scale.get("better") in (None, "higher", "lower"))
    low, high = _number(scale.get("min") or "-2"), _number(scale.get("max") or "2")
    sure(low < high and low <= _number(scale.get("neutral") or str(low)) <= high)
    seen = set()
    for key, text in own_names(scale.get("labels") or {}).items():
        start, dots, end = key.partition("..")
        label = _number(start), _number(end if dots else start)
        sure(isinstance(text, str) and text and label not in seen)
        sure(low <= label[0] <= label[1] <= high)
        seen.add(label)
    return low, high


def _number(text: Any) -> float:
    sure(isinstance(text, str) and is_number(text))
    return float(text)
