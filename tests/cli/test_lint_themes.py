"""Theme files are linted beside maps: colours that cannot be told apart are found."""

from __future__ import annotations

from pathlib import Path

from cli_helpers import Run

PALE = 'base = "light"\n[colours]\nmuted = "#bbbbbb"\n'


def test_a_contrast_below_4_5_is_found_with_its_place(cjmap: Run, folder: Path) -> None:
    (folder / "brand.toml").write_text(PALE, encoding="utf-8")
    done = cjmap("lint", "good.yaml", "brand.toml", "--format", "concise")
    assert done.returncode == 1
    (line,) = (one for one in done.stdout.splitlines() if "[low-contrast]" in one)
    assert line.startswith("brand.toml:3:")
    assert "4.5" in line
    assert "good.yaml:" in done.stdout, "the map is linted all the same"


def test_a_theme_that_can_be_used_is_silent(cjmap: Run, folder: Path) -> None:
    (folder / "brand.toml").write_text('base = "light"\n', encoding="utf-8")
    done = cjmap("lint", "brand.toml")
    assert done.returncode == 0
    assert "no problems" in done.stdout


def test_a_theme_is_never_remembered(cjmap: Run, folder: Path) -> None:
    names = [f"{at}.toml" for at in range(12)]
    for name in names:
        (folder / name).write_text('base = "light"\n', encoding="utf-8")
    env = {"CJMAP_CACHE_DIR": str(folder / "cache")}
    assert cjmap("lint", *names, **env).returncode == 0
    (folder / "5.toml").write_text(PALE, encoding="utf-8")
    assert cjmap("lint", *names, **env).returncode == 1
