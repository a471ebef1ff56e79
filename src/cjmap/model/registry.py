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
    thinks: tuple[Text, ...] = ()
    does: tuple[Text, ...] = ()
    feels: tuple[Text, ...] = ()
    sees: tuple[Text, ...] = ()
    hears: tuple[Text, ...] = ()


class Persona(Model):
    """Whose story it is, or another actor in it."""

    id: Id | None = None
    name: Text
    role: Text | None = None
    kind: PersonaKind = "customer"
    """`customer`, or an actor who is none: `staff`, `partner`, `system`."""
    image: Image | None = None
    quote: Text | None = None
    bio: Text | None = None
    share: Percent | None = None
    """Percent of customers."""
    segment: tuple[Fact, ...] = ()
    goals: tuple[Text, ...] = ()
    needs: tuple[Text, ...] = ()
    motivations: tuple[Text, ...] = ()
    frustrations: tuple[Text, ...] = ()
    channels: tuple[Text, ...] = ()
    empathy: Empathy | None = None
    sources: tuple[Text, ...] = ()
    link: Link | None = None
    note: Text | None = None
    fields: tuple[Fact, ...] = ()


class Channel(Model):
    """A way in which customer and organisation meet."""

    id: Id | None = None
    name: Text
    kind: ChannelKind | None = None
    icon: Text | None = None


class Evidence(Model):
    """An entry of `sources`: a survey, a round of interviews, an export of analytics."""

    id: Id | None = None
    name: Text
    kind: SourceKind | None = None
    date: Date | None = None
    n: Whole | None = None
    """Sample size."""
    link: Link | None = None
    note: Text | None = None


class Metric(Figures):
    """The definition of a metric; values here are the whole journey's."""

    id: Id | None = None
    name: Text
    source: Text | None = None
