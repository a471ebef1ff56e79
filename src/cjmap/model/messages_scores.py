"""What is said about scores: the cure on the scale of the lane, and whose score it is."""

from __future__ import annotations

import re
from typing import Any

from cjmap.model.expand import expand
from cjmap.model.items import Score
from cjmap.model.models_at import model_at
from cjmap.model.names import fold
from cjmap.model.numerals import number_like, score_cure
from cjmap.model.origin import Origin
from cjmap.model.shapes import Notes
from cjmap.text.quoting import in_quotes
from cjmap.text.span import Route

_PLAIN = re.compile(r"[^\W\d][\w '-]{0,39}")


def score_hint(kind: str, at: Route, found: Any, origin: Origin) -> str | None:
    """The cure for a score or target that is no number; None for other problems."""
    if kind != "not-a-number" or not isinstance(found, str) or number_like(found):
        return None
    if at[-1:] not in (("score",), ("target",)) or model_at(at[:-1]) is not Score:
        return None
    route = origin.route(at)
    if "fields" not in route:
        ends = _ends(origin.data.get("scale") or {})
        return score_cure(found, *ends, "Emotions here") if ends else None
    name = str(route[route.index("fields") + 1])
    ends = _ends(_scale_of(name, origin.data.get("lanes")))
    return score_cure(found, *ends, f"Scores of `{name}`") if ends else None


def persona_hint(owner: object, key: str, found: Any, origin: Origin) -> str | None:
    """The cure for `emotions: {Ann: 1}`, where Ann is a persona of the map; else None."""
    if owner is not Score or fold(key) not in _personas(origin.data):
        return None
    by = key if _PLAIN.fullmatch(key) else in_quotes(key)
    if not isinstance(found, str):
        return f"Say whose it is with `by`, in an item each: `{{by: {by}, score: …}}`."
    if number_like(found):
        return (
            f"Say whose it is with `by`, in an item each: `{{by: {by}, score: {found.strip()}}}`."
        )
    text = found if _PLAIN.fullmatch(found) else "…"
    return f"Say whose it is with `by`, in an item each: `{{by: {by}, text: {text}}}`."


def _personas(data: dict[str, Any]) -> set[str]:
    """Names and ids of the personas, folded."""
    given = {key: data[key] for key in ("personas", "persona") if data.get(key)}
    entries = expand(given, Notes()).get("personas")
    found: set[str] = set()
    for entry in entries if isinstance(entries, list) else ():
        names = (entry.get("id"), entry.get("name")) if isinstance(entry, dict) else ()
        found |= {fold(name) for name in names if isinstance(name, str)}
    return found


def _scale_of(name: str, lanes: Any) -> Any:
    """The scale of an own lane as it was written."""
    specs = lanes.items() if isinstance(lanes, dict) else ()
    spec = next((one for key, one in specs if fold(key) == fold(name)), None)
    return spec.get("scale") if isinstance(spec, dict) else None


def _ends(scale: Any) -> tuple[float, float] | None:
    """`min` and `max` of a scale as it was written; None where they make no sense."""
    if not isinstance(scale, dict):
        return None
    given = (scale.get("min") or "-2", scale.get("max") or "2")
    if not all(isinstance(end, str) and number_like(end) for end in given):
        return None
    low, high = (float(end.strip().rstrip("% \t")) for end in given)
    return (low, high) if low < high else None
