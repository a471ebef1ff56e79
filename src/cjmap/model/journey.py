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
    Language,
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
    """An action or phase (id, name or text), or `end` where customers drop off."""
    when: Text | None = None
    """The condition."""
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
    """Lanes of your own: `name: text`, or a list of texts."""


class ActionContent(PlaceContent):
    """What an action has, and a phase without actions too."""

    kind: ActionKind = "step"
    """`step`, `milestone`, `decision` or `wait`."""
    optional: BoolOrText = False
    """True, or the condition."""
    moment_of_truth: BoolOrText = False
    """True, or the reason."""
    image: Image | None = None
    """A picture of it."""
    path: Text | None = None
    """The branch that it belongs to."""
    next: tuple[Next, ...] = ()
    """Where it leads, if not to the next action: actions, phases or `end`."""


class Action(ActionContent, Attributes):
    """One step of the customer: one column."""

    text: Text
    """What the customer does."""
    time: Text | None = None
    """When, or how long."""


class Phase(ActionContent, Attributes):
    """A stretch of the journey."""

    name: Text | None = None
    """The phase's heading. Only the one phase of a map that has `actions` at the top has none."""
    group: Text | None = None
    """Consecutive phases of one group share a band."""
    description: Text | None = None
    """What the phase is about."""
    time: Text | None = None
    """When, or how long."""
    flow: Flow = "linear"
    """`loop` or `ongoing`; otherwise the phase is linear."""
    actions: tuple[Action, ...] = ()
    """What the customer does: one column each."""


class Stakeholder(Model):
    """Somebody in the organisation who has a stake in this journey."""

    name: Text
    """The person, role or department."""
    role: Text | None = None
    """Their part in it."""
    needs: tuple[Text, ...] = ()
    """What they need."""
    interest: Rating5 | None = None
    """1 small to 5 large."""
    influence: Rating5 | None = None
    """1 small to 5 large."""
    fields: tuple[Fact, ...] = ()
    """Facts under labels of your own."""


class Timeframe(Model):
    """When the journey was looked at: in words, or from a date to a date."""

    text: Text | None = None
    """In words."""
    from_: Date | None = Field(None, alias="from")
    """The first date: `2026`, `2026-06`, `2026-Q2` or `2026-06-30`."""
    to: Date | None = None
    """The last date."""


class Review(Model):
    """The clock of a living document."""

    last: Date | None = None
    """The date of the last review."""
    every: Every | None = None
    """How often it is due: `6 months`; days, weeks, months or years."""


class Scenario(Model):
    """The situation that sets the journey off."""

    text: Text | None = None
    """The situation in a sentence or two."""
    trigger: Text | None = None
    """What sets the journey off."""
    expectations: tuple[Text, ...] = ()
    """What the customer expects."""
    outcome: Text | None = None
    """How it ends."""


class Related(Model):
    """Another map, by a label and a path relative to this file."""

    label: Text
    """What it is to this map."""
    path: Link
    """Path of the other map, relative to this file."""


class Journey(JourneyLanes):
    """A journey map in its one long form (FORMAT: every short form is expanded before this)."""

    cjmap: Literal["1"] | None = None
    """The version of the file format."""
    title: Text
    """The map's title."""
    id: Slug | None = None
    """A short name by which other maps and tools know this one."""
    version: Text | None = None
    """The version of this map."""
    updated: Date | None = None
    """When the map last changed: `2026`, `2026-06`, `2026-Q2` or `2026-06-30`."""
    status: Status | None = None
    """`draft`, `reviewed`, `approved`, `archived`, or a word of your own."""
    type: JourneyType | None = None
    """The kind of journey map: `purchase`, `service`, `experience`, or a word of your own."""
    state: State | None = None
    """`current` (as it is) or `future` (as it should be)."""
    objectives: tuple[Text, ...] = ()
    """What the organisation wants to learn or change with this map."""
    scope: Text | None = None
    """What the map covers and what it leaves out."""
    audience: Text | None = None
    """Who the map is made for."""
    timeframe: Timeframe | None = None
    """When the journey was looked at: in words, or `{from, to}`."""
    brand_promise: Text | None = None
    """What the brand says that the customer will get."""
    owner: Text | None = None
    """The accountable person, role or department."""
    team: tuple[Text, ...] = ()
    """Who made the map."""
    stakeholders: tuple[Stakeholder, ...] = ()
    """Who in the organisation has a stake in this journey."""
    review: Review | None = None
    """When the map was last reviewed, and how often it is due."""
    related: tuple[Related, ...] = ()
    """Other maps, `label: path`: the future state, another persona, a detail."""
    language: Language | None = None
    """The language of the map (BCP 47: `en`, `de-CH`, `ar`); it sets direction and built-in
    labels."""
    personas: tuple[Persona, ...] = ()
    """Whose journey it is, and other actors: `id: entry`, or a list."""
    scenario: Scenario | None = None
    """The situation that sets the journey off."""
    channels: tuple[Channel, ...] = ()
    """The channels, defined once: `id: name`, `id: {name, kind, icon}`, or a list."""
    sources: tuple[Evidence, ...] = ()
    """What the map rests on, defined once: `id: name`, `id: {name, kind, date, n, link}`, or a
    list."""
    metrics: tuple[Metric, ...] = ()
    """The metrics, defined once: `id: value`, `id: {name, unit, better, value, target}`, or a
    list."""
    scale: Scale = Field(default_factory=Scale)
    """The scale of the emotions; from -2 to 2 where it is not given."""
    lanes: tuple[LaneSpec, ...] = ()
    """Renames, places, hides lanes, and says what kind an own lane is: `lane: {name, kind, after,
    hidden}`."""
    fields: tuple[Fact, ...] = ()
    """Facts on the whole map under labels of your own."""
    phases: tuple[Phase, ...]
    """The stretches of the journey, in order."""
