"""What is said about a score that is no number: the cure on the scale of its lane."""

from __future__ import annotations

from typing import Any

from cjmap.model.items import Score
from cjmap.model.models_at import model_at
from cjmap.model.names import fold
from cjmap.model.numerals import number_like, score_cure
from cjmap.model.origin import Origin
from cjmap.text.span import Route


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
