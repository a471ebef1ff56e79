"""Once through a page: each journey gets what stands around it; the rest belongs to none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cjmap.importers.page.around import Around, flat
from cjmap.importers.page.build import cell
from cjmap.importers.page.journeys import Journey
from cjmap.importers.page.sections import Section
from cjmap.importers.page.statements import key_of, statements
from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import Words, bare


class Walk:
    """What has been found on the way.

    A journey that is `alone` on the page has all of it; of several, each has the section that it
    stands in.
    """

    def __init__(
        self, found: Sequence[Journey], words: Words, titles: Iterable[int], alone: bool
    ) -> None:
        self.found, self.words = found, words
        self.around = {id(one): Around(words, _lanes(one)) for one in found}
        self.alone = self.around[id(found[0])] if alone else None
        self.rest: list[Cell] = []
        self.titles = set(titles)
        self.on_the_way: set[int] = set()

    def through(self, page: Section) -> None:
        """Go through the page."""
        self._look(page, ())
        self._section(page)

    def _look(self, section: Section, above: tuple[Section, ...]) -> bool:
        """Give the journeys their titles; whether some are in a section."""
        path = (*above, section)
        mine = self._in(section)
        for one in mine:
            self._title(one, path)
        if any([*map(bool, mine), *[self._look(part, path) for part in section.parts]]):
            self.on_the_way.add(id(section))
        return id(section) in self.on_the_way

    def _section(self, section: Section) -> None:
        """Everything in a section goes to a journey, or to the rest."""
        mine = self._in(section)
        around = self.around[id(mine[0])] if mine else self.alone
        if id(section) not in self.on_the_way:
            self._aside(section)
            return
        used = [one.block for one in mine]
        blocks = [block for block in section.blocks if not any(block is one for one in used)]
        taken = {line for one in mine if one.outline for line in one.outline.taken}
        said = statements(Section(blocks=blocks), self.words)
        said = [one for one in said if one.line not in taken]
        if around:
            around.own(said)
        else:
            self.rest.extend(cell(one.full) for one in flat(said))
        if section.heading and section.heading.number not in self.titles:
            (around.rest if around else self.rest).append(cell(section.heading))
        if outline := next((one.outline for one in mine if one.outline), None):
            for one in outline.beside:
                self.around[id(mine[0])].other(one.heading, one.said)
        if not outline or outline.used:
            for part in section.parts:
                self._section(part)

    def _aside(self, section: Section) -> None:
        """A section that no journey stands in."""
        if self.alone and section.heading:
            self.alone.other(section.heading, statements(section, self.words))
            return
        for one in section.all():
            if one.heading and one.heading.number not in self.titles:
                self.rest.append(cell(one.heading))
            said = statements(Section(blocks=one.blocks), self.words)
            self.rest.extend(cell(each.full) for each in flat(said))

    def _title(self, journey: Journey, path: Sequence[Section]) -> None:
        """The heading next above a journey that says more than that it is one."""
        phases = journey.outline.phases if journey.outline else ()
        above = [one.heading for one in path if one.heading]
        if above and any(one.heading is above[-1] for one in phases):
            above.pop()
        own = [one for one in above if key_of(one.text, self.words) != "title"]
        if above:
            heading = (own or above)[-1]
            self.titles.add(heading.number)
            self.around[id(journey)].title(heading)

    def _in(self, section: Section) -> list[Journey]:
        return [one for one in self.found if one.section is section]


def _lanes(journey: Journey) -> frozenset[str]:
    return frozenset(bare(heading.name) for heading in journey.table.headings.values()) - {""}
