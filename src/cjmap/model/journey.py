"""The map itself: journey, phases, actions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from cjmap.model.base import Fact, Model
from cjmap.model.items import Attributes, Image, MetricItem, Score
from cjmap.model.lanes import JourneyLanes, LaneSpec, OwnLane, Scale
from cjmap.model.registry import Channel, Evidence, Metric, Persona
from cjmap.model.values import (
    ActionKind,
    BoolOrText,
    Date,
    Every,
    Flow,
    JourneyType,
    Link,
    Percent,
    Rating5,
    Slug,
    State,
    Status,
    Text,
)


class Next(Model):
    """Where an action leads: an action, a phase, or `end`."""

    to: Text
    when: Text | None = None
    share: Percent | None = None
    """Percent of customers who go this way."""


class PlaceContent(JourneyLanes):
    """The lanes that may hang on a phase or an action."""

    channels: tuple[Text, ...] = ()
    """The channels used."""
    emotions: tuple[Score, ...] = ()
    """What the customer feels: a score, a word, or both."""
    metrics: tuple[MetricItem, ...] = ()
    """What is measured here."""
    fields: tuple[OwnLane, ...] = ()
    """Lanes of the author's own."""


class ActionContent(PlaceContent):
    """What an action has, and a phase without actions too."""

    kind: ActionKind = "step"
    optional: BoolOrText = False
    """True, or the condition."""
    moment_of_truth: BoolOrText = False
    """True, or the reason."""
    image: Image | None = None
    path: Text | None = None
    """The branch that it belongs to."""
    next: tuple[Next, ...] = ()


class Action(ActionContent, Attributes):
    """One step of the customer: one column."""

    text: Text
    time: Text | None = None


class Phase(ActionContent, Attributes):
    """A stretch of the journey."""

    name: Text | None = None
    """None only for the one phase of a map that has `actions` at the top."""
    group: Text | None = None
    description: Text | None = None
    time: Text | None = None
    flow: Flow = "linear"
    actions: tuple[Action, ...] = ()


class Stakeholder(Model):
    """Somebody in the organisation who has a stake in this journey."""

    name: Text
    role: Text | None = None
    needs: tuple[Text, ...] = ()
    interest: Rating5 | None = None
    influence: Rating5 | None = None
    fields: tuple[Fact, ...] = ()


class Timeframe(Model):
    """When the journey was looked at: in words, or from a date to a date."""

    text: Text | None = None
    from_: Date | None = Field(None, alias="from")
    to: Date | None = None


class Review(Model):
    """The clock of a living document."""

    last: Date | None = None
    every: Every | None = None


class Scenario(Model):
    """The situation that sets the journey off."""

    text: Text | None = None
    trigger: Text | None = None
    expectations: tuple[Text, ...] = ()
    outcome: Text | None = None


class Related(Model):
    """Another map, by a label and a path relative to this file."""

    label: Text
    path: Link


class Journey(JourneyLanes):
    """A journey map in its one long form (FORMAT: every short form is expanded before this)."""

    cjmap: Literal["1"] | None = None
    title: Text
    id: Slug | None = None
    version: Text | None = None
    updated: Date | None = None
    status: Status | None = None
    type: JourneyType | None = None
    state: State | None = None
    objectives: tuple[Text, ...] = ()
    scope: Text | None = None
    audience: Text | None = None
    timeframe: Timeframe | None = None
    brand_promise: Text | None = None
    owner: Text | None = None
    team: tuple[Text, ...] = ()
    stakeholders: tuple[Stakeholder, ...] = ()
    review: Review | None = None
    related: tuple[Related, ...] = ()
    language: Text | None = None
    personas: tuple[Persona, ...] = ()
    scenario: Scenario | None = None
    channels: tuple[Channel, ...] = ()
    sources: tuple[Evidence, ...] = ()
    metrics: tuple[Metric, ...] = ()
    scale: Scale = Scale()
    lanes: tuple[LaneSpec, ...] = ()
    fields: tuple[Fact, ...] = ()
    phases: tuple[Phase, ...]
