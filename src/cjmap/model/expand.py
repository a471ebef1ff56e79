"""The whole file in its one long form, by shapes that are read off the models."""

from __future__ import annotations

from functools import lru_cache
from types import UnionType
from typing import Any, get_args, get_origin

from cjmap.model.base import Fact, Model
from cjmap.model.grammar import SINGULAR
from cjmap.model.items import (
    Image,
    ImageItem,
    Item,
    MetricItem,
    Opportunity,
    PainPoint,
    Quote,
    Score,
    Touchpoint,
)
from cjmap.model.journey import Action, Journey, Next, Phase, Scenario, Stakeholder, Timeframe
from cjmap.model.lanes import LaneSpec, Scale
from cjmap.model.names import fold
from cjmap.model.pairs import Facts, Labels, Named, OwnLanes, Readings, Registry, Segment
from cjmap.model.registry import Channel, Evidence, Metric, Persona
from cjmap.model.shapes import Many, Notes, Plain, Record, ScoreForm, Shape, Texts, Wrong
from cjmap.text.span import Route

PLAIN: dict[type[Model], str] = {
    Item: "text",
    Quote: "text",
    PainPoint: "text",
    Opportunity: "text",
    Touchpoint: "text",
    Action: "text",
    Timeframe: "text",
    Scenario: "text",
    Image: "src",
    ImageItem: "src",
    MetricItem: "metric",
    Next: "to",
    Phase: "name",
    Persona: "name",
    Channel: "name",
    Evidence: "name",
    Metric: "name",
    Stakeholder: "name",
}
"""What a plain text stands for, where a mapping could be."""

_PLAIN, _TEXTS, _FACTS = Plain(), Texts(), Facts()


@lru_cache(maxsize=1)
def journey_record() -> Record:
    """The shape of a whole file."""
    return _Shapes().record(Journey)


class _Shapes:
    """Shapes of the models, each made once."""

    def __init__(self) -> None:
        self.made: dict[type[Model], Record] = {}

    def record(self, model: type[Model]) -> Record:
        if model not in self.made:
            self.made[model] = record = Record(PLAIN.get(model))
            for name, info in model.model_fields.items():
                self._add(record, model, info.alias or name, info.annotation)
            if model is Action:
                record.keys["action"] = ("text", _PLAIN)
        return self.made[model]

    def _add(self, record: Record, model: type[Model], name: str, annotation: Any) -> None:
        shape = self._special(model, name) or self._shape(annotation)
        record.keys[name] = (name, shape)
        if name in SINGULAR and not isinstance(shape, Plain):
            one = Registry(shape.record, single=True) if isinstance(shape, Registry) else shape
            record.keys[SINGULAR[name]] = (name, one)

    def _special(self, model: type[Model], name: str) -> Shape | None:
        if model is Journey and name in ("personas", "channels", "sources", "metrics"):
            entries: dict[str, type[Model]] = {
                "personas": Persona,
                "channels": Channel,
                "sources": Evidence,
                "metrics": Metric,
            }
            return Registry(self.record(entries[name]), "value" if name == "metrics" else "name")
        if model is Journey and name == "lanes":
            return Named("lane", self.record(LaneSpec), keep=True)
        if model is Journey and name == "related":
            return Named("label", Record("path"))
        if model is Scale and name == "labels":
            return Labels()
        if model is Persona and name == "segment":
            return Segment()
        if model in (Phase, Action) and name == "fields":
            return OwnLanes(self._kinds())
        return None

    def _kinds(self) -> dict[str, Shape]:
        """How the items of an own lane are read, by its kind."""
        return {
            "text": Many(self.record(Item)),
            "tags": Many(self.record(Item)),
            "quote": Many(self.record(Quote)),
            "score": Many(ScoreForm(self.record(Score))),
            "image": Many(self.record(ImageItem)),
            "metric": Readings(self.record(MetricItem)),
        }

    def _shape(self, annotation: Any) -> Shape:
        """The shape of a field by its type: a list, a mapping, or a plain value."""
        if get_origin(annotation) is UnionType or get_origin(annotation) is not tuple:
            models: list[Any] = [m for m in (annotation, *get_args(annotation)) if _is_model(m)]
            return self.record(models[0]) if models else _PLAIN
        inner = get_args(annotation)[0]
        if inner is Fact:
            return _FACTS
        if inner is Score:
            return Many(ScoreForm(self.record(Score)))
        if inner is MetricItem:
            return Readings(self.record(MetricItem))
        return Many(self.record(inner)) if _is_model(inner) else _TEXTS


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def notes_for(data: dict[str, Any]) -> Notes:
    """What the file says about the kinds of own lanes, which decide how their items are read."""
    lanes = data.get("lanes")
    kinds: dict[str, str] = {}
    if isinstance(lanes, dict):
        for name, spec in lanes.items():
            kind = spec.get("kind") if isinstance(spec, dict) else None
            if isinstance(kind, str):
                kinds[fold(name)] = kind.strip().lower()
    return Notes(kinds)


_TOP_ACTIONS = ("actions", "action")


def expand(data: dict[str, Any], notes: Notes) -> dict[str, Any]:
    """The long form of a file; `actions` at the top become one unnamed phase."""
    actions = {key: data[key] for key in _TOP_ACTIONS if data.get(key)}
    long = journey_record().mapping(data, notes)
    for key in _TOP_ACTIONS:
        long.pop(key, None)
    if not actions:
        return long
    phases = next((key for key in ("phases", "phase") if data.get(key)), None)
    if phases is not None:
        message = "A map has either `phases` or `actions`, not both."
        hint = "Move the actions into a phase."
        notes.wrong.append(Wrong(data, next(iter(actions)), "both-forms", message, hint, phases))
        return long
    phase = _unnamed().mapping(actions, notes)
    long["phases"] = [phase] if phase["actions"] else []
    return long


def trace(data: dict[str, Any], route: Route, notes: Notes) -> Route:
    """The author's route for a route through the long form, as far as it is known."""
    given = any(data.get(key) for key in ("phases", "phase"))
    if route[:2] == ("phases", 0) and not given and any(data.get(key) for key in _TOP_ACTIONS):
        return _unnamed().trace(data, route[2:], notes)
    return journey_record().trace(data, route, notes)


@lru_cache(maxsize=1)
def _unnamed() -> Record:
    """The shape of the one phase of a map that has `actions` at the top."""
    shape = journey_record().keys["phases"][1]
    assert isinstance(shape, Many)
    assert isinstance(shape.inner, Record)
    return shape.inner
