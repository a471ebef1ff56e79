"""The standard lanes, own lanes and what the file says about lanes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, field_validator

from cjmap.model.base import Model
from cjmap.model.grammar import STANDARD_LANES as STANDARD_LANES
from cjmap.model.items import (
    ImageItem,
    Item,
    MetricItem,
    Opportunity,
    PainPoint,
    Quote,
    Score,
    Touchpoint,
)
from cjmap.model.values import Better, Number, Text, flag
from cjmap.model.values import LaneKind as LaneKind


class JourneyLanes(Model):
    """The standard lanes that may hang on the map, a phase or an action."""

    physical_evidence: tuple[Item, ...] = ()
    """What the customer sees and touches."""
    goals: tuple[Item, ...] = ()
    """What the customer wants to reach."""
    touchpoints: tuple[Touchpoint, ...] = ()
    """Where customer and organisation meet."""
    thoughts: tuple[Item, ...] = ()
    """What goes through the customer's mind."""
    quotes: tuple[Quote, ...] = ()
    """What customers said, word for word."""
    needs: tuple[Item, ...] = ()
    """What the customer needs at this point."""
    pain_points: tuple[PainPoint, ...] = ()
    """What hurts."""
    gains: tuple[Item, ...] = ()
    """What works well."""
    frontstage: tuple[Item, ...] = ()
    """What staff and systems do in the customer's sight."""
    backstage: tuple[Item, ...] = ()
    """What staff do out of the customer's sight."""
    support_processes: tuple[Item, ...] = ()
    """What the rest of the organisation and partners do to support it."""
    systems: tuple[Item, ...] = ()
    """The systems that are used."""
    insights: tuple[Item, ...] = ()
    """What was learnt."""
    opportunities: tuple[Opportunity, ...] = ()
    """What could be done better."""


class ScaleLabel(Model):
    """The word for one score, or for a range of scores (`low` to `high`)."""

    low: Number
    """The lowest score that the word is for."""
    high: Number
    """The highest score that the word is for."""
    text: Text
    """The word."""


class Scale(Model):
    """The scale of the emotions, or of an own lane of kind `score`."""

    min: Number = -2
    """The lowest score."""
    max: Number = 2
    """The highest score."""
    neutral: Number | None = None
    """The middle of min and max where it is not given."""
    labels: tuple[ScaleLabel, ...] = ()
    """Words for single scores or upward ranges: `"3..5": content`."""
    better: Better = "higher"
    """`lower` where a low score is good."""

    @property
    def middle(self) -> float:
        """The neutral score."""
        return (self.min + self.max) / 2 if self.neutral is None else self.neutral


class LaneSpec(Model):
    """What the map says about one lane: a standard lane's plural, or an own lane's name."""

    lane: Text
    """The lane: a standard lane's plural, or an own lane's name."""
    name: Text | None = None
    """What the lane is called in the picture."""
    description: Text | None = None
    """What the lane shows, in a line."""
    kind: LaneKind | None = None
    """How an own lane is drawn: `text` cards, `quote` bubbles, `tags` chips, `score` dots,
    `metric` figures, `image`."""
    scale: Scale | None = None
    """The scale of an own lane of kind `score`."""
    after: Text | None = None
    """The lane that it comes after."""
    hidden: bool = False
    """True: not drawn."""

    @field_validator("hidden", mode="before")
    @classmethod
    def _flag(cls, value: Any) -> bool:
        return flag(value)


class TextLane(Model):
    """An own lane of cards."""

    kind: Literal["text"] = "text"
    name: Text
    items: tuple[Item, ...]


class TagsLane(Model):
    """An own lane of chips."""

    kind: Literal["tags"]
    name: Text
    items: tuple[Item, ...]


class QuoteLane(Model):
    """An own lane of bubbles."""

    kind: Literal["quote"]
    name: Text
    items: tuple[Quote, ...]


class ScoreLane(Model):
    """An own lane of points on a scale."""

    kind: Literal["score"]
    name: Text
    items: tuple[Score, ...]


class MetricLane(Model):
    """An own lane of figures."""

    kind: Literal["metric"]
    name: Text
    items: tuple[MetricItem, ...]


class ImageLane(Model):
    """An own lane of pictures."""

    kind: Literal["image"]
    name: Text
    items: tuple[ImageItem, ...]


OwnLane = Annotated[
    TextLane | TagsLane | QuoteLane | ScoreLane | MetricLane | ImageLane, Discriminator("kind")
]
AnyItem = Item | Quote | PainPoint | Opportunity | Score | Touchpoint | MetricItem | ImageItem
