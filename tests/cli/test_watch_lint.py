"""`cjmap lint --watch`, as somebody uses it who mends a map finding by finding."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cli_helpers import BROKEN, Run
from watch_helpers import WATCHING, watching

FLAT = "title: Ordering lunch\nphases:\n  - name: Choose\n    action: Opens the app\n"
ONE = ("--select", "EMO001,FND001")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as a signal")


@pytest.fixture
def flat(folder: Path) -> Path:
    """A map with two findings."""
    file = folder / "flat.yaml"
    file.write_text(FLAT, encoding="utf-8")
    return file


def test_findings_are_shown_again_on_every_save(folder: Path, flat: Path) -> None:
    with watching(folder, "flat.yaml", *ONE, command="lint") as watch:
        assert "[FND001 no-objective]" in watch.hears("[EMO001 phase-without-emotion]")
        watch.hears(f"2 warnings in 1 file, 1 map checked{WATCHING}, Ctrl-C ends it")
        flat.write_text(FLAT + "    emotion: 1\n", encoding="utf-8")
        assert "EMO001" not in watch.hears(f"1 warning in 1 file, 1 map checked{WATCHING}")
        flat.write_text(BROKEN, encoding="utf-8")
        watch.hears("[unknown-key]")
        watch.hears(f"1 error in 1 file, 1 map checked{WATCHING}")
        flat.write_text(FLAT + "    emotion: 1\nobjective: Find out why\n", encoding="utf-8")
        watch.hears(f"1 map checked, no problems{WATCHING}")


def test_only_maps_that_changed_are_shown_and_new_ones_count(tmp_path: Path) -> None:
    maps = tmp_path / "maps"
    maps.mkdir()
    for name in ("a", "b"):
        (maps / f"{name}.yaml").write_text(FLAT, encoding="utf-8")
    with watching(tmp_path, "maps", "-f", "concise", *ONE, command="lint") as watch:
        watch.hears(f"4 warnings in 2 files, 2 maps checked{WATCHING}")
        (maps / "c.yaml").write_text(FLAT, encoding="utf-8")
        said = watch.hears(f"2 warnings in 1 file, 1 map checked{WATCHING}")
        assert "maps/c.yaml:3:5: " in said
        assert "maps/a.yaml" not in said


def test_a_configuration_counts_and_a_broken_one_leaves_the_last_good(
    folder: Path, flat: Path
) -> None:
    config = folder / "cjmap.toml"
    with watching(folder, "flat.yaml", "-f", "concise", command="lint") as watch:
        assert "FND001" in watch.hears(f"1 map checked{WATCHING}")
        config.write_text('select = ["EMO001"]\n', encoding="utf-8")
        assert "FND001" not in watch.hears(f" 1 warning in 1 file, 1 map checked{WATCHING}")
        config.write_text('selekt = ["EMO001"]\n', encoding="utf-8")
        watch.hears("cannot be used as a configuration", "err")
        watch.hears(f" 1 warning in 1 file, 1 map checked{WATCHING}")
        config.unlink()
        assert "FND001" in watch.hears(f"1 map checked{WATCHING}")


@pytest.mark.parametrize(
    "arguments",
    [("-",), ("good.yaml", "-o", "json=x"), ("good.yaml", "-f", "sarif"), ("good.yaml", "--fix")],
)
def test_what_cannot_be_watched_is_2(cjmap: Run, arguments: tuple[str, ...]) -> None:
    done = cjmap("lint", "--watch", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--watch" in done.stderr


def test_what_cannot_be_linted_at_all_is_not_watched(cjmap: Run, folder: Path) -> None:
    assert "did you mean good.yaml?" in cjmap("lint", "godo.yaml", "--watch").stderr
    (folder / "cjmap.toml").write_text("nonsense = 1\n", encoding="utf-8")
    assert cjmap("lint", "good.yaml", "--watch").returncode == 2
