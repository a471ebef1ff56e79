"""The map as a board: columns and lanes, every item in its place, inheritance worked out.

This is all that the picture needs to know of a map, and it knows nothing of sizes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from cjmap.language.language import Language
from cjmap.model.index import Index
from cjmap.model.items import ItemAttributes
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.lanes import Scale
from cjmap.model.registry import Channel, Evidence, Persona
from cjmap.text.span import Route

Drawn = Literal[
    "actions",
    "channels",
    "card",
    "box",
    "bubble",
    "pain",
    "opportunity",
    "touchpoint",
    "chips",
    "curve",
    "dots",
    "metric",
    "image",
]
"""How a lane is drawn."""

Known = Literal["measured", "observed", "reported", "assumed"]
"""How something is known: by the best kind of its sources."""


class Actor(NamedTuple):
    """A persona on the board; `index` is its place in the map and gives colour and marker."""

    index: int  # type: ignore[assignment]  # nobody searches in it
    persona: Persona


class Column(NamedTuple):
    """One action, or one phase without actions. `phase` is the place of its stretch.

    `number` is the step's own, the same in every view of the map.
    """

    index: int  # type: ignore[assignment]  # nobody searches in it
    phase: int
    content: Action | Phase
    id: str
    route: Route
    actors: tuple[Actor, ...]
    sources: tuple[Evidence, ...]
    known: Known
    number: int = 0

    @property
    def label(self) -> str:
        """Its number; a dash for a step that is not counted."""
        return str(self.number) if self.number else "\u2013"

    @property
    def empty(self) -> bool:
        """Whether it is nobody's: a place where another map has something and this one has not."""
        return not self.route


class Stretch(NamedTuple):
    """A phase with its columns, `first` to `last` inclusive."""

    index: int  # type: ignore[assignment]  # nobody searches in it
    phase: Phase
    id: str
    route: Route
    first: int
    last: int


class Slot(NamedTuple):
    """An item in its place: columns `first` to `last` inclusive.

    `level` says what it hangs on. `actors` feel or say it; `sources` are its own or inherited.
    """

    item: ItemAttributes
    id: str
    route: Route
    first: int
    last: int
    level: Literal["map", "phase", "action"]
    actors: tuple[Actor, ...]
    sources: tuple[Evidence, ...]
    known: Known


class Stop(NamedTuple):
    """A channel used in a column; `via` is the touchpoint that names it, if one does."""

    channel: Channel
    first: int
    last: int
    actors: tuple[Actor, ...]


class Lane(NamedTuple):
    """A lane to be drawn. `key` is a standard lane's plural or an own lane's name."""

    key: str
    label: str
    description: str
    drawn: Drawn
    slots: tuple[Slot, ...] = ()
    stops: tuple[Stop, ...] = ()
    scale: Scale | None = None


@dataclass(frozen=True)
class Board:
    """The whole map in place. `letters` gives each source that is used its letter."""

    journey: Journey
    index: Index
    actors: tuple[Actor, ...]
    stretches: tuple[Stretch, ...]
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    letters: tuple[tuple[str, Evidence], ...]
    evidenced: bool
    """The map names at least one source: then assumed edges are dashed."""
    language: Language
    """Of the built-in labels, numbers and dates."""
    code: str = "en"
    """The language of the map's own texts (BCP 47)."""
    rtl: bool = False
    """The map runs from right to left."""

    @cached_property
    def customers(self) -> int:
        """How many of the personas are customers."""
        return sum(actor.persona.kind == "customer" for actor in self.actors)
