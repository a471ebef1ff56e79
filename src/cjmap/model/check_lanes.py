"""What the map says about lanes: unknown names, kinds, scales, circles."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.model.grammar import PLURAL, STANDARD_NAMES
from cjmap.model.journey import Journey
from cjmap.model.lanes import STANDARD_LANES, LaneSpec
from cjmap.model.names import fold, nearest
from cjmap.model.origin import Origin
from cjmap.model.walk import places
from cjmap.text.diagnostic import Diagnostic, Label
from cjmap.text.span import Route


def check_lanes(journey: Journey, origin: Origin) -> Iterator[Diagnostic]:
    """Every problem of `lanes`, and own lanes with a standard lane's name."""
    own: dict[str, str] = {}
    for route, place in places(journey):
        for f, lane in enumerate(place.fields):
            own.setdefault(fold(lane.name), lane.name)
            if standard := STANDARD_NAMES.get(fold(lane.name)):
                yield _standard(lane.name, standard, (*route, "fields", f), origin)
    known = {**{name: name for name in STANDARD_LANES}, **own}
    specs: dict[str, tuple[LaneSpec, Route]] = {}
    for at, spec in enumerate(journey.lanes):
        key, where = fold(spec.lane), ("lanes", at)
        specs.setdefault(key, (spec, where))
        if key not in known:
            yield _unknown(spec.lane, known, where, origin, on_key=True)
        elif key in STANDARD_LANES:
            yield from _for_own_only(spec, where, origin)
        else:
            yield from _scale(spec, where, origin)
        if spec.after is not None and fold(spec.after) not in known:
            yield _unknown(spec.after, known, (*where, "after"), origin, on_key=False)
    yield from _circles(specs, origin)


def _standard(name: str, standard: str, at: Route, origin: Origin) -> Diagnostic:
    return Diagnostic(
        "standard-lane-name",
        f"An own lane cannot be called `{name}`: that is a standard lane.",
        origin.key(at),
        f"Write `{standard}:` beside `fields` instead of inside, or choose another name.",
        route=origin.route(at),
    )


def _unknown(
    name: str, known: dict[str, str], at: Route, origin: Origin, on_key: bool
) -> Diagnostic:
    plural = PLURAL.get(fold(name))
    near = plural if plural in known else nearest(name, known.values())
    hint = "An own lane must have content in `fields` of a phase or an action."
    return Diagnostic(
        "unknown-lane",
        f"There is no lane `{name}` in this map.",
        origin.key(at) if on_key else origin.value(at),
        f"Did you mean `{near}`?" if near else hint,
        route=origin.route(at),
    )


def _for_own_only(spec: LaneSpec, where: Route, origin: Origin) -> Iterator[Diagnostic]:
    cures = {
        "kind": "A standard lane has its kind already.",
        "scale": "The scale of the emotions is the map's `scale`."
        if fold(spec.lane) == "emotions"
        else "Only an own lane of kind `score` has a scale.",
    }
    for key, cure in cures.items():
        if getattr(spec, key) is not None:
            yield Diagnostic(
                "own-lanes-only",
                f"`{key}` is for own lanes; `{spec.lane}` is a standard lane.",
                origin.key((*where, key)),
                cure,
                route=origin.route((*where, key)),
            )


def _scale(spec: LaneSpec, where: Route, origin: Origin) -> Iterator[Diagnostic]:
    if spec.kind == "score" and spec.scale is None:
        yield Diagnostic(
            "missing-scale",
            f"The lane `{spec.lane}` is of kind `score` and has no scale.",
            origin.key(where),
            "Add `scale: {min: 1, max: 5}`.",
            route=origin.route(where),
        )
    if spec.kind != "score" and spec.scale is not None:
        yield Diagnostic(
            "own-lanes-only",
            f"`scale` is for lanes of kind `score`; `{spec.lane}` is of kind "
            f"`{spec.kind or 'text'}`.",
            origin.key((*where, "scale")),
            "Add `kind: score`, or take the scale out.",
            route=origin.route((*where, "scale")),
        )


def _circles(specs: dict[str, tuple[LaneSpec, Route]], origin: Origin) -> Iterator[Diagnostic]:
    done: set[str] = set()
    for start in specs:
        path: list[str] = []
        key: str | None = start
        while key in specs and key not in done and key not in path:
            path.append(key)
            after = specs[key][0].after
            key = fold(after) if after else None
        done.update(path)
        if key in path:
            circle = path[path.index(key) :]
            first, *others = (specs[name] for name in circle)
            yield Diagnostic(
                "lane-circle",
                "These lanes stand after one another in a circle: "
                + ", ".join(f"`{specs[name][0].lane}`" for name in circle)
                + ".",
                origin.value((*first[1], "after")),
                "Let one of them stand after another lane.",
                tuple(
                    Label(origin.value((*route, "after")), f"`{spec.lane}` closes the circle")
                    for spec, route in others
                ),
                route=origin.route((*first[1], "after")),
            )
