"""What all sections of a summary read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cjmap.board.board import Actor, Board, Lane, Slot
from cjmap.board.feelings import Terms, terms
from cjmap.board.voices import short_name
from cjmap.export.markdown.anchors import Anchors
from cjmap.export.markdown.table import table
from cjmap.export.page import Page
from cjmap.language.speech import quoted
from cjmap.model.registry import Evidence
from cjmap.query.digest import digest
from cjmap.query.entries import Entry
from cjmap.text.markdown import line, link, text


class Sheet:
    """The map, what it says, and how its parts are named in this document.

    `linked`: whether the document has the phases, so that one can lead there. `alike`: the same
    people act in every step. `shared`: the lanes of scores in which several personas have some.
    """

    def __init__(self, page: Page, headings: Mapping[str, str], linked: bool) -> None:
        self.page = page
        self.board: Board = page.board
        self.journey = page.board.journey
        self.language = page.board.language
        self.digest = digest(page.board)
        self.headings = headings
        self.names = tuple(
            line(one.phase.name or self.language.say("Journey")) for one in self.board.stretches
        )
        self.anchors = Anchors(self.board, self.names, headings)
        self.alike = len({_places(column.actors) for column in self.board.columns}) < 2
        self.shared = frozenset(lane.key for lane in self.board.lanes if _is_shared(lane))
        self._linked = linked
        self._terms: dict[str, Terms] = {}
        self._people = _short_names(self.board)
        self._letters = {id(source): letter for letter, source in self.board.letters}

    def phase(self, index: int) -> str:
        """The name of a phase, leading to it."""
        name = self.names[index]
        return f"[{name}](#{self.anchors.phases[index]})" if self._linked else name

    def phases(self, indices: Iterable[int]) -> str:
        """The names of several phases."""
        return ", ".join(map(self.phase, indices))

    def step(self, column: int) -> str:
        """What an action, or a phase without actions, is called."""
        return text(self._step(column))

    def cited(self, column: int) -> str:
        """The same in quotation marks, not escaped."""
        return self.quoted(self._step(column))

    def _step(self, column: int) -> str:
        content = self.board.columns[column].content
        return getattr(content, "text", None) or getattr(content, "name", None) or ""

    def stands_at(self, slot: Slot) -> str:
        """The step that an item hangs on, else the phase that it begins in; not escaped."""
        if slot.level == "action":
            return self._step(slot.first)
        stretch = self.board.stretches[self.board.columns[slot.first].phase]
        return stretch.phase.name or self.language.say("Journey")

    def where(self, entry: Entry) -> str:
        """The phases of an item, and its step if it hangs on one."""
        if self.whole(entry):
            return self.language.say("whole journey")
        place = self.phases(entry.phases)
        step = entry.slot.level == "action"
        return f"{place}: {self.step(entry.slot.first)}" if step else place

    def whole(self, entry: Entry) -> bool:
        """Whether an item belongs to the whole journey."""
        return entry.slot.level == "map" and not entry.slot.item.phases

    def name(self, actor: Actor) -> str:
        """What a persona is called in tables."""
        return text(self._people[actor.index])

    def acting(self, column: int) -> str:
        """Who acts in a step."""
        return ", ".join(map(self.name, self.board.columns[column].actors))

    def terms(self, lane: Lane) -> Terms:
        """How a lane of scores speaks of them."""
        if lane.key not in self._terms:
            self._terms[lane.key] = terms(lane, self.board)
        return self._terms[lane.key]

    def called(self, entry: Entry) -> str:
        """An item by its text, or what stands for it."""
        item = entry.slot.item
        for field in ("text", "name", "metric", "channel", "alt", "src"):
            if found := getattr(item, field, None):
                return text(found)
        return text(self.stands_at(entry.slot))

    def quoted(self, words: str) -> str:
        """Words in the quotation marks of the map's language, not escaped."""
        return quoted(words, self.board.code)

    def resting(self, sources: Iterable[Evidence]) -> str:
        """On which sources something rests, by their letters."""
        letters = sorted({self._letters[id(source)] for source in sources}, key=_alphabetic)
        return self.language.count(
            "source {letters}",
            "sources {letters}",
            len(letters),
            letters=self.language.series(letters),
        )

    def table(
        self, head: Sequence[str], rows: Sequence[Sequence[str]], numbers: Iterable[int] = ()
    ) -> str:
        """A table that runs as the map does."""
        return table(head, rows, numbers, self.board.rtl)

    def linked(self, shown: str, target: str | None) -> str:
        """A piece of Markdown, leading to an address of the map if there is one."""
        return link(shown, target) if target else shown


def _alphabetic(letter: str) -> tuple[int, str]:
    """A, B, … Z, AA, AB, …"""
    return len(letter), letter


def _places(actors: Iterable[Actor]) -> tuple[int, ...]:
    return tuple(actor.index for actor in actors)


def _is_shared(lane: Lane) -> bool:
    scored = lane.drawn in ("curve", "dots")
    return scored and len({_places(slot.actors) for slot in lane.slots}) > 1


def _short_names(board: Board) -> dict[int, str]:
    """First names, where they tell the personas apart."""
    everyone = [Actor(at, persona) for at, persona in enumerate(board.journey.personas)]
    counted = Counter(map(short_name, everyone))
    return {
        one.index: short_name(one) if counted[short_name(one)] == 1 else one.persona.name
        for one in everyone
    }
