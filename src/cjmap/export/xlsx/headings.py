"""What stands above columns and names sheets, in the language of the map.

In English it is the key itself: `pain_points` is `Pain points`. What it is in any language stands
on a hidden sheet, so that an import knows the keys again, whatever the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjmap.export.xlsx.book import Book
from cjmap.language.language import Language, message
from cjmap.query.columns import TEXTS
from cjmap.query.tables import Table

NAME = "Headings"
_LONGEST = 31
"""As many characters the name of a sheet may have."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_SHEETS = {
    # Translators: the name of the sheet that looks like the map
    "map": message("Map"),
    # Translators: the name of the sheet with the emotion curve
    "curve": message("Curve"),
    "about": message("About this map"),
    "personas": message("Personas"),
    "stakeholders": message("Stakeholders"),
    "channels": message("Channels"),
    "sources": message("Sources"),
    "metrics": message("Metrics"),
    "lanes": message("Lanes"),
    "phases": message("Phases"),
    "steps": message("Steps"),
    # Translators: a table of where steps lead
    "ways": message("Ways"),
    "emotions": message("Emotions"),
    "pain_points": message("Pain points"),
    "opportunities": message("Opportunities"),
    "touchpoints": message("Touchpoints"),
    "quotes": message("Quotes"),
    "items": message("Other items"),
    # Translators: a table of what was measured where
    "readings": message("Readings"),
    "images": message("Images"),
}
_TEXTS = {
    "steps": message("Step"),
    "emotions": message("Feeling"),
    "pain_points": message("Pain point"),
    "opportunities": message("Opportunity"),
    "touchpoints": message("Touchpoint"),
    "quotes": message("Quote"),
    "items": message("Item"),
}
"""What the texts of a table are."""
_COLUMNS = {
    "addresses": message("Addresses"),
    # Translators: a heading: after which lane a lane stands
    "after": message("After"),
    "all_channels": message("All channels"),
    "alt": message("Description"),
    "answers": message("Addressed by"),
    "baseline": message("Before"),
    # Translators: a heading: whether a higher or a lower figure is the better one
    "better": message("Better"),
    "bio": message("Biography"),
    # Translators: a heading: who feels, says or does something
    "by": message("By"),
    "channel": message("Channel"),
    "channels": message("Channels"),
    "confidence": message("Confidence"),
    "date": message("Date"),
    "description": message("Description"),
    "details": message("Details"),
    "due": message("Due"),
    "effort": message("Effort"),
    "empathy_does": message("Does"),
    "empathy_feels": message("Feels"),
    "empathy_hears": message("Hears"),
    "empathy_says": message("Says"),
    "empathy_sees": message("Sees"),
    "empathy_thinks": message("Thinks"),
    "entries": message("Entries"),
    # Translators: a heading: facts under labels of the author's own
    "fields": message("Own fields"),
    # Translators: a heading: whether a phase is passed once, repeats or goes on
    "flow": message("Flow"),
    "frustrations": message("Frustrations"),
    "goals": message("Goals"),
    "group": message("Group"),
    # Translators: a heading: whether a lane is hidden
    "hidden": message("Hidden"),
    # Translators: a heading: the upper end of an interval
    "high": message("At most"),
    "icon": message("Icon"),
    "image": message("Image"),
    "image_alt": message("Image description"),
    "impact": message("Impact"),
    "influence": message("Influence"),
    "interest": message("Interest"),
    "key": message("Name"),
    "kind": message("Kind"),
    "known": message("Known"),
    "lane": message("Lane"),
    # Translators: a heading: the language of a quote
    "lang": message("Language"),
    "link": message("Link"),
    # Translators: a heading: the lower end of an interval
    "low": message("At least"),
    "metric": message("Metric"),
    "moment_of_truth": message("Moment of truth"),
    "motivations": message("Motivations"),
    "n": message("Sample"),
    "name": message("Name"),
    "needs": message("Needs"),
    "note": message("Note"),
    # Translators: a heading: the number of a step
    "number": message("No."),
    "opportunities": message("Opportunities"),
    "optional": message("optional"),
    "outcome": message("Outcome"),
    "owner": message("Owner"),
    "pain_points": message("Pain points"),
    # Translators: a heading: the branch of a journey that a step is part of
    "path": message("Path"),
    "personas": message("Personas"),
    "phase": message("Phase"),
    # Translators: a heading: the phases that something spans
    "phases": message("For phases"),
    "priority": message("Priority"),
    "quote": message("Quote"),
    "rank": message("Rank"),
    "resources": message("Resources"),
    "responsible": message("Responsible"),
    "role": message("Role"),
    # Translators: a heading: the score of a feeling
    "score": message("Score"),
    "segment": message("Segment"),
    "severity": message("Severity"),
    # Translators: a heading: how large a part of customers
    "share": message("Share"),
    "source": message("Source"),
    "sources": message("Sources"),
    "src": message("Image"),
    "status": message("Status"),
    "step": message("Step"),
    "steps": message("Steps"),
    "tags": message("Tags"),
    "target": message("Target"),
    # Translators: a heading: what is written
    "text": message("Text"),
    "tickets": message("Tickets"),
    # Translators: a heading: when something happens, or how long it takes
    "time": message("Time"),
    # Translators: a heading: the step that another one leads to
    "to": message("Leads to"),
    "translation": message("Translation"),
    "trend": message("Trend"),
    # Translators: a heading: what is counted, such as minutes
    "unit": message("Unit"),
    "value": message("Value"),
    # Translators: a heading: the condition of a way through the journey
    "when": message("Condition"),
    # Translators: a heading: impact × confidence ÷ effort
    "worth": message("Worth"),
}
"""All but the codes that hold tables together, and keys as the map file has them."""


def plain(key: str, table: str = "") -> str:
    """A heading in English, of which an import makes the key again without any help."""
    return TEXTS[table] if key == "text" and table in TEXTS else key.replace("_", " ").capitalize()


class Headings:
    """The names of the sheets and columns of one workbook, each there once."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._english = language.code.partition("-")[0] == "en"
        self._sheets: dict[str, str] = {}
        self._columns: dict[tuple[str, str], str] = {}

    def sheet(self, table: str) -> str:
        """The name of the sheet of a table."""
        if table not in self._sheets:
            said = "" if self._english else self.language.say(_SHEETS.get(table, ""))
            name = _FORBIDDEN.sub(" ", said).strip()[:_LONGEST] or plain(table)
            taken = {NAME.casefold(), "origin", *map(str.casefold, self._sheets.values())}
            self._sheets[table] = plain(table) if name.casefold() in taken else name
        return self._sheets[table]

    def columns(self, table: Table) -> tuple[str, ...]:
        """What stands above the columns of a table."""
        taken: set[str] = set()
        for key in (column.key for column in table.columns):
            heading = self.column(key, table.name)
            if heading.casefold() in taken:
                heading = f"{heading} ({key})"
            taken.add(heading.casefold())
            self._columns[table.name, key] = heading
        return tuple(self._columns[table.name, column.key] for column in table.columns)

    def column(self, key: str, table: str = "") -> str:
        """What stands above a column, wherever it is."""
        said = _TEXTS.get(table) if key == "text" else None
        said = said or _COLUMNS.get(key)
        if self._english or said is None:
            return plain(key, table)
        spoken = self.language.say(said)
        return spoken[:1].upper() + spoken[1:]

    def write(self, book: Book) -> None:
        """The hidden sheet: a line for each sheet, and for each of its columns."""
        sheet = book.workbook.add_worksheet(NAME)
        sheet.very_hidden()
        for row, cells in enumerate([("Sheet", "Heading", "Key"), *self._lines()]):
            for place, text in enumerate(cells):
                sheet.write_string(row, place, text)

    def _lines(self) -> Iterator[tuple[str, str, str]]:
        for table, name in self._sheets.items():
            yield name, "", table
            for (holder, key), heading in self._columns.items():
                if holder == table:
                    yield name, heading, key
