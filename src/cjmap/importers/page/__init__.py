"""Pages of text with journeys in them (Markdown, HTML) → maps.

`blocks` is what a page is made of, `sections` puts it under its headings. `outline` finds the
sections whose parts are phases, by `signs` such as the labels of their `statements`, and `build`
makes a table of each; `grids` are the tables that the page shows. Both are understood as the tables
of sheets are. `walk` goes once through the page, and gives each journey what stands `around` it;
`diagrams` are those of Mermaid.

Every text of the page is in a map, or is named in what was left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.page.blocks import Block
from cjmap.importers.page.diagrams import apart, drafts
from cjmap.importers.page.journeys import journeys
from cjmap.importers.page.sections import page
from cjmap.importers.page.walk import Walk
from cjmap.importers.sheet.headings import extended, shipped
from cjmap.importers.sheet.telling import cells_left
from cjmap.importers.sheet.to_map import draft
from cjmap.text.source import Source

EXPECTED = (
    "expected are headings with lists below them, as phases with lanes such as **Actions** and "
    "**Emotions**, a table with phases and lanes, or a Mermaid journey"
)


MOST, MAX_ROWS = 200, 2_000
"""More journeys, or more phases and steps in one, are no page that somebody has written."""


def maps(blocks: Sequence[Block], source: Source, foreign: Foreign) -> Imported:
    """The maps of all journeys on a page; a `CjmapError` where there are none."""
    words = extended(shipped(), foreign.words)
    shown, diagrams = apart(blocks)
    drawn = drafts(diagrams, source)
    made = drawn.maps
    root = page(shown)
    found = journeys(root, words, few=bool(made))
    if not found and not made:
        raise CjmapError(_nothing(drawn.others, foreign), EXPECTED)
    rows = max((len(one.table.records) for one in found), default=0)
    if rows > MAX_ROWS:
        raise CjmapError(
            f"{foreign.name}: {rows:,} phases and steps are more than a journey has ({MAX_ROWS:,})",
            "take out the data that belongs to no map",
        )
    if len(found) + len(made) > MOST:
        raise CjmapError(f"{foreign.name} has more than {MOST} journeys", "split it into pages")
    walk = Walk(found, words, drawn.titles, alone=len(found) == 1 and not made)
    walk.through(root)
    for one in found:
        around = walk.around[id(one)].found()
        title = next((fact.text for fact in around.facts if fact.key == "title"), foreign.stem)
        made[one.line] = draft(one.table, words, foreign.name, title, around)
    return Imported(tuple(made[at] for at in sorted(made)), (*drawn.others, *cells_left(walk.rest)))


def _nothing(others: Sequence[str], foreign: Foreign) -> str:
    shown = f"; what it shows is {', '.join(others)}" if others else ""
    return f"{foreign.name}: no journey was recognised{shown}"
