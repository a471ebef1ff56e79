"""A comparison as one web page: what differs, the picture, tables with a column for each map.

It has no script, so what can be read is there everywhere; light or dark is as the reader's system
says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from markupsafe import Markup

from cjmap import __version__
from cjmap.board.board import Actor
from cjmap.compare import sentences
from cjmap.compare.common import Common
from cjmap.export.compare.sheet import Entry, Sheet
from cjmap.export.html import marks, shell
from cjmap.export.html.fill import fill
from cjmap.export.html.picture import Picture, embedded
from cjmap.language.words import LANES, STATUSES, word
from cjmap.layout.compare.place import lay_out
from cjmap.layout.compare.tracks import painted
from cjmap.layout.theme import Theme
from cjmap.model.registry import Persona

_TALL = "@page picture{size:A3 portrait;margin:10mm}@media print{.scroll>svg{max-height:370mm}}\n"
"""How a picture is printed that is taller than wide."""


class Row(NamedTuple):
    """A row of a table: what it is about, the number it has in the picture, a cell for each map."""

    name: str
    number: int
    cells: tuple[Entry | None, ...]


class Section(NamedTuple):
    """A part of the page, for the contents."""

    id: str
    title: str
    amount: int


def write(sheet: Sheet) -> bytes:
    """The page as UTF-8."""
    theme = _painted(sheet, sheet.theme)
    scene = lay_out(sheet.comparison, sheet.theme, replace(sheet.view, framed=False))
    drawn = embedded(scene)
    known = _facts(sheet, theme, drawn)
    body = fill("compare-body.html", {}, known)
    paper = _TALL if scene.height > scene.width else ""
    style = Markup(_style(sheet, theme, str(body), drawn) + paper)
    known |= {"body": body, "style": style, "policy": shell.policy(style)}
    return (fill("compare.html", {}, known) + "\n").encode("utf-8")


def _painted(sheet: Sheet, theme: Theme) -> Theme:
    return painted(theme, len(sheet.comparison.tracks))


def _style(sheet: Sheet, theme: Theme, body: str, drawn: Picture) -> str:
    """The style of the report, then what only this page has."""
    sheets = "".join(str(fill(name, {}, {})) for name in ("style.css", "compare.css"))
    others = (_painted(sheet, one) for one in shell.both())
    colours = shell.colours(theme, *others)
    return shell.fonts(body, theme.typeface) + colours + sheets + drawn.css


def _facts(sheet: Sheet, theme: Theme, drawn: Picture) -> dict[str, Any]:
    found, language = sheet.comparison, sheet.language
    stages = list(sheet.stages())
    files = [(language.say("File"), sheet.files)] if any(sheet.files) else []
    return {
        "sheet": sheet,
        "theme": theme,
        "tracks": found.tracks,
        "code": found.boards[0].code,
        "picture": drawn,
        "summary": sentences.summary(found, language),
        "sentences": [sheet.sentence(one) for one in sheet.differences],
        "facts": [*sheet.facts(), *files],
        "stages": list(zip(found.named, stages, map(sheet.gap, found.moods), strict=True)),
        "kin": found.kin,
        "parts": list(_parts(sheet)),
        "sections": list(_sections(sheet)),
        "scale": found.scale,
        "version": __version__,
        "dark": theme.name == "dark",
        "switchable": shell.switchable(theme),
        **_functions(sheet, theme),
    }


def _parts(sheet: Sheet) -> Iterator[tuple[str, str, list[Row]]]:
    """The tables of items: id, title, rows."""
    found = sheet.comparison
    for key, items in (("pain_points", found.pains), ("opportunities", found.opportunities)):
        if items:
            yield key, word(LANES, key, sheet.language), list(_rows(sheet, items))


def _rows(sheet: Sheet, items: Sequence[Common]) -> Iterator[Row]:
    for number, (one, cells) in enumerate(zip(items, sheet.entries(items), strict=True), 1):
        yield Row(one.name, number if one.shared else 0, cells)


def _sections(sheet: Sheet) -> Iterator[Section]:
    say, found = sheet.language.say, sheet.comparison
    yield Section("differences", say("What differs"), len(sheet.differences))
    yield Section("journey", say("The picture"), 0)
    yield Section("phases", say("Phases side by side"), len(found.phases))
    for key, title, rows in _parts(sheet):
        yield Section(key, title, len(rows))
    if found.channels:
        yield Section("channels", word(LANES, "channels", sheet.language), len(found.channels))


def _functions(sheet: Sheet, theme: Theme) -> dict[str, Callable[..., Any]]:
    language, scale = sheet.language, sheet.comparison.scale

    def mark(at: int) -> Markup:
        actor = Actor(at, Persona(name=sheet.names[at]))
        return marks.persona_mark(actor, theme.personas)

    return {
        "say": language.say,
        "count": language.count,
        "number": language.number,
        "mark": mark,
        "score": sheet.score,
        "feeling": lambda mood: marks.feeling(mood, scale, "scale-0"),
        "symbol": marks.symbol,
        "status": lambda text: word(STATUSES, text, language),
        "severity": lambda value: marks.severity(value, language),
        "gauge": lambda value, colour: marks.gauge(value, colour, language),
        "stencils": lambda: marks.stencils({"scale-0": scale}, ()),
        "channels": lambda: sheet.comparison.channels,
    }
