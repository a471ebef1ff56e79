"""Every command line of the pages runs and ends as the page says.

`UPDATE_OUT=1` writes the answers shown in the pages anew. The README's own test is in tests/cli.
"""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

import pytest
from pages import MISTAKES, PAGES, Command, Shown, commands, shown
from publish.run import run
from publish.workshop import Workshop

UPDATE = os.environ.get("UPDATE_OUT") == "1"
GIT = () if shutil.which("git") else ("cjmap diff", "cjmap history", "git ")
NOT_RUN = ("--install-completion", "--watch", "--global", "yours.yaml", *GIT)
"""Commands that change the shell or git for all, or never end, or need maps that disagree, or git
where there is none."""


@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: page.stem)
def test_the_commands_of_a_page_do_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    workshop = Workshop(tmp_path)
    ran: set[Command] = set()
    for one in shown(page):
        if GIT and "in" in one.block.attributes:
            continue
        if workshop.file(one.block):
            ran.clear()  # the same command may draw another map now
        for command in commands(one.block):
            again = command in ran and "in" not in one.block.attributes
            if not again and not any(word in command.line for word in NOT_RUN):
                _check(one, command, workshop)
            ran.add(command)


def _check(one: Shown, command: Command, workshop: Workshop) -> None:
    place = workshop.place(one.block)
    if place == workshop.folder:
        workshop.examples(command.line)
    _, verb, *arguments = shlex.split(command.line)
    for argument in arguments:
        if verb == "new":
            (workshop.folder / argument).unlink(missing_ok=True)
        elif (MISTAKES / argument).is_file():
            shutil.copy(MISTAKES / argument, workshop.folder)
    done = run(command.line, place)
    assert done.code == command.code, f"{one}: {command.line}\n{done.out}"
    if UPDATE and command.prints is not None:
        _update(one, command, done.out)
    elif command.prints is not None:
        assert command.prints.strip() == done.out.strip(), f"{one}: {command.line}"


def _update(one: Shown, command: Command, out: str) -> None:
    text = one.page.read_text(encoding="utf-8")
    old = f"$ {command.line}\n{command.prints}".rstrip("\n")
    new = f"$ {command.line}\n{out.strip()}".rstrip("\n")
    text = text.replace(f"{old}\n", f"{new}\n", 1)
    one.page.write_text(text, encoding="utf-8")
