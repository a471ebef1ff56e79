"""The page that reads as the pipeline: open → load → lay out → write.

Every function takes values and returns values; nothing here prints or writes a file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cjmap.errors import CjmapError
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import MAX_BYTES, Source, read_bytes

if TYPE_CHECKING:
    from cjmap.model.load import Document

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a picture is to be: format and theme by name, and which lanes and personas it shows."""

    format: str = "svg"
    theme: str = "light"
    lanes: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()


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

    A file that cannot be read is a `CjmapError`; problems inside the map are in the result.
    """
    if isinstance(map, str) and "\n" in map:
        return Map(_load(map.encode("utf-8", "surrogatepass"), "<text>", "."), "<text>")
    path = os.fspath(map)
    return Map(open_map(path), path)


def render(map: Map, drawing: Drawing | None = None, /, **options: object) -> str | bytes:
    """Draw a loaded map: the text of an SVG, or the bytes of any other format.

    Options by name: `format`, `theme`, `lanes`, `personas`, as in `Drawing`. A map with errors,
    an unknown theme, lane or persona is a `CjmapError`.
    """
    wanted = replace(drawing or Drawing(), **options)  # type: ignore[arg-type]
    data = draw(map.document, wanted)
    return data.decode("utf-8") if wanted.format == "svg" else data


def open_map(path: str) -> Document:
    """Load the map of a path, or of standard input for `-`, and look at the images that it names.

    A file that is not there or cannot be read is a `CjmapError`.
    """
    if path == STDIN:
        return _load(sys.stdin.buffer.read(MAX_BYTES + 1), "<stdin>", ".")
    return _load(_read(path), path, os.path.dirname(path) or ".")


def draw(document: Document, drawing: Drawing) -> bytes:
    """The finished picture of a map without errors, in the bytes of its format."""
    from cjmap.layout.place import place
    from cjmap.layout.theme import load_theme
    from cjmap.layout.view import View
    from cjmap.renderers import writer
    from cjmap.selection import lanes, personas

    if document.journey is None or not document.ok:
        raise CjmapError(f"{document.source.name} has errors:\n{_report(document)}")
    journey = document.journey
    view = View(
        lanes=lanes(journey, drawing.lanes),
        personas=personas(journey, drawing.personas),
        footer=os.path.basename(document.source.name.strip("<>")),
        images=_images(document),
    )
    return writer(drawing.format)(place(journey, load_theme(drawing.theme), view))


def _read(path: str) -> bytes:
    """The bytes of a file, but no more than one more than a map may have."""
    if os.path.isdir(path):
        raise CjmapError(f"{path} is a folder", "name a map, or the folder without `load`")
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.read(MAX_BYTES + 1) or b""
            # A pipe gives what it has; a file gives everything at once.
            while len(data) <= MAX_BYTES and (more := file.read(MAX_BYTES + 1 - len(data))):
                data += more
            return data
    except (OSError, ValueError) as error:
        raise CjmapError(_why(path, error)) from error


def _why(path: str, error: Exception) -> str:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"{path} cannot be read: {reason[:1].lower()}{reason[1:]}"


def _load(data: bytes, name: str, folder: str) -> Document:
    from cjmap.model.load import load as load_source

    source, problems = read_bytes(name, data)
    if any(problem.severity is Severity.ERROR for problem in problems):
        nothing = load_source(Source(name, ""))
        return replace(nothing, source=source, problems=problems)
    document = load_source(source)
    found = tuple(_around(document, folder)) if document.ok else ()
    return replace(document, problems=(*document.problems, *found)) if found else document


def _around(document: Document, folder: str) -> Iterator[Diagnostic]:
    """What is wrong with the files around a map that it names; looked at only where it does."""
    if "image" in document.source.text and document.journey:
        from cjmap.images import check

        yield from check(document.journey, document.data, document.spans, folder)
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
