"""PNG: what a browser shows of the SVG, in as many pixels as wanted, the same bytes everywhere."""

from __future__ import annotations

import io
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageFilter

import cjmap
from cjmap import render
from cjmap.cli.forks import forked
from cjmap.errors import CjmapError
from cjmap.formats import find, writer

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
MAPS = ROOT / "tests" / "maps" / "pictures"
LUNCH = str(ROOT / "examples" / "lunch.journey.yaml")
BRAND = str(ROOT / "examples" / "brand" / "nordwind.toml")
HARD = [
    (ROOT / "examples" / "ebike.journey.yaml", "light"),
    (ROOT / "examples" / "blueprint.journey.yaml", "dark"),
    (ROOT / "examples" / "group-buying.journey.yaml", "light"),
    (ROOT / "examples" / "museum-visit.journey.yaml", BRAND),
    *((MAPS / f"{name}.journey.yaml", "light") for name in ("arabic", "hebrew", "scripts")),
]
NEARLY = 32
"""How far the brightness of a place may be from a browser's, out of 255, when both are seen
out of focus: edges are smoothed in other ways. A letter that is missing makes more."""


def picture(data: str | bytes) -> Image.Image:
    assert isinstance(data, bytes)
    return Image.open(io.BytesIO(data))


@cache
def lunch(**options: object) -> Image.Image:
    return picture(render(LUNCH, format="png", **options))  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.parametrize(("path", "theme"), HARD, ids=lambda one: Path(one).name.split(".")[0])
def test_it_shows_what_a_browser_shows(path: Path, theme: str, chromium: Browser) -> None:
    text = path.read_text(encoding="utf-8")
    source = text.replace("ქართული", "Eesti") if path.stem.startswith("scripts") else path
    # no shipped font has Georgian; a browser looks for one on its machine
    mine = picture(render(source, format="png", theme=theme, dpi=96)).convert("RGB")
    width, height = mine.size
    page = chromium.new_page(viewport={"width": width, "height": height})
    page.set_content(f'<body style="margin:0">{render(source, theme=theme)}')
    page.evaluate("document.fonts.ready")
    theirs = picture(page.screenshot(animations="disabled")).convert("RGB")
    page.close()
    focus = ImageFilter.BoxBlur(4)
    difference = ImageChops.difference(mine.filter(focus), theirs.filter(focus)).convert("L")
    assert difference.getextrema()[1] < NEARLY


def test_it_is_as_large_as_wanted_and_knows_how_large_it_is_meant_to_be() -> None:
    usual, wide, fine = lunch(), lunch(width=1920), lunch(dpi=300)
    assert wide.width == 1920
    assert fine.width == pytest.approx(usual.width * 300 / 192, abs=1)
    for one in (usual, wide, fine):
        assert one.width / one.info["dpi"][0] == pytest.approx(
            usual.width / usual.info["dpi"][0], rel=0.001
        )
    assert fine.info["dpi"][0] == pytest.approx(300, abs=0.1)


def test_it_says_what_it_shows() -> None:
    assert lunch().info["Title"] == "Ordering lunch"
    assert "Sam" in lunch().info["Description"]


def test_the_ground_is_that_of_the_theme_or_none() -> None:
    assert lunch().convert("RGBA").getpixel((3, 3)) == (255, 255, 255, 255)
    assert lunch(transparent=True).getpixel((3, 3)) == (0, 0, 0, 0)
    assert lunch(theme="dark").convert("RGB").getpixel((3, 3)) != (255, 255, 255)


@pytest.mark.parametrize("options", [{"width": 90_000}, {"dpi": 9000}])
def test_an_absurd_size_is_refused_with_what_is_possible(options: dict[str, int]) -> None:
    with pytest.raises(CjmapError) as told:
        render(LUNCH, format="png", **options)  # type: ignore[arg-type]
    assert "pixels is too large" in told.value.message
    assert "dpi" in (told.value.hint or "")


def test_what_is_said_to_be_possible_is(tmp_path: Path) -> None:
    with pytest.raises(CjmapError) as told:
        render(LUNCH, format="png", dpi=9000)
    most = int((told.value.hint or "").split(" pixels wide")[0].rpartition(" ")[2])
    with pytest.raises(CjmapError):
        render(LUNCH, format="png", width=most + 2)
    assert lunch(width=most // 4).width == most // 4


def test_options_that_say_two_things_or_none_are_refused() -> None:
    for options in ({"width": 100, "dpi": 96}, {"width": -1}, {"dpi": -1}):
        with pytest.raises(CjmapError):
            render(LUNCH, format="png", **options)  # type: ignore[arg-type]
    with pytest.raises(CjmapError, match="has no --width"):
        render(LUNCH, format="svg", width=100)


def test_the_same_map_gives_the_same_bytes_whatever_fonts_a_machine_has() -> None:
    """Another process, which finds no fonts, and which has drawn something else before."""
    program = (
        "import sys, hashlib; from cjmap import render\n"
        f"render({LUNCH!r}, format='png', width=300)\n"
        f"print(hashlib.sha256(render({LUNCH!r}, format='png', width=500)).hexdigest())"
    )
    import hashlib

    mine = hashlib.sha256(_bytes(render(LUNCH, format="png", width=500))).hexdigest()
    environment = {"HOME": "/nowhere", "XDG_DATA_HOME": "/nowhere", "FONTCONFIG_FILE": "/nowhere"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == mine


def test_without_its_part_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("cjmap.renderers.png", "cjmap.renderers.typesetter"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(CjmapError) as told:
        writer(find("png"))
    assert told.value.hint == 'pip install "cjmap[png]"'
    assert cjmap.render(LUNCH)  # other formats go on


@pytest.mark.slow
def test_many_pictures_need_no_more_memory_than_a_few() -> None:
    program = (
        "import resource, sys; from cjmap import render\n"
        "def draw(times):\n"
        f"    for n in range(times): render({LUNCH!r}, format='png', width=4000 + n)\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(draw(6), draw(18))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    few, many = map(int, done.stdout.split())
    assert many < 1.3 * few


def _bytes(data: str | bytes) -> bytes:
    assert isinstance(data, bytes)
    return data


@pytest.mark.parametrize("format", ["png", "pdf"])
def test_several_processes_draw_what_one_draws(format: str, tmp_path: Path) -> None:
    """Threads of the library are lost in forked processes, which would wait for them for ever."""
    text = Path(LUNCH).read_text(encoding="utf-8")
    for number in range(5):
        (tmp_path / f"{number}.journey.yaml").write_text(text, encoding="utf-8")
    for jobs in ("1", "2"):
        command = [sys.executable, "-m", "cjmap", "render", *map(str, tmp_path.glob("*.yaml"))]
        command += ["-f", format, "--jobs", jobs, "-o", f"{tmp_path / jobs}/"]
        subprocess.run(command, check=True, capture_output=True, timeout=100)
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / jobs).glob(f"*.{format}")}
        for jobs in ("1", "2")
    )
    assert len(one) == 5
    assert one == two


def test_a_process_that_cannot_draw_says_so() -> None:
    lunch()
    with pytest.raises(CjmapError, match="cannot be drawn in this process") as told:
        list(forked(lambda path: render(path, format="png"), [LUNCH], 1))
    assert told.value.hint == "draw with --jobs 1"
