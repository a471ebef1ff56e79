"""The page that reads as the pipeline: open → load → lay out → write.

Every function takes values and returns values; nothing here prints or writes a file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cjmap.errors import CjmapError
from cjmap.files import read, refuse_other_kinds
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import MAX_BYTES, Source, read_bytes

if TYPE_CHECKING:
    from typing import Never

    from cjmap.formats import Format
    from cjmap.layout.theme import Theme
    from cjmap.model.load import Document

STDIN = "-"
_OPTIONS = ("format", "theme", "lanes", "personas", "sections", "language", "template")
_EXAMPLES = {
    "lanes": '["actions", "emotions"]',
    "personas": '["Sam"]',
    "sections": '["phases", "opportunities"]',
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is to be made: the format by name, and what of the map is shown.

    `theme` is the name of one, the path of a theme file, or what `open_theme` gives.
    `language`: of the built-in labels, BCP 47; empty is the map's own. `template`: a folder with
    templates of the user's for parts of the report; empty is none.
    """

    format: str = "svg"
    theme: str | Theme = "light"
    lanes: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    language: str = ""
    template: str = ""


@dataclass(frozen=True)
class Map:
    """A loaded journey map, as Python users hold it. In a notebook it shows its picture.

    `document` has everything that is known of the file: `document.journey` is the map itself,
    or None where it has errors; `document.problems` are all problems, with their places.
    """

    document: Document
    path: str

    @property
    def ok(self) -> bool:
        """Whether the map has no errors, so that it can be drawn."""
        return self.document.ok

    def __repr__(self) -> str:
        return f"<cjmap map {self.path}>" if self.ok else _report(self.document)

    def _repr_svg_(self) -> str | None:
        return str(render(self)) if self.ok else None


def load(map: str | os.PathLike[str]) -> Map:
    """Load a map from a file, or from its text: whatever has a line break in it is a text.

    A file that cannot be read is a `CjmapError`; problems inside the map are in the result:
    `load("lunch.yaml").ok` says whether there are errors, and printing the map shows them.
    """
    if not isinstance(map, str | os.PathLike):
        raise TypeError(f"load takes the path or the text of a map, not {_a(map)}")
    path = os.fspath(map)
    if not isinstance(path, str):
        raise TypeError(f"load takes a path that is a text, not {_a(path)}")
    if not path.strip():
        raise CjmapError("an empty text is no map", "give a path, or the text of a map")
    if "\n" in path and isinstance(map, str):
        return Map(_load(path.encode("utf-8", "surrogatepass"), "<text>", "."), "<text>")
    return Map(open_map(path), path)


def render(
    map: Map | str | os.PathLike[str],
    /,
    *,
    format: str = "svg",
    theme: str | os.PathLike[str] = "light",
    lanes: str | Iterable[str] = (),
    personas: str | Iterable[str] = (),
    sections: str | Iterable[str] = (),
    language: str = "",
    template: str | os.PathLike[str] = "",
    **unknown: Never,
) -> str | bytes:
    """Draw a map: the text of an SVG, or the bytes of any other format.

    `map` is what `load` gives; a path or the text of a map is loaded first.

    `format` is one of those that `cjmap formats` lists, `theme` one of those that `cjmap themes`
    lists or the path of a theme file of your own.
    `lanes` are the lanes to draw and `personas` the people (by name or id), as a list or as one
    text with commas: `lanes="actions,emotions"` is `lanes=["actions", "emotions"]`. Without them
    all are drawn. `language` is the code of the language of the built-in labels (`de`, `pt-BR`);
    without it they are in the map's own. `template` is a folder with templates that say or draw
    parts of the report (`format="html"`) otherwise.

    A map with errors, or a theme, format, lane, persona or language that is not there, is a
    `CjmapError` that says what there is.

        svg = render(load("lunch.yaml"), lanes=["actions", "emotions"], personas="Sam")
    """
    from cjmap.formats import find

    for name in unknown:
        raise TypeError(_no_option(name))
    for option, value in (("format", format), ("language", language)):
        if not isinstance(value, str):
            raise TypeError(f"{option} takes a name, not {_a(value)}")
    drawing = Drawing(
        format,
        _theme_named(theme),
        _names("lanes", lanes),
        _names("personas", personas),
        _names("sections", sections),
        language,
        os.fspath(template),
    )
    data = draw((map if isinstance(map, Map) else load(map)).document, drawing)
    return data.decode("utf-8") if find(format).text else data


def open_map(path: str) -> Document:
    """Load the map of a path, or of standard input for `-`, and look at the images that it names.

    A file that is not there, cannot be read or is a picture or the like is a `CjmapError`.
    """
    if path == STDIN:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        refuse_other_kinds("standard input", data)
        return _load(data, "<stdin>", ".")
    data, size = read(path)
    return _load(data, path, os.path.dirname(path) or ".", size)


def draw(document: Document, drawing: Drawing) -> bytes:
    """The finished picture of a map without errors, in the bytes of its format."""
    from cjmap.board.assemble import assemble
    from cjmap.board.view import View
    from cjmap.formats import find, writer
    from cjmap.model.index import build_index
    from cjmap.selection import lanes, language, personas, refuse_empty

    if document.journey is None or not document.ok:
        raise CjmapError(f"{document.source.name} has errors:\n{_report(document)}")
    journey = document.journey
    spoken = language(drawing.language) if drawing.language else ""
    view = View(
        lanes=lanes(journey, drawing.lanes, spoken),
        personas=personas(journey, drawing.personas),
        footer=os.path.basename(document.source.name.strip("<>")),
        images=_images(document),
        language=spoken,
    )
    if drawing.lanes:
        refuse_empty(journey, view)
    row, theme = find(drawing.format), drawing.theme
    if isinstance(theme, str):
        theme = open_theme(theme)
    sections = parts(row, drawing.sections)
    board = assemble(journey, build_index(journey), view)
    if row.made_from == "page":
        from cjmap.export.page import Page

        return writer(row)(Page(board, theme, view, sections, templates(row, drawing.template)))
    templates(row, drawing.template)
    from cjmap.layout.place import lay_out

    return writer(row)(lay_out(board, theme, view))


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
    if not folder:
        return {}
    if row.name != "html":
        raise CjmapError(f"the format `{row.name}` has no templates", "they are for -f html")
    from cjmap.templates import read as read_templates

    return read_templates(folder)


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


def _theme_named(theme: str | os.PathLike[str]) -> str:
    if isinstance(theme, str):
        return theme
    if isinstance(theme, os.PathLike):
        return os.path.join(".", theme)  # a path also where it has no folder and no ending
    raise TypeError(f"theme takes a name or a path, not {_a(theme)}")


def _names(option: str, given: str | Iterable[str]) -> tuple[str, ...]:
    """One text is one name, or several with commas."""
    if isinstance(given, str):
        return (given,)
    names = tuple(given) if isinstance(given, Iterable) else (given,)
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"{option} takes names, such as {_EXAMPLES[option]}, not {_a(name)}")
    return names


def _no_option(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, _OPTIONS, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(_OPTIONS)}"
    return f"render has no option {name}: {hint}"


def _a(value: object) -> str:
    return "None" if value is None else f"a value of type {type(value).__name__}"


def _load(data: bytes, name: str, folder: str, size: int | None = None) -> Document:
    from cjmap.model.load import load as load_source

    source, problems = read_bytes(name, data, size)
    if any(problem.severity is Severity.ERROR for problem in problems):
        nothing = load_source(Source(name, ""))
        return replace(nothing, source=source, problems=problems)
    document = load_source(source)
    found = tuple(_around(document, folder)) if document.ok else ()
    return replace(document, problems=(*document.problems, *found)) if found else document


def _around(document: Document, folder: str) -> Iterator[Diagnostic]:
    """What is wrong with files and icons that a map names; looked at only where it does."""
    if "image" in document.source.text and document.journey:
        from cjmap.images import check

        yield from check(document.journey, document.data, document.spans, folder)
    if "icon" in document.source.text:
        from cjmap.icons import check as check_icons

        yield from check_icons(document.data, document.spans)
    if "../" in document.source.text:
        from cjmap.links import check as check_links

        yield from check_links(document.data, document.spans, folder)


def _images(document: Document) -> dict[str, str]:
    """What the map's images hold; they were looked at when the map was loaded."""
    if document.journey is None or "image" not in document.source.text:
        return {}
    from cjmap.images import read

    name = document.source.name
    return read(document.journey, "." if name[:1] == "<" else os.path.dirname(name) or ".")


def _report(document: Document) -> str:
    from cjmap.report import text
    from cjmap.report.look import Look
    from cjmap.report.result import Result

    return text.write(Result(document.source, document.problems), Look())
