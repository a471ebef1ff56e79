"""The page that reads as the pipeline: open → load → lay out → write.

Every function takes values and returns values; nothing here prints or writes a file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cjmap.errors import CjmapError
from cjmap.files import read, refuse_other_kinds
from cjmap.lint.mark import MARK
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import MAX_BYTES, Source, read_bytes

if TYPE_CHECKING:
    from cjmap.export.page import Checked
    from cjmap.formats import Format
    from cjmap.layout.theme import Theme
    from cjmap.model.load import Document

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is to be made: the format by name, and what of the map is shown.

    `theme` is the name of one, the path of a theme file, or what `open_theme` gives.
    `language`: of the built-in labels, BCP 47; empty is the map's own. `template`: of the user's: a
    folder with templates for parts of the report, or a presentation for slides; empty is none.
    `with_findings`: the report tells what a check of the map finds. `options`: what only some
    formats take (`width`, `page`).
    """

    format: str = "svg"
    theme: str | Theme = "light"
    lanes: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    language: str = ""
    template: str = ""
    with_findings: bool = False
    options: tuple[tuple[str, Any], ...] = ()


def open_map(path: str) -> Document:
    """Load the map of a path, or of standard input for `-`, and look at the images that it names.

    A file that is not there, cannot be read or is a picture or the like is a `CjmapError`.
    """
    data, size = bytes_of(path)
    folder = "." if path == STDIN else os.path.dirname(path) or "."
    return map_of(data, called(path), folder, size)


def bytes_of(path: str) -> tuple[bytes, int]:
    """The bytes of a path or of standard input, as `files.read` gives them."""
    if path != STDIN:
        return read(path)
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    refuse_other_kinds("standard input", data)
    return data, len(data)


def called(path: str) -> str:
    """What messages call the map of a path."""
    return "<stdin>" if path == STDIN else path


def map_of(data: bytes, name: str, folder: str | None, size: int | None = None) -> Document:
    """Load the map that the bytes hold; `folder` is where the files that it names are looked for.

    `size` is that of the whole file, where `data` is only its beginning. Without a folder nobody
    looks for other files.
    """
    from cjmap.model.load import load as load_source

    source, problems = read_bytes(name, data, size)
    if any(problem.severity is Severity.ERROR for problem in problems):
        nothing = load_source(Source(name, ""))
        return replace(nothing, source=source, problems=problems)
    document = load_source(source)
    found = tuple(_around(document, folder)) if document.ok and folder is not None else ()
    return replace(document, problems=(*document.problems, *found)) if found else document


def told(document: Document) -> tuple[Diagnostic, ...]:
    """The problems of a map that are to be told: without the warnings that its comments silence."""
    if not document.problems or MARK not in document.source.text:
        return document.problems
    from cjmap.lint.comments import read as comments
    from cjmap.lint.suppress import suppress

    return tuple(suppress(document.problems, comments(document), ())[0])


def unreadable(document: Document, drawing: Drawing) -> tuple[Diagnostic, ...]:
    """What a picture could not show: letters that neither the theme's fonts nor ours have."""
    from cjmap.formats import find

    row, theme = find(drawing.format), drawing.theme
    if not row.outlined:
        return ()
    from cjmap.letters import check

    typeface = (open_theme(theme) if isinstance(theme, str) else theme).typeface
    return check(document, typeface, row.name.upper())


def draw(
    document: Document, drawing: Drawing, findings: tuple[Diagnostic, ...] | None = None
) -> bytes:
    """The finished picture of a map without errors, in the bytes of its format.

    `findings` are what a check of the map found, where the report is to tell it.
    """
    from cjmap.board.assemble import assemble
    from cjmap.board.view import View
    from cjmap.formats import find, refuse_options, writer
    from cjmap.model.index import build_index
    from cjmap.selection import lanes, language, personas, refuse_empty

    if document.journey is None or not document.ok:
        raise CjmapError(f"{document.source.name} has errors:\n{report(document)}")
    journey = document.journey
    spoken = language(drawing.language) if drawing.language else ""
    view = View(
        lanes=lanes(journey, drawing.lanes, spoken),
        personas=personas(journey, drawing.personas),
        footer=os.path.basename(document.source.name.strip("<>")),
        images=images(document),
        language=spoken,
    )
    if drawing.lanes:
        refuse_empty(journey, view)
    row, theme = find(drawing.format), drawing.theme
    if isinstance(theme, str):
        theme = open_theme(theme)
    sections, own = parts(row, drawing.sections), templates(row, drawing.template)
    brand = presentation(row, drawing.template)
    refuse_findings(row, drawing)
    options = dict(drawing.options)
    refuse_options(row, options)
    board = assemble(journey, build_index(journey), view)
    if row.made_from in ("page", "paper"):
        from cjmap.export.page import Page

        checked = _checked(document, findings)
        made: bytes = writer(row)(
            Page(board, theme, view, sections, own, brand, checked), **options
        )
        return made
    from cjmap.layout.place import lay_out

    drawn: bytes = writer(row)(lay_out(board, theme, view), **options)
    return drawn


def report(document: Document) -> str:
    """The problems of a map, as people read them."""
    from cjmap.report import text
    from cjmap.report.look import Look
    from cjmap.report.result import Result

    return text.write(Result(document.source, document.problems), Look())


def _checked(document: Document, findings: tuple[Diagnostic, ...] | None) -> Checked | None:
    """What was found, with the way from the map in place back to what was written."""
    if findings is None or not isinstance(document.data, dict):
        return None
    from cjmap.export.page import Checked
    from cjmap.model.expand import notes_for, trace

    data, notes = document.data, notes_for(document.data)
    return Checked(findings, lambda long: trace(data, long, notes))


def open_theme(name: str) -> Theme:
    """The theme of that name, or of the file at that path; a `CjmapError` if it cannot be used."""
    if is_theme_file(name):
        from cjmap.brand.read import read_theme, refuse

        found = read_theme(name)
        return found.theme or refuse(found)
    from cjmap.layout.theme import load_theme

    return load_theme(name)


def is_theme_file(name: str) -> bool:
    """Whether the path of a theme file is meant, not the name of a theme that ships."""
    return name.casefold().endswith(".toml") or "/" in name or os.sep in name


def templates(row: Format, folder: str) -> dict[str, str]:
    """The templates of a folder; a `CjmapError` where the format is not made from any."""
    if not folder or row.template == "presentation":
        return {}
    if not row.template:
        raise CjmapError(
            f"the format `{row.name}` has no templates", "they are for -f html and -f pptx"
        )
    from cjmap.templates import read as read_templates

    return read_templates(folder)


def presentation(row: Format, path: str) -> bytes:
    """The presentation that slides are to look like, without what is not to be taken over; none
    where there is no such template."""
    if not path or row.template != "presentation":
        return b""
    from cjmap.extras import function

    what = f"the format `{row.name}` needs"
    read_template = function("cjmap.export.pptx.template:read", row.extra, what)
    found: bytes = read_template(path)
    return found


def refuse_findings(row: Format, drawing: Drawing) -> None:
    """A `CjmapError` where findings are to be told by a format that cannot."""
    if drawing.with_findings and row.name != "html":
        raise CjmapError(f"the format `{row.name}` tells no findings", "they are for -f html")


def parts(row: Format, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The sections that are meant; a `CjmapError` where the format has none, or none such."""
    if not wanted:
        return ()
    if row.made_from != "page":
        from cjmap.formats import FORMATS

        pages = ", ".join(one.name for one in FORMATS if one.made_from == "page")
        raise CjmapError(
            f"the format `{row.name}` has no sections", f"formats with sections: {pages}"
        )
    from cjmap.export.sections import choose

    return choose(wanted)


def _around(document: Document, folder: str) -> Iterator[Diagnostic]:
    """What is wrong with files and icons that a map names; looked at only where it does."""
    if "image" in document.source.text and document.journey:
        from cjmap.images import check

        yield from check(document.journey, document.data, document.spans, folder)
    if "icon" in document.source.text:
        from cjmap.icons import check as check_icons

        yield from check_icons(document.data, document.spans)
    if "/" in document.source.text and "../" in document.source.text:  # one sign is found sooner
        from cjmap.links import check as check_links

        yield from check_links(document.data, document.spans, folder)


def images(document: Document) -> dict[str, str]:
    """What the map's images hold; they were looked at when the map was loaded."""
    if document.journey is None or "image" not in document.source.text:
        return {}
    from cjmap.images import read

    name = document.source.name
    return read(document.journey, "." if name[:1] == "<" else os.path.dirname(name) or ".")
