"""What the README shows is what happens."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from cli_helpers import Run

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = [block for block in README.split("```")[1::2] if block.startswith("\n")]
SHOWN = [one for block in BLOCKS for one in re.findall(r"^cjmap [^\n#>]*", block, re.MULTILINE)]


def _block(pattern: str) -> str:
    found = re.search(pattern, README, re.DOTALL)
    assert found
    return found.group(1)


@pytest.fixture
def lunch(cjmap: Run, folder: Path) -> str:
    """The map that the README has its readers make; also in the folder `maps`, and twice more."""
    assert cjmap("new", "lunch.yaml").returncode == 0
    text = (folder / "lunch.yaml").read_text(encoding="utf-8")
    (folder / "maps").mkdir()
    for name in ("maps/lunch.yaml", "today.yaml", "future.yaml"):
        (folder / name).write_text(text, encoding="utf-8")
    return text


def test_the_new_map_is_the_one_that_the_readme_shows(lunch: str) -> None:
    shown = [line for line in lunch.splitlines() if line[:1] != "#"]
    plain = "\n".join(line.partition("  # ")[0].rstrip() for line in shown).strip()
    assert plain == _block(r"```yaml\n(.*?)```").strip()


def test_the_first_five_minutes_in_their_order(cjmap: Run, folder: Path) -> None:
    first = README.partition("## Your first map")[2].partition("\n## ")[0]
    commands = re.findall(r"^cjmap ([^\n]*)", first, re.MULTILINE)
    assert [one.split()[0] for one in commands] == ["new", "render"]
    for one in commands:
        assert cjmap(*shlex.split(one.replace("--open", ""))).returncode == 0
    assert "Sam" in (folder / "lunch.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [one for one in SHOWN if "install-completion" not in one])
def test_every_command_of_the_readme_works(
    cjmap: Run, folder: Path, lunch: str, command: str
) -> None:
    arguments = [one for one in shlex.split(command)[1:] if one not in ("--open", "--watch")]
    if arguments[0] == "new":
        (folder / "lunch.yaml").unlink()
    assert cjmap(*arguments).returncode == 0


def test_the_readme_shows_the_report_of_a_mistake(cjmap: Run, folder: Path, lunch: str) -> None:
    broken = lunch.replace("thought:", "thougth:")
    (folder / "lunch.yaml").write_text(broken, encoding="utf-8")
    shown = _block(r"```\n\$ cjmap validate lunch.yaml\n(.*?)```")
    assert cjmap("validate", "lunch.yaml").stdout == shown
