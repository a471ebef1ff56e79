"""The map as rules see it: its parts in file order, as the author wrote them.

What only some rules need is worked out when first asked.
Nothing is checked here: only maps without errors are looked at, so the data is as the format wants.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from cjmap.lint.answers import Answers
from cjmap.lint.contact import Contact
from cjmap.lint.entries import Entry, Register
from cjmap.lint.evidence import Evidence
from cjmap.lint.feelings import Feelings
from cjmap.lint.parts import Item, Place, Row, Rows, phases
from cjmap.lint.uses import Uses
from cjmap.lint.written import Written, yes
from cjmap.model.names import fold

if TYPE_CHECKING:
    from cjmap.lint.comments import Comment
    from cjmap.lint.flow import Flow
    from cjmap.text.diagnostic import Diagnostic

# There are hundreds of parts; with these Python walks through them without a loop of ours.
_DATA, _TEXT = map(attrgetter, ("data", "text"))

Others = Callable[[str], Written | None]
"""What another map says, by its path as this one writes it; None where it is not at hand."""


class Content:
    """A whole map. `text` is the file's text, `today` the day that ages are counted from."""

    def __init__(
        self, data: Written, text: str, today: date, others: Others = lambda path: None
    ) -> None:
        self.data = data
        self.text = text
        self.today = today
        self.top = Place("map", data, None, ())
        self.phases = phases(data, self.top)
        self.actions = [action for phase in self.phases for action in phase.actions]
        """All actions; a phase without actions is not among them, see `columns`."""
        self.comments: tuple[Comment, ...] = ()
        """Comments that silence rules; the engine gives them when all other rules were run."""
        self.findings: Sequence[Diagnostic] = ()
        """What was found so far and is not silenced; the engine gives it to rules that are late."""
        self._others = others
        self._rows = Rows(self.places)
        self._items: dict[str, list[Item]] = {}

    def other(self, path: str) -> Content | None:
        """Another map, by its path as this one writes it; None where it is not at hand."""
        data = self._others(path)
        return None if data is None else Content(data, "", self.today)

    def dissolve(self) -> None:
        """Cut what ties places, items and itself to each other, when all rules were run.

        Then their memory is free at once. Circles would stay, for thousands of maps: nobody
        collects them while the program runs, see `cjmap.__main__`.
        """
        for phase in self.phases:
            phase.actions = ()
        vars(self).clear()

    @cached_property
    def columns(self) -> list[Place]:
        """What is one column of the picture: every action, and every phase without any."""
        return [one for phase in self.phases for one in (phase.actions or [phase])]

    @cached_property
    def decisive(self) -> list[Place]:
        """The columns that are marked as moments of truth."""
        columns = self.columns if "moment_of_truth" in self.keys else ()
        return [
            one for one in columns if (written := one.data.get("moment_of_truth")) and yes(written)
        ]

    @cached_property
    def places(self) -> list[Place]:
        """The map, then the phases, each followed by its actions."""
        return [self.top, *(one for phase in self.phases for one in phase.whole)]

    @cached_property
    def lanes(self) -> list[str]:
        """The lanes that have items, standard ones by their plural."""
        return list(self._rows.lanes)

    @cached_property
    def lane_names(self) -> frozenset[str]:
        """The same, as names are compared."""
        return frozenset(map(fold, self.lanes))

    @cached_property
    def items(self) -> list[Item]:
        """All items, lane by lane."""
        return list(chain.from_iterable(map(self.lane, self.lanes)))

    def lane(self, lane: str) -> list[Item]:
        """All items of a lane, in file order."""
        found = self._items.get(lane)
        if found is None:
            found = self._items[lane] = [Item(lane, *row) for row in self.rows(lane)]
        return found

    def rows(self, lane: str) -> Sequence[Row]:
        """The same as they were written: for a look at all of them."""
        return self._rows.lanes.get(lane, ())

    def holding(self, *lanes: str) -> set[int]:
        """The places that have an item in one of some lanes, by their identities."""
        return {id(place) for lane in lanes for place, _, _ in self.rows(lane)}

    @cached_property
    def parts(self) -> list[Place | Item]:
        """All places, the map first, and all items."""
        return [*self.places, *self.items]

    @cached_property
    def keys(self) -> set[str]:
        """All keys of the map, phases, actions and items; not those of what they consist of."""
        return set().union(*map(_DATA, self.places), *self._rows.mappings)

    @cached_property
    def texts(self) -> list[str]:
        """The texts of all parts; some are empty."""
        return [*map(_TEXT, self.places), *self._rows.texts]

    @cached_property
    def owned(self) -> list[tuple[Place | Item, str]]:
        """All phases, actions and items with an owner of their own, and who that is."""
        parts = self.parts[1:] if "owner" in self.keys else ()
        return [(one, owner) for one in parts if (owner := one.data.get("owner"))]

    @cached_property
    def open_work(self) -> list[Item]:
        """The opportunities that are neither done nor dropped."""
        found = self.lane("opportunities")
        return [one for one in found if one.status not in ("done", "dropped")]

    @cached_property
    def personas(self) -> Register:
        """The personas, and who is meant by a name."""
        return Register(self.data, "personas")

    @cached_property
    def sources(self) -> Register:
        """The sources."""
        return Register(self.data, "sources")

    @cached_property
    def channels(self) -> Register:
        """The channels that are defined."""
        return Register(self.data, "channels")

    @cached_property
    def metrics(self) -> Register:
        """The metrics that are defined."""
        return Register(self.data, "metrics")

    @cached_property
    def answers(self) -> Answers:
        """Which opportunity answers which pain point."""
        return Answers(self)

    @cached_property
    def contact(self) -> Contact:
        """Where the customer meets the organisation."""
        return Contact(self)

    @cached_property
    def customers(self) -> list[Entry]:
        """The personas that are customers, not staff, partners or systems."""
        entries = self.personas.entries
        return [one for one in entries if fold(one.data.get("kind") or "customer") == "customer"]

    @cached_property
    def evidence(self) -> Evidence:
        """What the map rests on."""
        return Evidence(self)

    @cached_property
    def feelings(self) -> Feelings:
        """How the customers feel where, and the curve of each."""
        return Feelings(self)

    @cached_property
    def uses(self) -> Uses:
        """Where channels and metrics are named."""
        return Uses(self)

    @cached_property
    def flow(self) -> Flow | None:
        """How actions lead to each other; None where no `next` says anything of it."""
        if "next" not in self.keys or not any("next" in one.data for one in self.columns):
            return None
        from cjmap.lint.flow import Flow

        return Flow(self)

    @cached_property
    def customer(self) -> Entry | None:
        """Who it is about where nothing else is said: the first customer, else the first."""
        return next(iter(self.customers or self.personas.entries), None)

    def by_customer(self, place: Place) -> bool:
        """Whether a customer acts there: one of those named under `by`, else the default one.

        A map without personas, or a name that is not known, is taken to mean a customer.
        """
        if not place.by:
            return bool(self.customers) or not self.personas
        found = [self.personas.find(name) for name in place.by]
        return any(one is None or one in self.customers for one in found)

    @cached_property
    def status(self) -> str:
        """`draft`, `reviewed`, `approved`, `archived` or a word of one's own; in lower case."""
        return fold(self.data.get("status") or "")

    @cached_property
    def state(self) -> str:
        """`current`, `future`, or empty where nothing is said."""
        said = fold(self.data.get("state") or "")
        return {"as-is": "current", "to-be": "future"}.get(said, said)

    @property
    def archived(self) -> bool:
        """Whether it is kept as it was: nobody is expected to look after it."""
        return self.status == "archived"

    @cached_property
    def language(self) -> str:
        """The language of the texts, without region: `pt` for `pt-BR`; `en` where none is said."""
        return fold(self.data.get("language") or "en").replace("_", "-").split("-")[0]
