"""References and ids: what is named must be there, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cjmap.model.check_commas import several_in_one
from cjmap.model.grammar import END, SINGULAR
from cjmap.model.index import Index, Registry
from cjmap.model.items import ItemAttributes, MetricItem, Opportunity, Quote, Touchpoint
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.names import fold, is_id, nearest, slug
from cjmap.model.origin import Origin
from cjmap.model.reserved import RESERVED
from cjmap.model.walk import Hung
from cjmap.text.diagnostic import Diagnostic, Label
from cjmap.text.span import Route, Span


def check_refs(journey: Journey, found: Sequence[Hung], origin: Origin) -> Iterator[Diagnostic]:
    """Every reference of the map, and every written id."""
    index = Index(journey)
    yield from _ids(((h.route, h.value.id, _kind(h)) for h in found if h.value.id), origin, "")
    registries: tuple[Registry[Any], ...] = (
        index.personas,
        index.channels,
        index.sources,
        index.metrics,
    )
    for registry, key in zip(
        registries, ("personas", "channels", "sources", "metrics"), strict=True
    ):
        entries = (((key, i), e.id, registry.kind) for i, e in enumerate(registry.entries) if e.id)
        yield from _ids(entries, origin, registry.kind)
    for at, persona in enumerate(journey.personas):
        yield from _named(persona.sources, ("personas", at, "sources"), index.sources, origin)
        where = ("personas", at, "channels")
        yield from _channels(persona.channels, where, index.channels, origin)
    for at, metric in enumerate(journey.metrics):
        if metric.source is not None:
            place = ("metrics", at, "source")
            yield from _named((metric.source,), place, index.sources, origin, single=True)
    for one in found:
        yield from _hung(one, index, origin)


def _kind(one: Hung) -> str:
    if one.lane is None:
        return "phase" if isinstance(one.value, Phase) else "action"
    return SINGULAR.get(one.lane, one.lane) if isinstance(one.lane, str) else "item"


def _ids(
    written: Iterable[tuple[Route, str | None, str]], origin: Origin, registry: str
) -> Iterator[Diagnostic]:
    seen: dict[str, Route] = {}
    for route, id_, kind in written:
        assert id_ is not None
        at = (*route, "id")
        key = fold(id_)
        if not is_id(id_):
            cure = slug(id_)
            hint = "An id holds letters, digits, `_` and `-`" + (f": `{cure}`." if cure else ".")
            message = f"`{id_[:40]}` is not an id."
            yield Diagnostic(
                "bad-id", message, _written(route, origin), hint, route=origin.route(at)
            )
        elif key in RESERVED.get(kind, ()) or (not registry and key == END):
            why = "in `next` it is a drop-off" if key == END else "it is the name of a field"
            hint = "Choose another id."
            if registry:
                hint = f"One {registry} alone goes under `{registry}:`; else choose another id."
            message = f"`{id_}` cannot be an id here: {why}."
            yield Diagnostic(
                "reserved-id", message, _written(route, origin), hint, route=origin.route(at)
            )
        elif key in seen:
            first = seen[key]
            place, again = _written(first, origin), _written(route, origin)
            if again == place:  # written once, and repeated by an alias
                again = origin.value(route)
            yield Diagnostic(
                "duplicate-id",
                f"The id `{id_}` is given twice: first in line {place.line}, again here.",
                again,
                "Give one of them another id.",
                (Label(place, "first given here"),),
                route=origin.route(at),
            )
        seen.setdefault(key, route)


def _written(route: Route, origin: Origin) -> Span:
    """Where the id of something stands: under `id`, or as the key of its mapping."""
    at = (*route, "id")
    return origin.value(at) if origin.route(at)[-1:] == ("id",) else origin.key(route)


def _hung(one: Hung, index: Index, origin: Origin) -> Iterator[Diagnostic]:
    route, value, _ = one
    if value.by:
        check = _open if isinstance(value, Quote) else _named
        yield from check(value.by, (*route, "by"), index.personas, origin)
    if value.sources:
        yield from _named(value.sources, (*route, "sources"), index.sources, origin)
    if isinstance(value, Phase | Action):
        yield from _place(value, route, index, origin)
    else:
        yield from _item(value, route, index, origin)


def _place(
    value: Phase | Action, route: Route, index: Index, origin: Origin
) -> Iterator[Diagnostic]:
    yield from _channels(value.channels, (*route, "channels"), index.channels, origin)
    for i, step in enumerate(value.next):
        if fold(step.to) != END:
            at = (*route, "next", i, "to")
            yield from _thing(step.to, at, ("action", "phase"), index, origin)


def _item(
    value: ItemAttributes, route: Route, index: Index, origin: Origin
) -> Iterator[Diagnostic]:
    if value.phases and len(route) > 2:
        yield Diagnostic(
            "misplaced-phases",
            "`phases` is for items that hang on the map itself.",
            origin.key((*route, "phases")),
            "Take it out, or move the item to the top of the map.",
            route=origin.route((*route, "phases")),
        )
    elif value.phases:
        for i, name in enumerate(value.phases):
            yield from _thing(name, (*route, "phases", i), ("phase",), index, origin)
    if isinstance(value, Opportunity):
        for i, name in enumerate(value.addresses):
            yield from _thing(name, (*route, "addresses", i), ("pain_point",), index, origin)
    elif isinstance(value, Touchpoint) and value.channel:
        where = (*route, "channel")
        yield from _open((value.channel,), where, index.channels, origin, single=True)
    elif isinstance(value, MetricItem):
        yield from _metric(value, route, index, origin)


def _metric(value: MetricItem, route: Route, index: Index, origin: Origin) -> Iterator[Diagnostic]:
    where = (*route, "metric")
    yield from _open((value.metric,), where, index.metrics, origin, single=True)
    if fold(value.metric) in RESERVED["metric"] and origin.route(route)[-1:] == (value.metric,):
        yield Diagnostic(
            "missing-key",
            f"A metric without its name: `{value.metric}` is one of its fields.",
            origin.key(route),
            f"Write `metric: …` beside `{value.metric}`, or `name: {{{value.metric}: …}}`.",
            route=origin.route(route),
        )


def _named(
    refs: Iterable[str],
    at: Route,
    registry: Registry[Any],
    origin: Origin,
    single: bool = False,
) -> Iterator[Diagnostic]:
    """References to what must be defined."""
    yield from _open(refs, at, registry, origin, single)
    for i, ref in enumerate(refs):
        if registry.position(ref) is None:
            route = at if single else (*at, i)
            names = [e.id for e in registry.entries if e.id] + [e.name for e in registry.entries]
            yield Diagnostic(
                f"unknown-{registry.kind}",
                f"There is no {registry.kind} `{ref}` in this map.",
                origin.value(route),
                _nearest(ref, names, f"Define it in `{registry.kind}s`."),
                route=origin.route(route),
            )


def _open(
    refs: Iterable[str],
    at: Route,
    registry: Registry[Any],
    origin: Origin,
    single: bool = False,
) -> Iterator[Diagnostic]:
    """References that need no definition; but where a name fits two, it is not clear."""
    for i, ref in enumerate(refs):
        same = registry.namesakes(ref)
        if len(same) > 1:
            route = at if single else (*at, i)
            routes = [(f"{registry.kind}s", n, "name") for n in same]
            yield _ambiguous(ref, route, routes, origin)


def _channels(
    refs: tuple[str, ...], at: Route, registry: Registry[Any], origin: Origin
) -> Iterator[Diagnostic]:
    yield from _open(refs, at, registry, origin)
    yield from several_in_one(refs, at, registry, origin)


def _thing(
    ref: str, at: Route, kinds: tuple[str, ...], index: Index, origin: Origin
) -> Iterator[Diagnostic]:
    what = " or ".join(kinds).replace("_", " ")
    found = index.candidates(ref, kinds)
    if len(found) > 1:
        yield _ambiguous(ref, at, found, origin)
    elif not found:
        others = index.candidates(ref)
        named = f"`id: {ref}`" if is_id(ref) else "an `id`"
        hint = f"`{ref}` is something else here." if others else f"Give the {what} {named}."
        names = index.names(kinds)
        yield Diagnostic(
            "unknown-reference",
            f"There is no {what} `{ref}` in this map.",
            origin.value(at),
            _nearest(
                ref, names, hint, "" if others else f"; or give the one that is meant {named}"
            ),
            tuple(Label(origin.value(route), f"`{ref}` is this") for route in others[:1]),
            route=origin.route(at),
        )


def _ambiguous(ref: str, at: Route, found: Iterable[Route], origin: Origin) -> Diagnostic:
    return Diagnostic(
        "ambiguous-reference",
        f"`{ref}` fits more than one.",
        origin.value(at),
        "Give the one that is meant an `id`, and write that.",
        tuple(Label(origin.value(route), "this may be meant") for route in found),
        route=origin.route(at),
    )


def _nearest(ref: str, names: Iterable[str], otherwise: str, also: str = "") -> str:
    known = list(names)
    near = nearest(ref, known)
    if near:
        return f"Did you mean `{near}`?"
    short = [name for name in dict.fromkeys(known) if len(name) <= 40][:8]
    listed = ", ".join(f"`{name}`" for name in short)
    return f"There are: {listed}{also}." if listed else otherwise
