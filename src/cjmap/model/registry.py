"""What is defined once and referred to: personas, channels, sources, metrics."""

from __future__ import annotations

from cjmap.model.base import Fact, Model
from cjmap.model.items import Figures, Image
from cjmap.model.values import (
    ChannelKind,
    Date,
    Id,
    Link,
    Percent,
    PersonaKind,
    SourceKind,
    Text,
    Whole,
)


class Empathy(Model):
    """The empathy map of a persona."""

    says: tuple[Text, ...] = ()
    """What the persona says."""
    thinks: tuple[Text, ...] = ()
    """What the persona thinks."""
    does: tuple[Text, ...] = ()
    """What the persona does."""
    feels: tuple[Text, ...] = ()
    """What the persona feels."""
    sees: tuple[Text, ...] = ()
    """What the persona sees."""
    hears: tuple[Text, ...] = ()
    """What the persona hears."""


class Persona(Model):
    """Whose story it is, or another actor in it."""

    id: Id | None = None
    """The short name that `by` refers to."""
    name: Text
    """The persona's name."""
    role: Text | None = None
    """Who that is, in a line: job, age, situation."""
    kind: PersonaKind = "customer"
    """`customer`, or an actor who is none: `staff`, `partner`, `system`."""
    image: Image | None = None
    """A portrait."""
    quote: Text | None = None
    """A sentence that is typical of the persona."""
    bio: Text | None = None
    """The persona's story in a few sentences."""
    share: Percent | None = None
    """Percent of customers."""
    segment: tuple[Fact, ...] = ()
    """The customers whom the persona stands for: `name: text`, or groups of them (demographic,
    psychographic, behavioural)."""
    goals: tuple[Text, ...] = ()
    """What the persona wants to reach."""
    needs: tuple[Text, ...] = ()
    """What the persona needs."""
    motivations: tuple[Text, ...] = ()
    """What drives the persona."""
    frustrations: tuple[Text, ...] = ()
    """What annoys the persona."""
    channels: tuple[Text, ...] = ()
    """The channels that the persona prefers."""
    empathy: Empathy | None = None
    """What the persona says, thinks, does, feels, sees and hears."""
    sources: tuple[Text, ...] = ()
    """What the persona rests on: entries of `sources`."""
    link: Link | None = None
    """A web address, or a path relative to this file."""
    note: Text | None = None
    """A remark for the team."""
    fields: tuple[Fact, ...] = ()
    """Facts under labels of your own."""


class Channel(Model):
    """A way in which customer and organisation meet."""

    id: Id | None = None
    """The short name that touchpoints and actions refer to."""
    name: Text
    """The channel's name."""
    kind: ChannelKind | None = None
    """What kind of channel it is; a word of your own is fine too."""
    icon: Text | None = None
    """The icon that stands for it."""


class Evidence(Model):
    """An entry of `sources`: a survey, a round of interviews, an export of analytics."""

    id: Id | None = None
    """The short name that `sources` refers to."""
    name: Text
    """The source's name."""
    kind: SourceKind | None = None
    """What kind of source it is; a word of your own is fine too."""
    date: Date | None = None
    """When it was gathered: `2026`, `2026-06`, `2026-Q2` or `2026-06-30`."""
    n: Whole | None = None
    """Sample size."""
    link: Link | None = None
    """Where to find it: a web address, or a path relative to this file."""
    note: Text | None = None
    """A remark for the team."""


class Metric(Figures):
    """The definition of a metric; values here are the whole journey's."""

    id: Id | None = None
    """The short name that `metrics` in phases and actions refers to."""
    name: Text
    """The metric's name."""
    source: Text | None = None
    """Where the figures come from: an entry of `sources`."""
