"""`cjmap themes`: what there is, and what it looks like."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import MAP, Run

from cjmap import CjmapError, render
from cjmap.layout.theme import load_theme, names


def test_every_theme_is_listed_with_its_colours(cjmap: Run) -> None:
    done = cjmap("themes")
    assert done.returncode == 0
    for name in names():
        theme = load_theme(name)
        assert f"{name}: {theme.description}" in done.stdout
        for head in ("phase", "persona", "emotion"):
            assert f"  {head:8} {' '.join(theme.colours(head))}\n" in done.stdout
    assert done.stdout.count("(default)") == 1
    assert "cjmap render lunch.yaml --theme dark" in done.stdout


@pytest.mark.parametrize("name", names())
def test_every_theme_draws(cjmap: Run, name: str) -> None:
    done = cjmap("render", "good.yaml", "--stdout", "--theme", name)
    assert done.returncode == 0
    colours = set(re.findall("#[0-9a-f]{6}", done.stdout))
    assert colours <= set(load_theme(name).palette.values())
    assert load_theme(name).palette["background"] in colours


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals")
@pytest.mark.parametrize(
    ("env", "blocks"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, True),
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm"}, False),  # sixteen colours cannot show a theme
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
    ],
)
def test_a_terminal_shows_blocks_where_it_can(env: dict[str, str], blocks: bool) -> None:
    shown = _on_a_terminal({**env, "COLUMNS": "80"})
    dark = load_theme("dark").palette
    assert (f"#{dark['phase.0'][1:]}" in shown) is not blocks
    if env.get("COLORTERM"):
        red, green, blue = (int(dark["phase.0"][i : i + 2], 16) for i in (1, 3, 5))
        assert f"\x1b[48;2;{red};{green};{blue}m    \x1b[0m" in shown


def _on_a_terminal(env: dict[str, str]) -> str:
    """What the command writes to a terminal."""
    import pty  # not on Windows

    ours, theirs = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if not key.endswith(("COLOR", "TERM"))}
    command = [sys.executable, "-m", "cjmap", "themes"]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env={**clean, **env}) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux tells the end so
                break
            if not part:
                break
            written += part
    os.close(ours)
    assert process.returncode == 0
    return written.decode()


def test_an_unknown_theme_hears_of_the_nearest(cjmap: Run) -> None:
    done = cjmap("render", "good.yaml", "--theme", "drak")
    assert done.returncode == 2
    assert "did you mean dark?" in done.stderr
    assert "cjmap themes" in done.stderr


BRAND = """\
base = "light"
radius = 2

[colours]
phase = ["#0f4c5c", "#9a3b0a"]
"""


def test_a_theme_file_draws(cjmap: Run, folder: Path) -> None:
    (folder / "look").mkdir()
    (folder / "look" / "brand.toml").write_text(BRAND, encoding="utf-8")
    for path in ("look/brand.toml", "./look/brand.toml", str(folder / "look" / "brand.toml")):
        done = cjmap("render", "good.yaml", "--stdout", "--theme", path)
        assert done.returncode == 0
        assert "#0f4c5c" in done.stdout
        assert "#157a8c" not in done.stdout


def test_a_theme_file_with_mistakes_draws_nothing(cjmap: Run, folder: Path) -> None:
    (folder / "brand.toml").write_text(BRAND.replace("phase", "phaze"), encoding="utf-8")
    done = cjmap("render", "good.yaml", "bad.yaml", "--theme", "brand.toml")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "brand.toml:5:1: error: `phaze` is not a key of `colours`. [unknown-key]" in done.stderr
    assert "  5 | phaze = " in done.stderr
    assert "    | ^^^^^\n  Did you mean `phase`?" in done.stderr
    assert "brand.toml cannot be used as a theme" in done.stderr
    assert not list(folder.glob("*.svg"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.toml", "there is no theme file gone.toml"),
        ("brnad.toml", "did you mean brand.toml?"),
        ("look/", "look/ is a folder"),
        ("good.yaml", "there is no theme `good.yaml`"),
    ],
)
def test_a_theme_file_that_is_not_there_is_told(
    cjmap: Run, folder: Path, name: str, said: str
) -> None:
    (folder / "brand.toml").write_text(BRAND, encoding="utf-8")
    (folder / "look").mkdir()
    for arguments in (("render", "good.yaml", "--theme", name), ("themes", name)):
        done = cjmap(*arguments)
        assert done.returncode == 2
        assert said in done.stderr


def test_a_theme_file_can_be_checked(cjmap: Run, folder: Path) -> None:
    (folder / "brand.toml").write_text(BRAND, encoding="utf-8")
    done = cjmap("themes", "brand.toml")
    assert done.returncode == 0
    assert "  phase    #0f4c5c #9a3b0a\n" in done.stdout
    assert re.search(r"Lowest contrast of a text: 4\.\d:1, `[\w.-]+` on `", done.stdout)
    assert "cjmap render lunch.yaml --theme brand.toml" in done.stdout
    (folder / "brand.toml").write_text(BRAND + 'muted = "#999"\n', encoding="utf-8")
    done = cjmap("themes", "brand.toml")
    assert done.returncode == 1
    assert "brand.toml:6:9: error: `muted` (#999999) on " in done.stdout
    assert "brand.toml cannot be used: 1 error" in done.stdout


def test_one_theme_can_be_looked_at(cjmap: Run) -> None:
    done = cjmap("themes", "dark")
    assert "dark: " in done.stdout
    assert "print: " not in done.stdout
    assert cjmap("themes", "drak").returncode == 2


def test_python_takes_a_theme_by_path_too(folder: Path) -> None:
    (folder / "brand.toml").write_text(BRAND, encoding="utf-8")
    svg = render(MAP, theme=folder / "brand.toml")
    assert svg == render(MAP, theme=str(folder / "brand.toml"))
    assert "#0f4c5c" in str(svg)
    (folder / "brand").write_text(BRAND, encoding="utf-8")
    assert render(MAP, theme=folder / "brand") == svg
    (folder / "brand.toml").write_text("[colours]\nink = 1\n", encoding="utf-8")
    with pytest.raises(CjmapError, match=r"brand.toml:2:7: error: `1` is no colour"):
        render(MAP, theme=folder / "brand.toml")
    with pytest.raises(CjmapError, match="no theme `drak`"):
        render(MAP, theme="drak")


def test_an_unknown_icon_is_a_warning_with_the_nearest(cjmap: Run) -> None:
    channels = "channels:\n  web: {name: Web, icon: glob}\n  shop: {icon: Teleport}\n"
    text = f"title: T\n{channels}actions: [A]\n"
    done = cjmap("validate", "-", stdin=text)
    assert done.returncode == 0
    assert "<stdin>:3:26: warning: There is no icon `glob`. [unknown-icon]" in done.stdout
    assert "Did you mean `globe`?" in done.stdout
    assert "<stdin>:4:16: warning" in done.stdout
    assert cjmap("render", "-", stdin=text).returncode == 0


def test_icons_are_not_looked_for_in_other_places(cjmap: Run) -> None:
    text = "title: icon\nfields: {icon: glob}\nchannel: {name: Web, icon: globe}\nactions: [icon]\n"
    assert "no problems" in cjmap("validate", "-", stdin=text).stdout
