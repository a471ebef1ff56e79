"""Journey → Board: the lanes that the view shows, with everything in its place."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board import order
from cjmap.board.board import Board, Lane
from cjmap.board.cast import Cast
from cjmap.board.gather import Gathering
from cjmap.board.seats import seats
from cjmap.board.unknown import unknown
from cjmap.board.view import View
from cjmap.language.choice import speak
from cjmap.language.direction import code_is_rtl, is_rtl
from cjmap.language.language import Language
from cjmap.language.words import LANES, word
from cjmap.model.index import Index
from cjmap.model.journey import Journey, Phase
from cjmap.model.lanes import LaneSpec
from cjmap.model.names import fold
from cjmap.text.counting import letters


def assemble(journey: Journey, index: Index, view: View) -> Board:
    """The map in place, narrowed to what the view asks for.

    Raises `CjmapError` for a lane or persona of the view that the map does not have.
    """
    cast = Cast(index, view.personas)
    language = speak(view.language or journey.language)
    found = seats(cast)
    stretches = tuple(stretch for stretch, _ in found)
    columns = tuple(column for _, columns in found for column in columns)
    gathering = Gathering(cast, stretches, columns)
    return Board(
        journey=journey,
        index=index,
        actors=cast.chosen,
        stretches=stretches,
        columns=columns,
        lanes=tuple(_lanes(gathering, _wanted(journey, view, language), language)),
        letters=tuple((letters(at), one) for at, one in enumerate(journey.sources, 1)),
        evidenced=bool(journey.sources),
        language=language,
        code=journey.language or view.language or "en",
        rtl=code_is_rtl(journey.language) if journey.language else is_rtl(journey.title),
    )


def _lanes(gathering: Gathering, wanted: frozenset[str], language: Language) -> Iterator[Lane]:
    """Lanes with content, in their order. A lane that is asked for is shown even if hidden."""
    journey = gathering.cast.index.journey
    specs = order.specs(journey)
    slots = gathering.slots()
    for key, drawn in order.lane_order(journey):
        name = fold(key)
        spec = specs.get(name)
        if name not in wanted if wanted else spec is not None and spec.hidden:
            continue
        lane = Lane(
            key=key,
            label=_label(key, spec, language),
            description=(spec.description if spec else None) or "",
            drawn=drawn,
            slots=tuple(slots.get(name, ())),
            stops=tuple(gathering.stops()) if key == "channels" else (),
            scale=journey.scale if key == "emotions" else (spec.scale if spec else None),
        )
        if lane.slots or lane.stops or (key == "actions" and any(map(_is_step, journey.phases))):
            yield lane


def _label(key: str, spec: LaneSpec | None, language: Language) -> str:
    return (spec.name if spec else None) or word(LANES, key, language)


def _is_step(phase: Phase) -> bool:
    """Whether a phase has actions, or says more of itself than fits its arrow."""
    reasons = (phase.optional, isinstance(phase.moment_of_truth, str))
    return bool(phase.actions or phase.next or phase.details or phase.image or any(reasons))


def _wanted(journey: Journey, view: View, language: Language) -> frozenset[str]:
    """The view's lanes, folded; each must be one of the map's or a standard lane."""
    if not view.lanes:
        return frozenset()
    specs = order.specs(journey)
    names: dict[str, str] = {}
    for key, _ in order.lane_order(journey):
        label = _label(key, specs.get(fold(key)), language)
        names |= {_loose(label): key, _loose(key): key}
    for name in view.lanes:
        if _loose(name) not in names:
            raise unknown("lane", name, sorted(set(names.values())))
    return frozenset(fold(names[_loose(name)]) for name in view.lanes)


def _loose(name: str) -> str:
    """Lanes are found by key or label, whatever stands between the words."""
    return fold(name).replace("_", " ").replace("-", " ").strip()
