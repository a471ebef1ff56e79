"""Numbers that only the map's own scales can judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.model.items import Figures, Score
from cjmap.model.journey import Journey
from cjmap.model.lanes import Scale, ScoreLane
from cjmap.model.names import fold
from cjmap.model.origin import Origin
from cjmap.model.walk import Hung
from cjmap.text.diagnostic import Diagnostic, Label
from cjmap.text.span import Route


def _shown(number: float) -> str:
    return f"{number:g}"


def check_scales(journey: Journey, found: Sequence[Hung], origin: Origin) -> Iterator[Diagnostic]:
    """Scales are upright, their labels inside, and so is every score."""
    scales: dict[str, tuple[Scale, Route]] = {"emotions": (journey.scale, ("scale",))}
    for at, spec in enumerate(journey.lanes):
        if spec.scale is not None:
            scales[fold(spec.lane)] = (spec.scale, ("lanes", at, "scale"))
    for scale, route in scales.values():
        yield from _scale(scale, route, origin)
    for route, item, lane in found:
        if isinstance(item, Score):
            name = fold(lane.name) if isinstance(lane, ScoreLane) else "emotions"
            if name in scales and scales[name][0].min < scales[name][0].max:
                yield from _score(item, route, *scales[name], origin)


def _score(
    item: Score, route: Route, scale: Scale, where: Route, origin: Origin
) -> Iterator[Diagnostic]:
    for key, value in (("score", item.score), ("target", item.target)):
        if value is not None and not scale.min <= value <= scale.max:
            at = (*route, key)
            given = bool(origin.route(where)) and "scale" in origin.route(where)
            yield Diagnostic(
                "outside-scale",
                f"The {key} {_shown(value)} is outside the scale.",
                origin.value(at),
                f"The scale goes from {_shown(scale.min)} to {_shown(scale.max)}"
                + ("." if given else "; another one can be set in `scale`."),
                (Label(origin.key(where), "the scale is given here"),) if given else (),
                route=origin.route(at),
            )


def _scale(scale: Scale, route: Route, origin: Origin) -> Iterator[Diagnostic]:
    if scale.min >= scale.max:
        at = (*route, "max" if "max" in scale.model_fields_set else "min")
        yield Diagnostic(
            "scale-upside-down",
            f"A scale from {_shown(scale.min)} to {_shown(scale.max)} has no room.",
            origin.value(at),
            "`min` must be less than `max`; where low is good write `better: lower`.",
            route=origin.route(at),
        )
        return
    inside = f"The scale goes from {_shown(scale.min)} to {_shown(scale.max)}."
    if scale.neutral is not None and not scale.min <= scale.neutral <= scale.max:
        at = (*route, "neutral")
        yield Diagnostic(
            "outside-scale",
            f"The neutral score {_shown(scale.neutral)} is outside the scale.",
            origin.value(at),
            inside,
            route=origin.route(at),
        )
    seen: dict[tuple[float, float], Route] = {}
    for i, label in enumerate(scale.labels):
        at = (*route, "labels", i)
        first = seen.setdefault((label.low, label.high), at)
        if first is not at or label.low > label.high:
            twice = first is not at
            yield Diagnostic(
                "duplicate-name" if twice else "bad-label",
                "Two labels are for the same score." if twice else "The range runs downward.",
                origin.key(at),
                "Keep one of them." if twice else "Write the lower score first.",
                (Label(origin.key(first), "the other one"),) if twice else (),
                route=origin.route(at),
            )
        if label.low < scale.min or label.high > scale.max:
            yield Diagnostic(
                "outside-scale",
                f"The label `{label.text}` is for scores outside the scale.",
                origin.key(at),
                inside,
                route=origin.route(at),
            )


def check_figures(journey: Journey, found: Sequence[Hung], origin: Origin) -> Iterator[Diagnostic]:
    """The low end of a range is not above its high end."""
    for at, metric in enumerate(journey.metrics):
        yield from _range(metric, ("metrics", at), origin)
    for route, item, _lane in found:
        if isinstance(item, Figures):
            yield from _range(item, route, origin)


def _range(figures: Figures, route: Route, origin: Origin) -> Iterator[Diagnostic]:
    low, high = figures.low, figures.high
    if low is not None and high is not None and low > high:
        yield Diagnostic(
            "range-upside-down",
            f"`low` is {_shown(low)} and `high` is {_shown(high)}.",
            origin.value((*route, "high")),
            "Write the lower number as `low`.",
            (Label(origin.value((*route, "low")), "the low end is given here"),),
            route=origin.route((*route, "high")),
        )
