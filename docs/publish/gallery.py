"""The gallery: a page for each example, and one that shows them all; cjmap draws the pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import cjmap
from publish.borrow import ROOT
from publish.figures import figure, image
from publish.workshop import Picture

EXAMPLES = ROOT / "examples"
FOLDER = "gallery"
_TO_TAKE = {
    ".png": "PNG",
    ".pdf": "PDF",
    ".pptx": "The slides",
    ".xlsx": "The workbook",
}
"""What is taken away from a page of the gallery, by the ending of its name."""
_ROW = re.compile(r"^\| \[([\w-]+)\]\([^)]+\) \| (.+?) \| (.+?) \|$", re.MULTILINE)


class Example(NamedTuple):
    """A row of the list in examples/README.md."""

    name: str
    shows: str
    when: str

    @property
    def file(self) -> str:
        return f"{self.name}.journey.yaml"

    @property
    def path(self) -> Path:
        return EXAMPLES / self.file


class Exhibit(NamedTuple):
    """An example with all that is made from it."""

    example: Example
    title: str
    language: str
    source: str
    picture: Picture
    summary: str
    downloads: dict[str, bytes]
    """What else cjmap makes of it, by the ending of the file's name."""


def examples() -> list[Example]:
    """The examples in the order of their list."""
    text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    return [Example(*row) for row in _ROW.findall(text)]


def everything() -> dict[str, bytes]:
    """All files of the gallery, its pages among them, by their place in the site."""
    made = [make(example) for example in examples()]
    pages = {"index.md": index(made), **{f"{one.example.name}.md": page(one) for one in made}}
    found = {name: text.encode("utf-8") for name, text in pages.items()}
    for one in made:
        found |= files(one)
    return {f"{FOLDER}/{name}": data for name, data in found.items()}


def make(example: Example) -> Exhibit:
    """Draw an example, and write its summary and its report."""
    journey = cjmap.load(example.path)
    loaded = journey.document.journey
    assert loaded is not None, journey
    light, dark = (_bytes(cjmap.render(journey, theme=theme)) for theme in ("light", "dark"))
    summary = cjmap.render(journey, format="md")
    assert isinstance(summary, str)
    return Exhibit(
        example,
        loaded.title,
        loaded.language or "en",
        example.path.read_text(encoding="utf-8"),
        Picture(f"Journey map: {loaded.title}", light, dark),
        summary,
        {
            "-report.html": _bytes(cjmap.render(journey, format="html")),
            ".png": _bytes(cjmap.render(journey, format="png", width=1920)),
            ".pdf": _bytes(cjmap.render(journey, format="pdf", page="a3")),
            ".pptx": _bytes(cjmap.render(journey, format="pptx")),
            ".xlsx": _bytes(cjmap.render(journey, format="xlsx")),
        },
    )


def _bytes(made: str | bytes) -> bytes:
    return made.encode("utf-8") if isinstance(made, str) else made


def page(made: Exhibit) -> str:
    """The page of an example."""
    name = made.example.name
    ways = (
        f"[The picture]({name}.svg)",
        f"[The report]({name}-report.html)",
        *(f'<a href="{name}{ending}" download>{what}</a>' for ending, what in _TO_TAKE.items()),
        f'<a href="{made.example.file}" download>The file</a>',
    )
    return "\n\n".join(
        (
            f"# {made.title} {{ lang={made.language} }}",
            f"{_sentence(made.example.shows)} Open it when {made.example.when}.",
            " · ".join(ways) + "\n{.ways}",
            figure(made.picture, name).markdown,
            "## What is written { data-search-exclude }",
            _code("yaml", made.source, made.example.file),
            "## Its summary in Markdown { data-search-exclude }",
            f"`cjmap render {made.example.file} -f md` writes:",
            _code("markdown", made.summary),
        )
    )


def index(all_made: list[Exhibit]) -> str:
    """The page that shows all examples."""
    source = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    note = source.rstrip().rpartition("\n\n")[2]
    head = (
        "# Gallery\n\nMaps to look at and to copy from. Each has its picture, its file and its "
        f"report. {note}\n"
    )
    return f'{head}\n<div class="gallery" markdown>\n' + "\n".join(_cards(all_made)) + "\n</div>\n"


def _cards(all_made: list[Exhibit]) -> Iterator[str]:
    for made in all_made:
        name, picture = made.example.name, made.picture
        assert picture.dark
        light = image("", f"{name}.svg", picture.light, " .in-light")
        dark = image("", f"{name}-dark.svg", picture.dark, " .in-dark")
        lines = (
            f"- {light}{dark}",
            f"**[{made.title}]({name}.md){{lang={made.language}}}**",
            _sentence(made.example.shows),
        )
        yield "\n\n    ".join(lines) + "\n"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _code(language: str, text: str, title: str = "") -> str:
    named = f' title="{title}"' if title else ""
    return f'<div class="tall" markdown>\n````{language}{named}\n{text.rstrip()}\n````\n</div>'


def files(made: Exhibit) -> dict[str, bytes]:
    """The files beside the page of an example."""
    name = made.example.name
    return {
        made.example.file: made.source.encode("utf-8"),
        **{f"{name}{ending}": data for ending, data in made.downloads.items()},
        **figure(made.picture, name).files,
    }
