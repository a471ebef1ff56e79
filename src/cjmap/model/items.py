"""What a lane holds: one class per kind of item."""

from __future__ import annotations

from cjmap.model.base import Fact, Model
from cjmap.model.values import (
    Better,
    Confidence,
    Date,
    Figure,
    Id,
    ImagePath,
    Language,
    Link,
    Number,
    Priority,
    Rating3,
    Rating5,
    Status,
    Text,
    Whole,
)


class Attributes(Model):
    """What phases, actions and items have in common."""

    id: Id | None = None
    """The name that links, tickets and other maps refer to."""
    by: tuple[Text, ...] = ()
    """Personas who act, feel or say it."""
    sources: tuple[Text, ...] = ()
    """Where this is known from: entries of `sources`."""
    confidence: Confidence | None = None
    """How sure the team is."""
    status: Status | None = None
    """Where the work on it stands."""
    owner: Text | None = None
    """The accountable person, role or department."""
    tags: tuple[Text, ...] = ()
    """Words to find and filter by."""
    link: Link | None = None
    """A web address, or a path relative to this file."""
    note: Text | None = None
    """A remark for the team."""
    details: tuple[Text, ...] = ()
    """More lines, shown under the text."""


class ItemAttributes(Attributes):
    """What all items have in common."""

    fields: tuple[Fact, ...] = ()
    """Lines under labels of your own: `label: text`."""
    phases: tuple[Text, ...] = ()
    """Only on the map itself: the phases that this item spans."""


class Item(ItemAttributes):
    """Plain text with attributes: a thought, a goal, a need, a step behind the stage."""

    text: Text
    """What it says."""


class Quote(Item):
    """Words that somebody said; `by` may be any words."""

    lang: Language | None = None
    """The language of the quote (BCP 47)."""
    translation: Text | None = None
    """The quote in the language of the map."""


class PainPoint(Item):
    """What hurts."""

    severity: Rating3 | None = None
    """1 annoying, 2 serious, 3 severe."""


class Opportunity(Item):
    """What the organisation could do about it."""

    impact: Rating5 | None = None
    """1 small to 5 large."""
    effort: Rating5 | None = None
    """1 small to 5 large."""
    priority: Priority | None = None
    """`high`, `medium`, `low` or a number."""
    addresses: tuple[Text, ...] = ()
    """The pain points that it would cure."""
    outcome: Text | None = None
    """What would be different, in words."""
    tickets: tuple[Text, ...] = ()
    """Tickets in the team's tracker."""
    due: Date | None = None
    """When it should be done."""
    resources: Text | None = None
    """What it takes: people, money, tools."""


class Score(ItemAttributes):
    """A point of a curve: an emotion, or an item of a lane of kind `score`."""

    score: Number | None = None
    """The point on the scale."""
    text: Text | None = None
    """The feeling in a word or two."""
    target: Number | None = None
    """The score wanted."""


class Image(Model):
    """A picture file in the map's folder."""

    src: ImagePath
    """Path of the picture, relative to this file."""
    alt: Text | None = None
    """What it shows, for those who cannot see it."""


class ImageItem(ItemAttributes):
    """An item of a lane of kind `image`."""

    src: ImagePath
    """Path of the picture, relative to this file."""
    alt: Text | None = None
    """What it shows, for those who cannot see it."""
    text: Text | None = None
    """The caption."""


class Touchpoint(ItemAttributes):
    """Where customer and organisation meet."""

    text: Text | None = None
    """What happens at it."""
    channel: Text | None = None
    """The channel that it belongs to: id or name."""
    image: Image | None = None
    """A picture of it."""


class Figures(Model):
    """The numbers of a metric; each may stand alone."""

    unit: Text | None = None
    """What is counted: `min`, `EUR`, `"%"` (in quotes)."""
    better: Better | None = None
    """Which way is good: `higher` or `lower`."""
    value: Figure | None = None
    """Today; in a future map, expected."""
    baseline: Figure | None = None
    """Earlier, or without the change."""
    target: Figure | None = None
    """The value wanted."""
    low: Figure | None = None
    """The lower end of the range of the value."""
    high: Figure | None = None
    """Low and high: the range or interval of the value."""
    n: Whole | None = None
    """Sample size."""
    trend: tuple[Figure, ...] = ()
    """Earlier values, oldest first."""


class MetricItem(ItemAttributes, Figures):
    """A reading of a metric at one place of the journey."""

    metric: Text
    """The id or name of the metric."""
    name: Text | None = None
    """A name to show here instead of the metric's own."""
    text: Text | None = None
    """A remark that is shown with the figure."""
