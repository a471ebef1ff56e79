"""`cjmap render --watch`, as somebody uses it who saves files in an editor.

Nothing here is timed: each step waits, for as long as a slow machine may need, until it is said
or seen that the step before has been done.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import MAP, Run
from test_images import PNG
from watch_helpers import WATCHING, watching

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as a signal")


def titled(title: str) -> str:
    return MAP.replace("Ordering lunch", title)


@pytest.mark.parametrize("format", ["svg", "md", "html"])
def test_a_map_is_drawn_on_every_save(folder: Path, format: str) -> None:
    file, picture = folder / "good.yaml", folder / f"good.{format}"
    with watching(folder, "good.yaml", "-f", format) as watch:
        watch.hears(f"good.{format} drawn{WATCHING}, Ctrl-C ends it")
        assert "Ordering lunch" in picture.read_text("utf-8")
        file.write_text(titled("Ordering dinner"), encoding="utf-8")
        watch.hears(f"good.{format} drawn{WATCHING}")
        assert "Ordering dinner" in picture.read_text("utf-8")
        file.write_text(titled("Ordering dinner") + "# a comment\n", encoding="utf-8")
        watch.hears(f"good.{format} unchanged{WATCHING}")


def test_it_does_not_matter_how_an_editor_saves(folder: Path) -> None:
    file, fresh = folder / "good.yaml", folder / ".good.yaml.swp"
    with watching(folder, "good.yaml") as watch:
        watch.hears("good.svg drawn")
        fresh.write_text(titled("Replaced"), encoding="utf-8")
        fresh.replace(file)  # a new file in the place of the old one
        watch.hears("good.svg drawn")
        assert "Replaced" in (folder / "good.svg").read_text("utf-8")
        file.rename(folder / "good.yaml~")  # the old one is kept beside a new one
        file.write_text(titled("Kept"), encoding="utf-8")
        watch.hears("good.svg drawn")
        assert "Kept" in (folder / "good.svg").read_text("utf-8")


def test_a_broken_map_leaves_the_last_picture_and_shows_its_errors(folder: Path) -> None:
    file, picture = folder / "good.yaml", folder / "good.svg"
    with watching(folder, "good.yaml") as watch:
        watch.hears("good.svg drawn")
        before = picture.read_bytes()
        file.write_text(MAP.replace("thought:", "thougth:"), encoding="utf-8")
        watch.hears("good.yaml:7:9: error: `thougth` is not a key", "err")
        watch.hears(f"good.svg left as it was{WATCHING}")
        assert picture.read_bytes() == before
        file.write_text(titled("Mended"), encoding="utf-8")
        watch.hears("good.svg drawn")
        assert "Mended" in picture.read_text("utf-8")


def test_a_map_may_be_broken_from_the_start(folder: Path) -> None:
    with watching(folder, "bad.yaml") as watch:
        watch.hears("error: `thougth`", "err")
        watch.hears(f"bad.svg not drawn{WATCHING}")
        (folder / "bad.yaml").write_text(MAP, encoding="utf-8")
        watch.hears("bad.svg drawn")


def test_maps_come_to_a_folder_and_are_renamed(tmp_path: Path) -> None:
    maps = tmp_path / "maps"
    (maps / "deep").mkdir(parents=True)
    (maps / "one.yaml").write_text(MAP, encoding="utf-8")
    with watching(tmp_path, "maps", "-o", "out/") as watch:
        watch.hears("out/one.svg drawn")
        (maps / "deep" / "two.yaml").write_text(MAP, encoding="utf-8")
        watch.hears("out/deep/two.svg drawn")
        (maps / "new").mkdir()
        (maps / "new" / "three.yaml").write_text(MAP, encoding="utf-8")
        watch.hears("out/new/three.svg drawn")
        (maps / "new" / "three.yaml").write_text(titled("Again"), encoding="utf-8")
        watch.hears("out/new/three.svg drawn")
        (maps / "one.yaml").rename(maps / "first.yaml")
        watch.hears("out/first.svg drawn")
        (maps / "notes.yaml").write_text("just: notes\n", encoding="utf-8")
        (maps / "first.yaml").write_text(titled("After the notes"), encoding="utf-8")
        assert "notes" not in watch.hears("out/first.svg drawn")


def test_a_map_that_is_gone_is_told_and_may_come_back(folder: Path) -> None:
    other = folder / "other.yaml"
    other.write_text(MAP, encoding="utf-8")
    with watching(folder, "good.yaml", "other.yaml") as watch:
        watch.hears("good.svg, other.svg drawn")
        other.unlink()
        watch.hears("there is no file other.yaml", "err")
        (folder / "good.yaml").write_text(titled("Without the other"), encoding="utf-8")
        watch.hears("good.svg drawn")
        other.write_text(titled("Back"), encoding="utf-8")
        watch.hears("other.svg drawn")


def test_an_image_of_a_map_counts_as_its_part(folder: Path) -> None:
    (folder / "img").mkdir()
    image = folder / "img" / "dot.png"
    image.write_bytes(PNG)
    text = MAP.replace("        thought:", "        image: img/dot.png\n        thought:")
    (folder / "good.yaml").write_text(text, encoding="utf-8")
    with watching(folder, "good.yaml") as watch:
        watch.hears("good.svg drawn")
        image.write_bytes(PNG + b"\0")
        watch.hears("good.svg drawn")


def test_a_theme_file_counts_too(folder: Path) -> None:
    theme, picture = folder / "brand.toml", folder / "good.svg"
    theme.write_text('[colours]\nink = "#111111"\n', encoding="utf-8")
    with watching(folder, "good.yaml", "--theme", "brand.toml") as watch:
        watch.hears("good.svg drawn")
        assert "#111111" in picture.read_text("utf-8")
        theme.write_text('[colours]\nink = "#222222"\n', encoding="utf-8")
        watch.hears("good.svg drawn")
        assert "#222222" in picture.read_text("utf-8")
        theme.write_text('[colours]\ninc = "#333333"\n', encoding="utf-8")
        watch.hears("brand.toml cannot be used as a theme", "err")
        (folder / "good.yaml").write_text(titled("In the last good look"), encoding="utf-8")
        watch.hears("good.svg drawn")
        assert "#222222" in picture.read_text("utf-8")


def test_templates_count_too(folder: Path) -> None:
    (folder / "own").mkdir()
    footer = folder / "own" / "footer.html"
    footer.write_text("<footer>first words</footer>\n", encoding="utf-8")
    with watching(folder, "good.yaml", "-f", "html", "--template", "own") as watch:
        watch.hears("good.html drawn")
        assert "first words" in (folder / "good.html").read_text("utf-8")
        footer.write_text("<footer>{{ nothing </footer>\n", encoding="utf-8")
        watch.hears("footer.html", "err")
        footer.write_text("<footer>last words</footer>\n", encoding="utf-8")
        watch.hears("good.html drawn")
        assert "last words" in (folder / "good.html").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments", [("-", "--watch"), ("good.yaml", "-w", "--stdout"), ("good.yaml", "-w", "-o", "-")]
)
def test_without_files_there_is_nothing_to_watch(cjmap: Run, arguments: tuple[str, ...]) -> None:
    done = cjmap("render", *arguments)
    assert done.returncode == 2
    assert "--watch needs files" in done.stderr


def test_what_cannot_be_drawn_at_all_is_not_watched(cjmap: Run) -> None:
    done = cjmap("render", "godo.yaml", "--watch")
    assert done.returncode == 2
    assert "did you mean good.yaml?" in done.stderr
    assert cjmap("render", "good.yaml", "--watch", "--theme", "nowhere").returncode == 2


def test_only_watching_needs_the_watcher(folder: Path) -> None:
    code = "import sys, cjmap.cli.render as r; r.render(['good.yaml']); print([*sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert "'cjmap.cli.render'" in done.stdout
    assert "watchfiles" not in done.stdout
