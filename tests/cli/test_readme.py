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
def lunch(folder: Path) -> str:
    """The README's map, as `lunch.yaml` and in the folder `maps`."""
    text = _block(r"```yaml\n(.*?)```")
    (folder / "maps").mkdir()
    for path in ("lunch.yaml", "maps/lunch.yaml"):
        (folder / path).write_text(text, encoding="utf-8")
    return text


@pytest.mark.parametrize("command", [one for one in SHOWN if "install-completion" not in one])
def test_every_command_of_the_readme_works(cjmap: Run, lunch: str, command: str) -> None:
    arguments = [one for one in shlex.split(command)[1:] if one != "--open"]
    if arguments[0] == "new":
        arguments = ["new", "other.yaml", "--type", "service"]
    assert cjmap(*arguments).returncode == 0


def test_the_readme_shows_the_report_of_a_mistake(cjmap: Run, folder: Path, lunch: str) -> None:
    broken = lunch.replace("thought:", "thougth:")
    (folder / "lunch.yaml").write_text(broken, encoding="utf-8")
    shown = _block(r"```\n\$ cjmap validate lunch.yaml\n(.*?)```")
    assert cjmap("validate", "lunch.yaml").stdout == shown
