"""`cjmap render`: where pictures go, and what is never touched."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cli_helpers import MAP, Run

SVG = "{http://www.w3.org/2000/svg}svg"


def test_a_map_becomes_a_picture_beside_it(cjmap: Run, folder: Path) -> None:
    done = cjmap("render", "good.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "good.svg: drawn\n", "")
    assert ElementTree.parse(folder / "good.svg").getroot().tag == SVG


def test_what_would_not_change_is_left_untouched(cjmap: Run, folder: Path) -> None:
    cjmap("render", "good.yaml")
    os.utime(folder / "good.svg", ns=(1, 1))
    assert cjmap("render", "good.yaml").stdout == "good.svg: unchanged\n"
    assert (folder / "good.svg").stat().st_mtime_ns == 1
    (folder / "good.yaml").write_text(MAP.replace("Sam", "Kim"), encoding="utf-8")
    assert cjmap("render", "good.yaml").stdout == "good.svg: drawn\n"


def test_a_map_with_errors_leaves_its_old_picture_and_the_others_are_drawn(
    cjmap: Run, folder: Path
) -> None:
    (folder / "bad.svg").write_text("old", encoding="utf-8")
    done = cjmap("render", "bad.yaml", "good.yaml")
    assert done.returncode == 1
    assert "bad.yaml:7:9: error: " in done.stderr
    assert done.stdout == "good.svg: drawn\n"
    assert (folder / "bad.svg").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir(folder)) == ["bad.svg", "bad.yaml", "good.svg", "good.yaml"]


def test_standard_input_and_output(cjmap: Run, folder: Path) -> None:
    for arguments in (["-"], ["good.yaml", "--stdout"], ["good.yaml", "-o", "-"]):
        done = cjmap("render", *arguments, stdin=MAP)
        assert ElementTree.fromstring(done.stdout).tag == SVG
        assert done.returncode == 0
    assert not (folder / "good.svg").exists()
    assert cjmap("render", "-", "-o", "in.svg", stdin=MAP).stdout == "in.svg: drawn\n"


def test_a_folder_of_maps_keeps_its_shape_in_the_folder_of_pictures(
    cjmap: Run, folder: Path
) -> None:
    for name in ("maps/a.journey.yaml", "maps/deep/b.yaml"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MAP, encoding="utf-8")
    assert cjmap("render", "maps", "-o", "out").returncode == 0
    drawn = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.svg"))
    assert drawn == ["out/a.svg", "out/deep/b.svg"]


def test_several_processes_draw_the_same(cjmap: Run, folder: Path) -> None:
    for number in range(6):
        text = MAP.replace("Sam", f"Sam {number}")
        (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
    maps = [f"{number}.yaml" for number in range(6)]
    assert cjmap("render", *maps, "-o", "one/", "--jobs", "1").returncode == 0
    assert cjmap("render", *maps, "-o", "two/", "--jobs", "2").returncode == 0
    one, two = (
        {path.name: path.read_bytes() for path in (folder / name).iterdir()}
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) == 6


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["good.yaml", "-o", "x.foo"], "formats: svg"),
        (["good.yaml", "-o", "x"], ".svg"),
        (["good.yaml", "-f", "bmp"], "svg"),
        (["good.yaml", "--theme", "drak"], "light"),
        (["good.yaml", "--lanes", "thougts"], "thoughts"),
        (["good.yaml", "--persona", "Sma"], "Sam"),
        (["good.yaml", "bad.yaml", "-o", "x.svg"], "both"),
        (["good.yaml", "bad.yaml", "--stdout"], "both"),
        (["good.yaml", "-o", "good.yaml", "-f", "svg"], "replace the map"),
        (["good.yaml", "--stdout", "-o", "x.svg"], "--stdout"),
        (["good.yaml", "--speed"], "--speed"),
        ([], "MAPS"),
    ],
)
def test_what_cannot_be_done_is_2_and_nothing_is_written(
    cjmap: Run, folder: Path, arguments: list[str], said: str
) -> None:
    done = cjmap("render", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert sorted(os.listdir(folder)) == ["bad.yaml", "good.yaml"]
    assert (folder / "good.yaml").read_text(encoding="utf-8") == MAP


def test_two_maps_for_one_picture_are_refused_before_anything_is_drawn(
    cjmap: Run, folder: Path
) -> None:
    (folder / "good.journey.yaml").write_text(MAP, encoding="utf-8")
    done = cjmap("render", ".")
    assert done.returncode == 2
    assert "good.svg" in done.stderr
    assert not list(folder.glob("*.svg"))


def test_a_map_is_not_replaced_through_a_link(cjmap: Run, folder: Path) -> None:
    (folder / "good.svg").symlink_to("good.yaml")
    (folder / "bad.svg").hardlink_to(folder / "bad.yaml")
    assert cjmap("render", "good.yaml").returncode == 2
    assert cjmap("render", "bad.yaml").returncode == 2
    assert (folder / "good.yaml").read_text(encoding="utf-8") == MAP


def test_links_stay_links_and_permissions_stay(cjmap: Run, folder: Path) -> None:
    (folder / "shared").mkdir()
    picture = folder / "shared" / "board.svg"
    picture.write_text("old", encoding="utf-8")
    picture.chmod(0o640)
    (folder / "good.svg").symlink_to(picture)
    assert cjmap("render", "good.yaml").returncode == 0
    assert (folder / "good.svg").is_symlink()
    assert picture.read_text(encoding="utf-8") != "old"
    assert stat.S_IMODE(picture.stat().st_mode) == 0o640
    assert os.listdir(folder / "shared") == ["board.svg"]


def test_a_picture_that_cannot_be_written_is_2(cjmap: Run, folder: Path) -> None:
    (folder / "good.svg").mkdir()
    done = cjmap("render", "good.yaml")
    assert done.returncode == 2
    assert "cannot write good.svg" in done.stderr
    (folder / "file").write_text("", encoding="utf-8")
    assert cjmap("render", "good.yaml", "-o", "file/x.svg").returncode == 2


def test_lanes_are_chosen_as_people_write_them(cjmap: Run) -> None:
    done = cjmap("render", "good.yaml", "--stdout", "--lanes", "Action, emotions")
    assert done.returncode == 0
    assert "Opens the app" in "".join(ElementTree.fromstring(done.stdout).itertext())
    assert "looks the same" not in "".join(ElementTree.fromstring(done.stdout).itertext())


def test_lanes_without_content_are_not_drawn_as_nothing(cjmap: Run, folder: Path) -> None:
    done = cjmap("render", "good.yaml", "--lanes", "frontstage,gains")
    assert done.returncode == 2
    assert "nothing in the lanes `frontstage`, `gains`" in done.stderr
    assert "actions, thoughts, emotions" in done.stderr
    assert not (folder / "good.svg").exists()
    mixed = cjmap("render", "good.yaml", "--stdout", "--lanes", "frontstage,thoughts")
    alone = cjmap("render", "good.yaml", "--stdout", "--lanes", "thoughts")
    assert mixed.returncode == 0
    assert mixed.stdout == alone.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-f", "pdf", "--page", "a5"), "pages: long, a4"),
        (("-f", "pdf", "--page", "a4", "--orientation", "sideways"), "landscape or portrait"),
        (("-f", "png", "--width", "9", "--dpi", "9"), "leave one of them out"),
    ],
)
def test_what_no_map_can_mend_is_said_once_before_the_first(
    cjmap: Run, folder: Path, options: tuple[str, ...], said: str
) -> None:
    before = {path.name for path in folder.iterdir()}
    done = cjmap("render", "good.yaml", "bad.yaml", *options, "-o", "out/")
    assert done.returncode == 2
    assert done.stderr.count(said) == 1
    assert "thougth" not in done.stderr  # nobody has looked at a map yet
    assert {path.name for path in folder.iterdir()} == before
