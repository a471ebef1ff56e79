"""A journey of enablement-map, with what the other documents add to it → the text of a map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjmap.importers.foreign import Draft, Foreign
from cjmap.importers.script import language_of
from cjmap.importers.yaml.enablement.extras import Extras
from cjmap.importers.yaml.node import Node
from cjmap.importers.yaml_text import Noted, Value, write
from cjmap.report.result import count

_ACTION = ("id", "name", "phase", "touchpoints", "thoughts_feelings", "emotion_score")


def draft(journey: Node, extras: Extras, foreign: Foreign) -> Draft:
    """The map."""
    name = journey.at("id").text.rpartition(":")[2] or foreign.stem
    persona = journey.at("persona")
    actions = journey.at("actions").items
    known = {one.at("id").text for one in journey.at("phases").items}
    top: dict[str, Value] = {
        "title": Noted(name, journey.at("id").place) if journey.at("id").text else name,
        "language": language_of(one.at("name").text for one in actions),
        **extras.top,
        "persona": {"name": persona.at("name").noted, "bio": persona.at("description").noted},
        "lanes": _lanes(extras.lanes),
        "phases": [_phase(one, actions, extras) for one in journey.at("phases").items],
    }
    astray = [one for one in actions if one.at("phase").text not in known]
    return Draft(
        write(top, [f"Imported from {foreign.name}"]),
        name,
        (*_understood(journey), *extras.read),
        (
            *(f"{one.span}: `{one.at('name').text}`, whose phase is not there" for one in astray),
            *_left_out(journey),
            *extras.left,
            "ids and versions; places and sizes of boxes",
        ),
    )


def _phase(phase: Node, actions: list[Node], extras: Extras) -> Value:
    own = phase.at("id").text
    return {
        "name": phase.at("name").noted if phase.at("name").text else "–",
        "actions": [_action(one, extras) for one in actions if one.at("phase").text == own],
    }


def _action(action: Node, extras: Extras) -> Value:
    own = action.at("id").text
    made: dict[str, Value] = {
        "action": Noted(action.at("name").text or "–", action.at("name").place),
        "touchpoints": action.at("touchpoints").texts(),
        "thoughts": action.at("thoughts_feelings").texts(),
        "emotion": action.at("emotion_score").text,
    }
    if own in extras.standard:
        made |= extras.standard[own]
    if own in extras.at:
        made["fields"] = extras.at[own]
    return made


def _lanes(lanes: Mapping[str, Value]) -> Value:
    """The lanes of teams below the feelings, one below the other."""
    made: dict[str, Value] = {}
    above = "emotions"
    for name, about in lanes.items():
        made[name] = {"description": about, "after": above}
        above = name
    return made


def _understood(journey: Node) -> Iterator[str]:
    actions = journey.at("actions").items
    if journey.at("persona").at("name").text:
        yield "the persona"
    yield f"{count(len(journey.at('phases').items), 'phase')}, {count(len(actions), 'action')}"
    for key, what in (("touchpoints", "touchpoints"), ("thoughts_feelings", "thoughts")):
        if held := sum(len(one.at(key).texts()) for one in actions):
            yield f"{held} `{key}` as {what}"
    if felt := sum(bool(one.at("emotion_score").text) for one in actions):
        yield f"{count(felt, 'score')} as emotions"


def _left_out(journey: Node) -> Iterator[str]:
    yield from journey.rest("id", "kind", "version", "persona", "phases", "actions")
    yield from journey.at("persona").rest("id", "name", "description")
    for phase in journey.at("phases").items:
        yield from phase.rest("id", "name")
    for action in journey.at("actions").items:
        yield from action.rest(*_ACTION)
        for key in ("touchpoints", "thoughts_feelings"):
            yield from action.at(key).no_texts()
