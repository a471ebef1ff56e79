"""The examples of a page, really made: its maps are written into a folder, its commands run there.

- `yaml title="lunch.yaml"` is a file of that name; with `picture="…"` it is also drawn.
- `sh picture="…"` runs its commands and shows the pictures that they make; `…` is the text for
  those who cannot see them.
- `sh report="…"` shows the report that its command makes in a window of that title.
- `sh shows="markdown"` shows the text that its commands write, as a block of that language.

For `cjmap diff`, `history` and `git` the folder has a past: what it was in spring, and two commits
of git.

A page may tell a story in a repository: blocks that say `in="bikes"` run their lines of `cjmap` and
of `git` in the folder of that name, a new repository with the e-bike map in its first commit, and
`diff in="bikes"` is done to its files. In the repository `years`, the map has a past of two years.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import copy, copytree
from subprocess import run as run_program
from typing import NamedTuple

from publish import years
from publish.blocks import Block, blocks
from publish.borrow import ROOT
from publish.run import ALONE, ExampleError, must_run


class Picture(NamedTuple):
    """A picture as a page shows it: its text for those who cannot see it, and its SVG.

    `dark` is None where the page asks for one theme.
    """

    alt: str
    light: bytes
    dark: bytes | None


class Made(NamedTuple):
    """What a command made: the files of the kind that was asked for, and what it printed."""

    files: list[bytes]
    printed: str


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
        self._write("lunch.yaml", lunch())
        self._write("maps/lunch.journey.yaml", lunch())
        self._write("brand.toml", 'base = "light"\n')

    def _write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def place(self, block: Block) -> Path:
        """The folder in which a block is made."""
        inside = block.attributes.get("in")
        if not inside:
            return self.folder
        folder = self.folder / inside
        if inside == "years" and not folder.exists():
            years.make(folder)
        if not folder.exists():
            folder.mkdir()
            copy(ROOT / "examples" / "ebike.journey.yaml", folder)
            self._git("init", "--quiet", "--initial-branch=main", folder=folder)
            self._git("add", ".", folder=folder)
            self._git("commit", "--quiet", "--message=The e-bike map", folder=folder)
        return folder

    def file(self, block: Block) -> str | None:
        """Write the file that a block is, if it is one, and say how it is called.

        A `diff` in a repository is done to its files.
        """
        if block.language == "diff" and "in" in block.attributes:
            self._git("apply", "-", folder=self.place(block), told=block.text)
            return None
        title = block.attributes.get("title")
        if title:
            self._write(title, block.text)
        return title

    def examples(self, command: str) -> None:
        """Lay the examples of the project beside the page's own files, if a command wants one."""
        if "examples/" in command and not (self.folder / "examples").exists():
            copytree(ROOT / "examples", self.folder / "examples")
        if command.startswith("cjmap compare"):
            self._states()
        if command.startswith("cjmap import"):
            self._foreign()
        past = ("cjmap diff", "cjmap history", "cjmap git")
        if command.startswith(past) and not (self.folder / ".git").exists():
            self._past()

    def _states(self) -> None:
        """The map as it is and as it should be, and one of two people; a page may have its own."""
        persona = "persona: Sam\n"
        for name, head in (
            ("today", f"state: current\n{persona}"),
            ("future", f"state: future\n{persona}"),
            ("family", "personas: [Sam, Robin]\n"),
        ):
            if not (self.folder / f"{name}.yaml").exists():
                self._write(f"{name}.yaml", lunch().replace(persona, head))

    def _foreign(self) -> None:
        """Files of other programs, where a page has none of its own."""
        journey = "journey\n  title Signing up\n  section Join\n    Fills in the form: 2: Sam\n"
        stages = (
            "stages:\n  - name: Plan\n    actions:\n      - name: Compares\n        emotion: -1\n"
        )
        for name, text in (
            ("signup.mmd", journey),
            ("notes.md", f"# Notes\n\n```mermaid\n{journey}```\n"),
            ("rental.jm.yml", stages),
        ):
            if not (self.folder / name).exists():
                self._write(name, text)

    def _past(self) -> None:
        """An earlier state of the map: in a file, in a folder, and as the first of two commits.

        The second one removes `old.yaml`.
        """
        earlier = lunch().replace("emotion: -1", "emotion: -2")
        self._write("last-year/lunch.journey.yaml", earlier)
        if not (self.folder / "spring.yaml").exists():
            self._write("spring.yaml", earlier)
        self._git("init", "--quiet", "--initial-branch=main")
        for tag, text in (("v1", earlier), ("v2", lunch())):
            self._write("lunch.yaml", text)
            self._write("maps/lunch.journey.yaml", text)
            (self.folder / "old.yaml").unlink(missing_ok=True)
            if tag == "v1":
                self._write("old.yaml", text)
            self._git("add", "--all", "lunch.yaml", "maps", ":/old.yaml")
            self._git("commit", "--quiet", "--message=The map of lunch")
            self._git("tag", tag)
        self._git("update-ref", "refs/remotes/origin/main", "main")

    def _git(self, *command: str, folder: Path | None = None, told: str = "") -> None:
        done = run_program(
            ["git", *command],
            cwd=folder or self.folder,
            env=ALONE,
            input=told.encode(),
            check=False,
        )
        if done.returncode:
            raise ExampleError(f"`git {' '.join(command)}` ended with {done.returncode}")

    def pictures(self, block: Block) -> Iterator[Picture]:
        """The pictures that a block makes: in light and dark, or in the theme that it names."""
        place = self.place(block)
        for command in self._commands(block):
            light = self._make(command, ".svg", place).files
            both = "--theme" not in command
            dark = self._make(f"{command} --theme dark", ".svg", place).files if both else []
            for index, svg in enumerate(light):
                yield Picture(block.attributes["picture"], svg, dark[index] if both else None)

    def report(self, block: Block) -> bytes:
        """The report that a block makes."""
        place = self.place(block)
        (report,) = (
            file for one in self._commands(block) for file in self._make(one, ".html", place).files
        )
        return report

    def text(self, block: Block) -> str:
        """What the commands of a block write: into files of Markdown, or to the terminal."""
        place = self.place(block)
        made = [self._make(command, ".md", place) for command in self._commands(block)]
        return "".join(b"".join(one.files).decode() or one.printed for one in made)

    def _commands(self, block: Block) -> list[str]:
        """The commands of a block; for a map, the one that draws it."""
        if block.is_shell():
            return block.commands()
        name = block.attributes.get("title")
        if not name:
            raise ExampleError("a map that is drawn needs a title: the name of its file")
        return [f"cjmap render {name}"]

    def _make(self, command: str, ending: str, place: Path) -> Made:
        """Run a command, and take away what it made, so that the next one makes it again."""
        if place == self.folder:
            self.examples(command)
        before = {*place.rglob(f"*{ending}")}
        printed = must_run(command, place)
        paths = sorted({*place.rglob(f"*{ending}")} - before)
        made = Made([path.read_bytes() for path in paths], printed)
        for path in paths:
            path.unlink()
        return made
