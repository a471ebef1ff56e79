"""What `@arvinxu/journey-map` draws: stages with actions, how they feel, thoughts, pains."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.importers.foreign import Draft, Foreign
from cjmap.importers.script import language_of
from cjmap.importers.sheet.feelings import Feeling, feeling
from cjmap.importers.sheet.lanes import whole
from cjmap.importers.yaml.node import Node
from cjmap.importers.yaml_text import Noted, Value, write
from cjmap.report.result import count

HIGHEST = 2
"""Feelings go from −2 to 2, as they do in maps."""
_LANES = {
    "thoughts": "thoughts",
    "painPoints": "pain_points",
    "painSpot": "pain_points",
    "chances": "opportunities",
}
_TEXTS = ("name", "description", *_LANES)


def draft(journey: Node, foreign: Foreign) -> Draft:
    """The map of a document."""
    title = journey.at("title").text
    top: dict[str, Value] = {
        "title": journey.at("title").noted if title else _stem(foreign),
        "language": language_of(_words(journey)),
        "scale": _scale(journey),
        "phases": [_phase(one) for one in journey.at("stages").items],
    }
    return Draft(
        write(top, [f"Imported from {foreign.name}"]),
        title or _stem(foreign),
        tuple(_understood(journey)),
        tuple(_left_out(journey)),
    )


def _phase(stage: Node) -> Value:
    made: dict[str, Value] = {
        "name": Noted(stage.at("name").text or stage.text or "–", stage.place)
    }
    made["description"] = stage.at("description").noted
    made["actions"] = [_action(one) for one in stage.at("actions").items]
    return {**made, **_lanes(stage)}


def _action(action: Node) -> Value:
    name = action.at("name").text or action.text
    made: dict[str, Value] = {"action": Noted(name or "–", action.place)}
    made["details"] = action.at("description").texts()
    felt = action.at("emotion")
    return {**made, "emotions": [_emotion(felt)] if felt.text else [], **_lanes(action)}


def _lanes(place: Node) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, lane in _LANES.items():
        before = found.get(lane, [])
        assert isinstance(before, list)
        found[lane] = [*before, *place.at(key).texts()]
    return found


def _emotion(felt: Node) -> Value:
    read = _feeling(felt)
    if read.score is None:
        return Noted({"text": read.text}, felt.place)
    if read.text:
        return Noted({"score": whole(read.score), "text": read.text}, felt.place)
    return whole(read.score)


def _feeling(felt: Node) -> Feeling:
    return feeling(felt.text, {})


def _scale(journey: Node) -> dict[str, Value]:
    """The scale, where a score is further out than usual."""
    actions = (one for stage in journey.at("stages").items for one in stage.at("actions").items)
    scores = [_feeling(one.at("emotion")).score or 0 for one in actions]
    most = max(map(abs, scores), default=0)
    return {"min": whole(-most), "max": whole(most)} if most > HIGHEST else {}


def _words(journey: Node) -> Iterator[str]:
    yield journey.at("title").text
    for stage in journey.at("stages").items:
        for one in (stage, *stage.at("actions").items):
            for key in _TEXTS:
                yield from (
                    text.value for text in one.at(key).texts() if isinstance(text.value, str)
                )


def _understood(journey: Node) -> Iterator[str]:
    stages = journey.at("stages").items
    actions = [one for stage in stages for one in stage.at("actions").items]
    if journey.at("title").text:
        yield "the title"
    yield f"{count(len(stages), 'stage')} as phases"
    if actions:
        yield f"{count(len(actions), 'action')} as actions"
    if felt := sum(bool(one.at("emotion").text) for one in actions):
        yield f"{count(felt, 'score')} as emotions, on a scale from -2 to 2"
    for key, lane in _LANES.items():
        if held := sum(len(one.at(key).texts()) for one in (*stages, *actions)):
            yield f"{held} `{key}` as {lane.replace('_', ' ')}"


def _left_out(journey: Node) -> Iterator[str]:
    yield from journey.rest("title", "stages")
    yield from journey.at("title").no_text()
    for stage in journey.at("stages").items:
        yield from _rest(stage, "name", "description", others=("actions",))
        for action in stage.at("actions").items:
            yield from _rest(action, "name", "emotion", others=("description",))
            yield from action.at("description").no_texts()


def _rest(place: Node, *single: str, others: tuple[str, ...]) -> Iterator[str]:
    """What a place holds that is not in the map; under `single` keys stands one text."""
    if not place.keys and not place.text:
        yield f"{place.span}: what has no name"
    yield from place.rest(*single, *others, *_LANES)
    for key in single:
        yield from place.at(key).no_text()
    for key in _LANES:
        yield from place.at(key).no_texts()


def _stem(foreign: Foreign) -> str:
    """The name of the file without the endings of this program: `buy-car.zh.jm.yml`."""
    return foreign.stem.removesuffix(".jm")
