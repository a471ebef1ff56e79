"""PDF: what poppler reads out of it, and what it shows."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import drawn, groups, journey_of, texts
from PIL import Image, ImageChops, ImageFilter
from pypdf import PdfReader

from cjmap import render
from cjmap.board.view import View
from cjmap.errors import CjmapError
from cjmap.export.pdf.sheets import Paper, whole
from cjmap.export.pdf.write import written
from cjmap.formats import find, writer
from cjmap.layout.measure import plain
from cjmap.layout.place import place
from cjmap.layout.scene import Group, Scene, Style, Text
from cjmap.layout.theme import load_theme
from cjmap.pipeline import images, open_map

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.journey.yaml"))
PICTURES = sorted((ROOT / "tests" / "maps" / "pictures").glob("*.journey.yaml"))
EBIKE = ROOT / "examples" / "ebike.journey.yaml"
ARABIC = ROOT / "tests" / "maps" / "pictures" / "arabic.journey.yaml"
SCRIPTS = ROOT / "tests" / "maps" / "pictures" / "scripts.journey.yaml"
BRAND = ROOT / "examples" / "brand" / "nordwind.toml"
BIDI = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2069"))
XHTML = "{http://www.w3.org/1999/xhtml}"

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler is not installed (poppler-utils)"
)


@cache
def pdf(path: Path, **options: Any) -> bytes:
    data = render(path, format="pdf", **options)
    assert isinstance(data, bytes)
    return data


def poppler(program: str, data: bytes, *arguments: str) -> str:
    """What one of poppler's programs says of a file."""
    done = subprocess.run([program, *arguments, "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


def read(data: bytes, *arguments: str) -> str:
    """The text of a file as somebody copies it out, without marks of direction."""
    done = subprocess.run(
        ["pdftotext", *arguments, "-", "-"], input=data, capture_output=True, check=True
    )
    return done.stdout.decode().translate(BIDI)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", plain(text).translate(BIDI)))


def scene(path: Path) -> Scene:
    document = open_map(str(path))
    assert document.journey
    view = View(images=images(document), footer=path.name)
    return place(document.journey, load_theme("light"), view)


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


@needs_poppler
@pytest.mark.parametrize("path", [*EXAMPLES, *PICTURES], ids=lambda path: path.name.split(".")[0])
def test_every_word_of_a_map_can_be_found(path: Path) -> None:
    text = read(pdf(path), "-raw") + read(pdf(path))
    wanted = {word for one in texts(scene(path).nodes) for word in words(one.text)}
    assert {word for word in wanted if word not in text} == set()


@needs_poppler
def test_texts_come_in_the_order_in_which_they_are_read() -> None:
    lines = [re.sub(r"\s+", " ", one.text) for one in texts(scene(EBIKE).nodes)]
    text = re.sub(r"\s+", " ", read(pdf(EBIKE), "-raw"))
    at = 0
    for line in lines[:-1]:
        place = text.find(line.strip(), at)
        assert place >= 0, line
        at = place


@needs_poppler
@pytest.mark.parametrize(
    ("path", "line"),
    [
        (ARABIC, "تجديد رخصة القيادة"),
        (ARABIC, "رسالة واضحة بالمستندات المطلوبة"),
        (ARABIC, "لا أستطيع أن أغيب عن"),
        (SCRIPTS, "设计师，三十二岁"),
        (SCRIPTS, "ถามเจ้าหน้าที่"),
        (SCRIPTS, "हिन्दी"),
        (SCRIPTS, "한국어"),
        (SCRIPTS, "עברית"),
    ],
)
def test_lines_of_every_script_are_copied_as_they_were_written(path: Path, line: str) -> None:
    assert line in read(pdf(path))


@needs_poppler
def test_words_stand_where_the_picture_has_them() -> None:
    page = ET.fromstring(read(pdf(EBIKE), "-bbox"))
    places = [
        (word.text, float(word.get("xMin", 0)), float(word.get("yMax", 0)))
        for word in page.iter(f"{XHTML}word")
    ]
    for one in texts(scene(EBIKE).nodes):
        if one.anchor != "start":
            continue
        first = one.text.split()[0]
        x, y = one.x * 0.75, one.y * 0.75
        near = [
            word
            for word, left, bottom in places
            if word == first and abs(left - x) < 1.5 and -2 < bottom - y < one.style.size * 0.4
        ]
        assert near, one


@needs_poppler
@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark", str(BRAND)], ids=["light", "dark", "brand"])
@pytest.mark.parametrize("path", [EBIKE, ARABIC, SCRIPTS], ids=lambda path: path.name.split(".")[0])
def test_it_shows_the_picture(path: Path, theme: str) -> None:
    data = pdf(path, theme=theme)
    shown = subprocess.run(
        ["pdftoppm", "-r", "96", "-png", "-"], input=data, capture_output=True, check=True
    )
    mine = Image.open(io.BytesIO(shown.stdout)).convert("RGB")
    other = render(path, format="png", theme=theme, width=mine.width)
    assert isinstance(other, bytes)
    picture = Image.open(io.BytesIO(other)).convert("RGB").resize(mine.size)
    focus = ImageFilter.BoxBlur(4)
    difference = ImageChops.difference(mine.filter(focus), picture.filter(focus)).convert("L")
    inside = difference.crop((4, 4, mine.width - 4, mine.height - 4))  # the last point is in half
    assert inside.getextrema()[1] < 40


@needs_poppler
def test_all_fonts_are_inside_and_all_signs_have_a_meaning() -> None:
    for path in (EBIKE, SCRIPTS):
        for line in poppler("pdffonts", pdf(path)).splitlines()[2:]:
            embedded, _, meaning = line.split()[-5:-2]
            assert (embedded, meaning) == ("yes", "yes"), line


def test_it_says_what_it_is_and_in_which_language() -> None:
    known = reader(pdf(ARABIC))
    assert known.metadata is not None
    assert known.metadata.title == "تجديد رخصة القيادة"
    assert "سلمى العتيبي" in (known.metadata.subject or "")
    assert known.root_object["/Lang"] == "ar"
    assert known.metadata.creation_date is None


@needs_poppler
def test_it_is_tagged_with_title_phases_and_lanes_as_headings() -> None:
    told = poppler("pdfinfo", pdf(EBIKE), "-struct-text")
    heads = re.findall(r'^\s*(H\d) "(.*)"', told, re.MULTILINE)
    assert heads[0] == ("H1", "Buying a first e-bike")
    assert ("H2", "Compare") in heads
    assert ("H2", "Pain points") in heads


@pytest.mark.parametrize("page", ["long", "a4", "poster"])
@pytest.mark.parametrize("path", [EBIKE, ARABIC], ids=["ebike", "arabic"])
def test_every_phase_is_a_bookmark(path: Path, page: str) -> None:
    known = reader(pdf(path, page=page))
    title, phases = known.outline
    names = [one.title.split("\n")[0] for one in groups(scene(path), "phase")]
    assert not isinstance(title, list)
    assert title.title == scene(path).title
    assert isinstance(phases, list)
    assert [one.title for one in phases if not isinstance(one, list)] == names


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ({"page": "a4"}, (595, 842)),
        ({"page": "A3", "orientation": "landscape"}, (1191, 842)),
        ({"page": "letter", "orientation": "portrait"}, (612, 792)),
        ({}, (1864 * 0.75, 2390 * 0.75)),
    ],
)
def test_a_map_is_on_one_page_of_the_size(
    options: dict[str, str], size: tuple[float, float]
) -> None:
    (page,) = reader(pdf(EBIKE, **options)).pages
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx(size, abs=1)


@needs_poppler
@pytest.mark.parametrize("page", ["poster", "poster-a3", "poster-letter"])
@pytest.mark.parametrize("name", ["ebike", "blueprint", "hip-replacement"])
def test_a_poster_has_everything_and_names_on_every_page(name: str, page: str) -> None:
    path = ROOT / "examples" / f"{name}.journey.yaml"
    data = pdf(path, page=page)
    count = len(reader(data).pages)
    pages = [read(data, "-f", str(n), "-l", str(n)) for n in range(1, count + 1)]
    map_ = scene(path)
    phases = [one.title.split("\n")[0] for one in groups(map_, "phase")]
    for text in pages[1:]:
        assert map_.title[:20] in text
        assert any(set(words(name)) <= words(text) for name in phases)
    whole_text = " ".join(pages)
    items = [one.text for item in groups(map_, "item") for one in texts(item.children)]
    assert {word for one in items for word in words(one) if word not in whole_text} == set()


def test_a_small_map_is_a_poster_of_one_page() -> None:
    assert len(reader(pdf(ROOT / "examples" / "umbrella.journey.yaml", page="poster")).pages) == 1


@needs_poppler
def test_nothing_of_a_poster_is_beyond_its_page() -> None:
    for path in (EBIKE, ARABIC):
        for page in ET.fromstring(read(pdf(path, page="poster"), "-bbox")).iter(f"{XHTML}page"):
            width, height = float(page.get("width", 0)), float(page.get("height", 0))
            for word in page.iter(f"{XHTML}word"):
                assert float(word.get("xMin", 0)) > 0, word.text
                assert float(word.get("xMax", 0)) < width, word.text
                assert 0 < float(word.get("yMax", 0)) < height, word.text


def test_web_addresses_can_be_followed() -> None:
    text = "title: A\nphases:\n- {name: B, link: 'https://example.org/b', actions: [C]}\n"
    known = reader(written_of(text))
    targets = [one.get_object()["/A"]["/URI"] for one in known.pages[0]["/Annots"]]
    assert targets == ["https://example.org/b"]


def written_of(text: str) -> bytes:
    map_ = drawn(journey_of(text))
    return written(map_, [whole(map_, Paper())])


@needs_poppler
def test_what_looks_like_a_program_is_text() -> None:
    text = '#read("/etc/passwd") \\ " $x$ #{1+1} <a> @b'
    data = written_of(f"title: '{text}'\nphases: [{{name: '{text}', actions: ['{text}']}}]\n")
    assert text in read(data)


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.booleans())
def test_any_text_can_be_set(text: str, rtl: bool) -> None:
    palette = (("ink", "#000000"), ("page", "#ffffff"))
    line = Text(10, 20, text, Style(13), "ink", 50, 60, rtl=rtl)
    phase = Group("p", "phase", (line,), text)
    nodes = (line._replace(style=Style(28)), phase)
    map_ = Scene(100, 50, text, text, "en", rtl, "page", palette, nodes)
    assert written(map_, [whole(map_, Paper())]).startswith(b"%PDF-")


def test_the_same_map_gives_the_same_bytes() -> None:
    program = (
        "import sys; from cjmap import render\n"
        f"sys.stdout.buffer.write(render({str(ARABIC)!r}, format='pdf', page='poster'))"
    )
    environment = {"HOME": "/nowhere", "FONTCONFIG_FILE": "/nowhere", "TZ": "Asia/Tokyo"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=True
    )
    assert done.stdout == pdf(ARABIC, page="poster")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"page": "a5"}, "there is no page `a5`"),
        ({"page": "a4", "orientation": "sideways"}, "there is no orientation"),
        ({"orientation": "landscape"}, "has the shape of the picture"),
    ],
)
def test_a_page_that_is_not_there_is_told(options: dict[str, str], told: str) -> None:
    with pytest.raises(CjmapError, match=told):
        pdf(EBIKE, **options)


def test_without_its_part_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in sys.modules if one.startswith("cjmap.export.pdf")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "cjmap.renderers.typesetter", raising=False)
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(CjmapError) as told:
        writer(find("pdf"))
    assert told.value.hint == 'pip install "cjmap[pdf]"'
