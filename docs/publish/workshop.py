"""The examples of a page, really made: its maps are written into a folder, its commands run there.

- `yaml title="lunch.yaml"` is a file of that name; with `picture="…"` it is also drawn.
- `sh picture="…"` runs its commands and shows the picture that they make; `…` is the text for
  those who cannot see it.
- `sh report="…"` shows the report that its command makes in a window of that title.
- `sh shows="markdown"` shows the text that its commands write, as a block of that language.
"""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

from cjmap.cli.start import start
from publish.blocks import Block, blocks
from publish.borrow import ROOT


class ExampleError(Exception):
    """An example of a page does not work."""


class Ran(NamedTuple):
    """A command that ended: its exit code, and what it wrote to the terminal."""

    code: int
    out: str


class Picture(NamedTuple):
    """A picture as a page shows it: its text for those who cannot see it, and its SVG.

    `dark` is None where the page asks for one theme.
    """

    alt: str
    light: bytes
    dark: bytes | None


def run(command: str, folder: Path) -> Ran:
    """Run a command line of cjmap in a folder, in this process: quick, and without a browser."""
    name, *arguments = shlex.split(command)
    assert name == "cjmap", command
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with chdir(folder), redirect_stdout(stream), redirect_stderr(stream):
        code = start([one for one in arguments if one != "--open"])
    stream.seek(0)
    return Ran(code, stream.read())


def must_run(command: str, folder: Path) -> str:
    """What a command prints that has to work."""
    ran = run(command, folder)
    if ran.code:
        raise ExampleError(f"`{command}` ended with {ran.code}:\n{ran.out}")
    return ran.out


@cache
def lunch() -> str:
    """The map of the README."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    return next(block.text for block in blocks(page) if block.language == "yaml")


class Workshop:
    """The folder of one page, in which its blocks are made in their order.

    From the start it has what all pages speak of: the map of the README, the same in a folder
    `maps`, and a theme.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("lunch.yaml", "maps/lunch.journey.yaml"):
            self._write(name, lunch())
        self._write("brand.toml", 'base = "light"\n')

    def _write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def file(self, block: Block) -> str | None:
        """Write the file that a block is, and say how it is called."""
        title = block.attributes.get("title")
        if title is None and "picture" in block.attributes and block.language == "yaml":
            title = "map.yaml"
        if title:
            self._write(title, block.text)
        return title

    def examples(self, command: str) -> None:
        """Lay the examples of the project beside the page's own files, if a command wants one."""
        if "examples/" in command and not (self.folder / "examples").exists():
            copytree(ROOT / "examples", self.folder / "examples")

    def commands(self, block: Block) -> list[str]:
        """The commands of a block; for a map with a picture, the one that draws it."""
        if block.is_shell():
            return block.commands()
        name = self.file(block)
        return [f"cjmap render {name}"] if "picture" in block.attributes else []

    def pictures(self, block: Block) -> Iterator[Picture]:
        """The pictures that a block makes."""
        for command in self.commands(block):
            light = self._drawn(command)
            both = "--theme" not in command
            dark = self._drawn(f"{command} --theme dark") if both else [None] * len(light)
            for one, other in zip(light, dark, strict=True):
                yield Picture(block.attributes["picture"], one, other)

    def report(self, block: Block) -> bytes:
        """The one report that a block makes."""
        (command,) = self.commands(block)
        self.examples(command)
        before = {*self.folder.rglob("*.html")}  # templates
        must_run(command, self.folder)
        (path,) = {*self.folder.rglob("*.html")} - before
        made = path.read_bytes()
        path.unlink()
        return made

    def text(self, block: Block) -> str:
        """What the commands of a block write: to the terminal, or into files of text."""
        self._clear()
        for command in self.commands(block):
            self.examples(command)
        printed = "".join(must_run(command, self.folder) for command in self.commands(block))
        made = [path.read_text(encoding="utf-8") for path in sorted(self.folder.glob("*.md"))]
        return "".join(made) or printed

    def _drawn(self, command: str) -> list[bytes]:
        self._clear()
        self.examples(command)
        must_run(command, self.folder)
        return [path.read_bytes() for path in sorted(self.folder.rglob("*.svg"))]

    def _clear(self) -> None:
        for path in (*self.folder.rglob("*.svg"), *self.folder.glob("*.md")):
            path.unlink()


_SIZE = re.compile(rb'<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"')


def size(svg: bytes) -> tuple[int, int]:
    """Width and height of a picture, so that a page knows its place before it is there."""
    found = _SIZE.search(svg)
    assert found
    return round(float(found[1])), round(float(found[2]))
