"""The pages of the project and what is shown in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

from publish.blocks import Block, blocks

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.rglob("*.md")))
MISTAKES = Path(__file__).parent / "mistakes"


class Shown(NamedTuple):
    """A block of a page."""

    page: Path
    line: int
    block: Block

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def shown(page: Path) -> Iterator[Shown]:
    """All blocks of a page."""
    whole = page.read_text(encoding="utf-8")
    for block in blocks(whole):
        yield Shown(page, whole.count("\n", 0, block.start) + 1, block)


def examples() -> list[Shown]:
    """The examples of maps and of their parts; `yaml file` is a file of another program."""
    found = [one for page in PAGES for one in shown(page) if one.block.language == "yaml"]
    return [one for one in found if "file" not in one.block.words]


_PEOPLE = """\
personas:
  maya: Maya
  daniel: Daniel
  advisor: {name: Advisor, kind: staff}
"""
_SOURCES = """\
sources:
  survey: Survey
  interviews: Interviews
"""
_PHASE = """\
  - name: The phase before
    id: before
    pain_point: {id: no-status, text: No status}
"""


def whole(block: Block) -> str:
    """The map that an example is, or that it is a part of.

    A part says where it belongs: `yaml top`, lines at the left edge; `yaml phases`, elements of
    `phases`; `yaml actions`, elements of `actions`; `yaml place`, keys of a phase or an action.
    """
    if block.words == ["yaml"]:
        return block.text
    _, kind = block.words
    phases = {
        "top": "",
        "phases": indent(block.text, "  "),
        "actions": f"  - name: P\n    actions:\n{indent(block.text, '      ')}",
        "place": f"  - name: P\n{indent(block.text, '    ')}",
    }[kind]
    head, top = "title: T\n", block.text if kind == "top" else ""
    if "\npersona" not in f"\n{top}":
        head += _PEOPLE
    if "\nsource" not in f"\n{top}":
        head += _SOURCES
    if "\ntitle:" in f"\n{top}":
        head = head.replace("title: T\n", "")
    tail = "" if re.search("^phases?:", top, re.MULTILINE) else f"phases:\n{_PHASE}{phases}"
    return f"{head}{top}{tail}"


class Command(NamedTuple):
    """A command as a page shows it: what it prints (None where the page does not say) and with
    which exit code it ends."""

    line: str
    prints: str | None
    code: int


_EXIT = re.compile(r"\bexit=(\d)\b")


def commands(block: Block) -> Iterator[Command]:
    """The command lines of a block.

    In a block `console`, a line `$ cjmap …` is a command, followed by what it prints. In other
    blocks a line that begins with `cjmap ` is one; in a `file` of another program, what stands
    behind `run: ` or a dash. `exit=1` after the block's name is the exit code, 0 otherwise.
    """
    found = _EXIT.search(block.info)
    code = int(found[1]) if found else 0
    if block.language == "console":
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, _, prints = part.partition("\n")
            yield Command(command, prints.removesuffix("\n"), code)
    elif "file" in block.words:
        for line in re.findall(r"(?:- |run: )(cjmap .*)$", block.text, re.MULTILINE):
            yield Command(line, None, code)
    elif block.is_shell():
        for line in block.commands():
            yield Command(line, None, code)
