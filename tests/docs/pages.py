"""The pages of the project and what is shown in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")))
MISTAKES = Path(__file__).parent / "mistakes"


class Block(NamedTuple):
    """A fenced block: its page, the line of its first fence, what it says it is, its text."""

    page: Path
    line: int
    info: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


_FENCED = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> Iterator[Block]:
    """All fenced blocks of a page."""
    whole = page.read_text(encoding="utf-8")
    for found in _FENCED.finditer(whole):
        line = whole.count("\n", 0, found.start()) + 1
        yield Block(page, line, found["info"].strip(), found["text"])


def examples() -> list[Block]:
    """The examples of maps and of their parts."""
    return [one for page in PAGES for one in blocks(page) if one.info.split(" ")[0] == "yaml"]


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


def whole(example: Block) -> str:
    """The map that an example is, or that it is a part of.

    A part says where it belongs: `yaml top`, lines at the left edge; `yaml phases`, elements of
    `phases`; `yaml actions`, elements of `actions`; `yaml place`, keys of a phase or an action.
    """
    kind = example.info.removeprefix("yaml").strip()
    if not kind:
        return example.text
    phases = {
        "top": "",
        "phases": indent(example.text, "  "),
        "actions": f"  - name: P\n    actions:\n{indent(example.text, '      ')}",
        "place": f"  - name: P\n{indent(example.text, '    ')}",
    }[kind]
    head, top = "title: T\n", example.text if kind == "top" else ""
    if "\npersona" not in f"\n{top}":
        head += _PEOPLE
    if "\nsource" not in f"\n{top}":
        head += _SOURCES
    if "\ntitle:" in f"\n{top}":
        head = head.replace("title: T\n", "")
    tail = "" if re.search("^phases?:", top, re.MULTILINE) else f"phases:\n{_PHASE}{phases}"
    return f"{head}{top}{tail}"


class Shown(NamedTuple):
    """A command as a page shows it: what it prints (None where the page does not say) and with
    which exit code it ends."""

    block: Block
    command: str
    prints: str | None
    code: int


_EXIT = re.compile(r"\bexit=(\d)\b")


def commands() -> list[Shown]:
    """Every command line of the pages in docs; the README has a test of its own.

    In a block `console`, a line `$ cjmap …` is a command, followed by what it prints. In other
    blocks a line that begins with `cjmap ` is one. `exit=1` after the block's name is the exit
    code, 0 otherwise.
    """
    return [one for page in PAGES[1:] for block in blocks(page) for one in _shown(block)]


def _shown(block: Block) -> Iterator[Shown]:
    found = _EXIT.search(block.info)
    code = int(found[1]) if found else 0
    if block.info.startswith("console"):
        for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, _, prints = part.partition("\n")
            yield Shown(block, command, prints.removesuffix("\n"), code)
        return
    for line in block.text.splitlines():
        if line.startswith("cjmap "):
            yield Shown(block, line.partition("  #")[0].strip(), None, code)
