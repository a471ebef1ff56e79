"""The tables of what maps can be made into. A new format is a file and a row here.

`cjmap render` makes what people look at: a *picture* is written from a scene alone (`renderers/`),
a *page* from the map in place (`export/`). `cjmap export` makes *data* for other programs
(`export/`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any, Literal, NamedTuple

from cjmap.errors import CjmapError
from cjmap.extras import function


class Format(NamedTuple):
    """One row. `writer` is `module:function`, imported when it is used.

    `made_from` says what the writer takes: a `Scene`, a `Page` (`paper` is one without sections) or
    `Data`. `extra` is the part of
    `cjmap[…]` that must be installed for it; empty where none is.
    """

    name: str
    extension: str
    about: str
    writer: str
    made_from: Literal["scene", "page", "paper", "data"] = "scene"
    extra: str = ""
    outlined: bool = False
    """Whether texts are drawn with the fonts that ship, or a theme's, instead of the reader's."""
    text: bool = True
    """Whether it is text in UTF-8; else it is bytes."""
    several: str = ""
    """Where the writer gives several files, by name: how their folder ends, `lunch-tables`."""
    threads: bool = False
    """Whether its library works with threads of its own. They are lost where a process forks, so
    the process that other ones come from makes no map."""
    template: Literal["", "folder", "presentation"] = ""
    """What a template of the user's is: a folder of texts, a presentation, or nothing."""
    options: tuple[str, ...] = ()
    """What its writer can be told beyond what every format takes, by the names of the options."""
    refusing: str = ""
    """What refuses options of wrong values before the first map, `module:function`."""


FORMATS = (
    Format(
        "svg", ".svg", "vector picture for browsers, wikis and slides", "cjmap.renderers.svg:write"
    ),
    Format(
        "png",
        ".png",
        "picture in pixels for slides, chats and documents",
        "cjmap.renderers.png:write",
        extra="png",
        outlined=True,
        threads=True,
        text=False,
        options=("width", "dpi", "transparent"),
        refusing="cjmap.renderers.png:refuse",
    ),
    Format(
        "pdf",
        ".pdf",
        "document for print and walls: sharp at any size, searchable, with bookmarks",
        "cjmap.export.pdf:write",
        made_from="paper",
        extra="pdf",
        outlined=True,
        threads=True,
        text=False,
        options=("page", "orientation"),
        refusing="cjmap.export.pdf.sheets:papers",
    ),
    Format(
        "html",
        ".html",
        "report in one file: the picture, tables, filters, evidence, owners",
        "cjmap.export.html:write",
        made_from="page",
        template="folder",
    ),
    Format(
        "md",
        ".md",
        "Markdown summary for pull requests, wikis and code hosts",
        "cjmap.export.markdown:write",
        made_from="page",
    ),
    Format(
        "xlsx",
        ".xlsx",
        "Excel workbook: a sheet like the map, its tables, the emotion curve as a chart",
        "cjmap.export.xlsx:write",
        made_from="page",
        extra="xlsx",
        text=False,
    ),
    Format(
        "pptx",
        ".pptx",
        "slides to edit and show: the map, its phases, charts, people, evidence",
        "cjmap.export.pptx:write",
        made_from="page",
        extra="pptx",
        text=False,
        template="presentation",
    ),
)


EXPORTS = (
    Format(
        "json",
        ".json",
        "the whole map for programs, in one form that stays",
        "cjmap.export.json:write",
        made_from="data",
    ),
    Format(
        "csv",
        ".csv",
        "tables for spreadsheets and analysts: steps, pain points, opportunities …",
        "cjmap.export.csv:write",
        made_from="data",
        several="tables",
        options=("table", "delimiter", "bom"),
    ),
    Format(
        "mermaid",
        ".mmd",
        "journey diagram of Mermaid, for READMEs and wikis that draw them",
        "cjmap.export.mermaid:write",
        made_from="data",
    ),
    Format(
        "dot",
        ".dot",
        "the ways through the map as a graph, for Graphviz and other programs",
        "cjmap.export.dot:write",
        made_from="data",
    ),
    Format(
        "routes",
        ".routes.svg",
        "picture of the ways through the map, drawn by Graphviz",
        "cjmap.export.dot_drawn:write",
        made_from="data",
    ),
    Format(
        "notes",
        ".notes.csv",
        "sticky notes for whiteboards: Miro, FigJam, Mural",
        "cjmap.export.notes:write",
        made_from="data",
        options=("delimiter", "bom"),
    ),
    Format(
        "jira",
        ".jira.csv",
        "opportunities for the backlog in Jira",
        "cjmap.export.backlog.jira:write",
        made_from="data",
        options=("delimiter", "bom"),
    ),
    Format(
        "github",
        ".github.csv",
        "opportunities as GitHub issues",
        "cjmap.export.backlog.github:write",
        made_from="data",
        options=("delimiter", "bom"),
    ),
    Format(
        "linear",
        ".linear.csv",
        "opportunities for the backlog in Linear",
        "cjmap.export.backlog.linear:write",
        made_from="data",
        options=("delimiter", "bom"),
    ),
    Format(
        "theydo",
        ".theydo.json",
        "opportunities, insights and metrics for TheyDo, in its import files",
        "cjmap.export.theydo:write",
        made_from="data",
        several="theydo",
        options=("table",),
    ),
)


class Trade(NamedTuple):
    """A command that makes files from maps: its table, and what is said of what it makes."""

    command: str
    formats: tuple[Format, ...]
    thing: str
    doing: str
    done: str


RENDER = Trade("render", FORMATS, "picture", "Drawing", "drawn")
EXPORT = Trade("export", EXPORTS, "export", "Writing", "written")
TRADES = (RENDER, EXPORT)


def find(name: str, trade: Trade = RENDER) -> Format:
    """The format of a name or extension (`svg`, `.svg`); an unknown one lists what there is."""
    wanted = {"markdown": "md", ".markdown": ".md"}.get(name.casefold(), name.casefold())
    found = _named(wanted, trade)
    if found:
        return found
    for other in TRADES:
        if theirs := _named(wanted, other):
            raise CjmapError(
                f"`{name}` is no format of cjmap {trade.command}",
                f"cjmap {other.command} makes it: cjmap {other.command} -f {theirs.name}",
            )
    known = ", ".join(row.name for row in trade.formats)
    raise CjmapError(f"there is no format `{name}`", f"formats: {known}")


def _named(name: str, trade: Trade) -> Format | None:
    """Names go first: several formats may share an extension."""
    rows = trade.formats
    by_name = (row for row in rows if row.name == name)
    return next(chain(by_name, (row for row in rows if row.extension == name)), None)


def refuse_options(row: Format, options: Iterable[str], trade: Trade = RENDER) -> None:
    """A `CjmapError` where an option is for other formats only."""
    for name in options:
        if name not in row.options:
            theirs = " or ".join(f"-f {one.name}" for one in trade.formats if name in one.options)
            raise CjmapError(f"the format `{row.name}` has no --{name}", f"it is for {theirs}")


def refuse_values(row: Format, options: Mapping[str, Any]) -> None:
    """A `CjmapError` where no map could be made with these values."""
    if row.refusing and options:
        function(row.refusing, row.extra, f"the format `{row.name}` needs")(**options)


def writer(row: Format) -> Callable[..., Any]:
    """The function that writes a format: bytes, or several files by name."""
    return function(row.writer, row.extra, f"the format `{row.name}` needs")
