"""The Python API: `load` gives a `Map`, `render` draws it, `findings` says how good it is.

Mistakes in a call are a `TypeError`, as Python users expect; all else is a `CjmapError`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cjmap.errors import CjmapError
from cjmap.pipeline import Drawing, draw, map_of, open_map, report

if TYPE_CHECKING:
    from datetime import date
    from typing import Never

    from cjmap.model.load import Document
    from cjmap.text.diagnostic import Diagnostic

_OPTIONS = (
    *("format", "theme", "lanes", "personas", "sections", "language", "template"),
    *("width", "dpi", "transparent", "page", "orientation"),
)
_EXAMPLES = {
    "lanes": '["actions", "emotions"]',
    "personas": '["Sam"]',
    "sections": '["phases", "opportunities"]',
    "select": '["EMO", "no-objective"]',
    "ignore": '["EMO001"]',
}


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
        return f"<cjmap map {self.path}>" if self.ok else report(self.document)

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
        return Map(map_of(path.encode("utf-8", "surrogatepass"), "<text>", "."), "<text>")
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
    width: int = 0,
    dpi: float = 0,
    transparent: bool = False,
    page: str = "",
    orientation: str = "",
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
    parts of the report (`format="html"`) otherwise, or the presentation whose look slides
    (`format="pptx"`) take. A picture in pixels (`format="png"`) is `width`
    pixels wide or has so many `dpi`; `transparent` leaves its ground out. A document on paper
    (`format="pdf"`) has pages of the size `page` (`a4`, `poster`), in `orientation`.

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
    given: dict[str, object] = {"width": width, "dpi": dpi, "transparent": transparent}
    given |= {"page": page, "orientation": orientation}
    drawing = Drawing(
        format,
        _theme_named(theme),
        _names("lanes", lanes),
        _names("personas", personas),
        _names("sections", sections),
        language,
        os.fspath(template),
        options=tuple((name, value) for name, value in given.items() if value),
    )
    data = draw((map if isinstance(map, Map) else load(map)).document, drawing)
    return data.decode("utf-8") if find(format).text else data


def findings(
    map: Map | str | os.PathLike[str],
    /,
    *,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    profile: str = "",
    today: date | None = None,
) -> list[Diagnostic]:
    """What `cjmap lint` finds in a map, and its problems of loading, in the order of the file.

    `select` and `ignore` name rules or families of rules, `profile` says how much is asked (draft,
    standard, strict), `today` is the day that ages are counted from. Otherwise it is as the
    `cjmap.toml` says that holds for the map, as on the command line.

        for one in findings("lunch.yaml"):
            print(one.code, one.severity, one.span, one.message, one.hint)
    """
    from datetime import date

    from cjmap.linting import Linter, asked

    wanted = asked(_parted("select", select), _parted("ignore", ignore), profile)
    loaded = map if isinstance(map, Map) else load(map)
    linter = Linter(wanted, today or date.today())
    path = loaded.path
    return list(linter.checked(path, loaded.document, linter.related(path)).problems)


def _parted(option: str, given: str | Iterable[str]) -> list[str]:
    """Names, where one text may hold several with commas."""
    parts = (part.strip() for one in _names(option, given) for part in one.split(","))
    return [part for part in parts if part]


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
