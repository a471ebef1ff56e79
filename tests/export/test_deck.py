"""The deck, opened by programs that did not write it."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from any_map import Data, maps, written
from both_ways import ROOT, document
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from cjmap.errors import CjmapError
from cjmap.layout.measure import plain
from cjmap.model.load import Document
from cjmap.pipeline import Drawing, draw

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
PICTURES = ROOT / "tests" / "maps" / "pictures"
SHOWN = [
    *(ROOT / "examples" / f"{name}.journey.yaml" for name in ("ebike", "blueprint", "lunch")),
    *(
        PICTURES / f"{name}.journey.yaml"
        for name in ("arabic", "long", "scripts", "three-personas", "single-phase", "no-actions")
    ),
]


def opened(path: Path) -> Document:
    """A map of a file."""
    return document(path.read_text("utf-8"), path.name)


def deck(found: Document, **options: str) -> bytes:
    """A map as slides."""
    return draw(found, Drawing("pptx", **options))  # type: ignore[arg-type]


def parts(data: bytes) -> dict[str, bytes]:
    """The files of the package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def slides(data: bytes) -> list[ElementTree.Element]:
    """The slides in their order."""
    found = parts(data)
    names = [name for name in found if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    ordered = sorted(names, key=lambda name: int(re.findall(r"\d+", name)[0]))
    return [ElementTree.fromstring(found[name]) for name in ordered]


@pytest.fixture(scope="module")
def ebike() -> bytes:
    return deck(opened(SHOWN[0]))


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_it_is_as_the_standard_says(path: Path, tmp_path: Path) -> None:
    (tmp_path / "map.pptx").write_bytes(deck(opened(path)))
    result = OpenXmlValidator().validate(tmp_path / "map.pptx")
    assert result.is_valid, [str(one) for one in result.errors[:5]]


def test_shapes_have_ids_of_their_own(ebike: bytes) -> None:
    for slide in slides(ebike):
        ids = [one.get("id") for one in slide.iter() if one.tag.endswith("}cNvPr")]
        assert len(ids) == len(set(ids))


def test_the_same_map_gives_the_same_bytes(ebike: bytes) -> None:
    assert deck(opened(SHOWN[0])) == ebike


@pytest.mark.slow
@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_libreoffice_shows_it(path: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    found = opened(path)
    data = deck(found)
    (tmp_path / "map.pptx").write_bytes(data)
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    order = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*order, "map.pptx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    pages = [page.extract_text() for page in PdfReader(tmp_path / "map.pdf").pages]
    assert len(pages) == len(slides(data))
    assert found.journey is not None
    if (found.journey.language or "en") == "en" and path.stem != "scripts.journey":
        for title, page in zip(titles(data), pages, strict=True):
            assert "".join(title.split()) in "".join(page.split())


def texts(slide: ElementTree.Element) -> str:
    """All that is written on a slide."""
    return "".join(one.text or "" for one in slide.iter() if one.tag.endswith("}t"))


def titles(data: bytes) -> list[str]:
    """The titles of the slides, as an outline has them."""
    found = []
    for slide in slides(data):
        for shape in slide.iter(f"{{{P}}}sp"):
            place = shape.find(f".//{{{P}}}ph")
            if place is not None and place.get("type") in ("title", "ctrTitle"):
                found.append(texts(shape))
    return found


def test_every_slide_has_a_title_of_its_own(ebike: bytes) -> None:
    found = titles(ebike)
    assert len(found) == len(slides(ebike)) == len(set(found))
    assert found[0] == "Buying a first e-bike"
    assert [one for one in found if one in ("Discover", "Compare", "Own", "Emotions")]


def test_charts_are_charts_with_their_numbers(ebike: bytes) -> None:
    found = parts(ebike)
    curve, matrix = (ElementTree.fromstring(found[f"ppt/charts/chart{n}.xml"]) for n in (1, 2))
    scores = next(one for one in curve.iter() if one.tag.endswith("}val"))
    values = [float(one.text or "") for one in scores.iter() if one.tag.endswith("}v")]
    assert values == [0, -1, 1, -1, 1, 2, -2, 2, 1]
    assert any(one.tag.endswith("}scatterChart") for one in matrix.iter())
    book = openpyxl.load_workbook(io.BytesIO(found["ppt/embeddings/cjmap1.xlsx"]))
    assert [row[1].value for row in book["Data"].iter_rows(min_row=2)] == values


def test_the_speaker_has_the_evidence(ebike: bytes) -> None:
    notes = [data for name, data in parts(ebike).items() if name.startswith("ppt/notesSlides/n")]
    told = [texts(ElementTree.fromstring(one)) for one in notes]
    assert any("Interviews with buyers and abandoners" in one for one in told)


def test_a_very_long_text_goes_on_and_is_not_cut() -> None:
    words = " ".join(f"word{n}" for n in range(900))
    found = deck(
        document(f"title: T\nphases:\n- name: P\n  actions:\n  - text: A\n    thought: {words}\n")
    )
    told = " ".join(texts(slide) for slide in slides(found) if "P" in texts(slide)[:1])
    assert set(re.findall(r"word\d+", words)) <= set(re.findall(r"word\d+", told))
    assert len([one for one in titles(found) if one.startswith("P (")]) > 1


@pytest.mark.parametrize(
    "text", ["<a:t>&amp;</a:t>", "]]>", "bell\x07 null", "{workbook}", "x\x0by"]
)
def test_a_text_is_a_text(text: str, tmp_path: Path) -> None:
    said = json.dumps(text)
    phase = f"name: {said}, thought: {said}, emotion: {{score: 1, text: {said}}}"
    chance = f"opportunity: {{text: {said}, impact: 1, effort: 1}}"
    data = deck(document(f"title: {said}\nphases: [{{{phase}, {chance}}}]\n"))
    assert plain(text).replace("\n", "") in titles(data)[0]
    (tmp_path / "map.pptx").write_bytes(data)
    assert OpenXmlValidator().validate(tmp_path / "map.pptx").is_valid


def reach(shape: ElementTree.Element) -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom of a shape."""
    place = next((one for one in shape.iter() if one.tag.endswith("}xfrm")), None)
    if place is None:
        return None
    (off, ext) = place[0].attrib, place[1].attrib
    x, y, wide, high = int(off["x"]), int(off["y"]), int(ext["cx"]), int(ext["cy"])
    return x, y, x + wide, y + high


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_nothing_leaves_the_slide(path: Path) -> None:
    for slide in slides(deck(opened(path))):
        for shape in slide.find(f".//{{{P}}}spTree") or ():
            found = reach(shape)
            if found:
                left, top, right, bottom = found
                assert left >= -20_000, texts(shape)
                assert top >= -20_000, texts(shape)
                assert right <= 12_192_000 + 20_000, texts(shape)
                assert bottom <= 6_858_000 + 20_000, texts(shape)


def cards(slide: ElementTree.Element) -> list[tuple[int, int, int, int]]:
    """Where the cards of a slide of content stand."""
    found = []
    for shape in slide.iter(f"{{{P}}}sp"):
        named = shape.find(f".//{{{P}}}cNvPr")
        place = reach(shape)
        if named is not None and place and named.get("name") in ("Card", "Text"):
            found.append(place)
    return found


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_pieces_of_phases_do_not_overlap(path: Path) -> None:
    data = draw(opened(path), Drawing("pptx", sections=("phases",)))
    for slide in slides(data):
        placed = sorted(cards(slide))
        for number, one in enumerate(placed):
            for other in placed[number + 1 :]:
                across = one[0] < other[2] - 9_000 and other[0] < one[2] - 9_000
                down = one[1] < other[3] - 9_000 and other[1] < one[3] - 9_000
                assert not (across and down), (one, other)


@pytest.mark.parametrize(
    "content",
    [
        "title: Bare\nphases:\n- name: One\n",
        "title: No feeling\nphases:\n- {name: One, actions: [A, B]}\n",
        "title: Only a chance\nphases:\n- {name: One, opportunity: Do it}\n",
    ],
)
def test_what_a_map_does_not_have_is_left_out(content: str, tmp_path: Path) -> None:
    data = deck(document(content))
    assert not any(name.startswith("ppt/charts") for name in parts(data))
    (tmp_path / "map.pptx").write_bytes(data)
    assert OpenXmlValidator().validate(tmp_path / "map.pptx").is_valid


def test_sections_choose_slides() -> None:
    data = draw(opened(SHOWN[0]), Drawing("pptx", sections=("evidence", "emotions")))
    assert titles(data) == ["Emotions", "Sources"]


def test_sections_without_slides_are_told() -> None:
    with pytest.raises(CjmapError, match="no slides of the sections"):
        draw(opened(SHOWN[0]), Drawing("pptx", sections=("owners",)))


def test_a_map_from_right_to_left_is_so_in_the_slides() -> None:
    data = deck(opened(PICTURES / "arabic.journey.yaml"))
    assert b'rtl="1"' in parts(data)["ppt/presentation.xml"]
    paragraphs = [one for slide in slides(data) for one in slide.iter() if one.tag.endswith("}pPr")]
    turned = [one for one in paragraphs if one.get("rtl") == "1"]
    assert len(turned) > len(paragraphs) / 2
    spoken = {one.get("lang") for slide in slides(data) for one in slide.iter() if one.get("lang")}
    assert spoken == {"ar"}


def test_properties_are_those_of_the_map(ebike: bytes) -> None:
    core = parts(ebike)["docProps/core.xml"].decode()
    assert "<dc:title>Buying a first e-bike</dc:title>" in core
    assert "<dc:language>en" in core
    assert "2026" in core


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps())
def test_any_map_is_as_the_standard_says(tmp_path: Path, data: Data) -> None:
    (tmp_path / "map.pptx").write_bytes(deck(document(written(data))))
    result = OpenXmlValidator().validate(tmp_path / "map.pptx")
    assert result.is_valid, [str(one) for one in result.errors[:5]]
    for slide in slides((tmp_path / "map.pptx").read_bytes()):
        for shape in slide.find(f".//{{{P}}}spTree") or ():
            left, top, right, bottom = reach(shape) or (0, 0, 0, 0)
            assert left >= -20_000, texts(shape)
            assert top >= -20_000, texts(shape)
            assert right <= 12_192_000 + 20_000, texts(shape)
            assert bottom <= 6_858_000 + 20_000, texts(shape)


def test_a_card_over_several_slides_says_its_words_on_each() -> None:
    actions = ", ".join(f"Step number {n}" for n in range(40))
    content = f"title: T\nphases: [{{name: P, actions: [{actions}], backstage: Spans it all}}]\n"
    data = draw(document(content), Drawing("pptx", sections=("overview",)))
    assert len(slides(data)) > 2
    assert all("Spans it all" in texts(slide) for slide in slides(data))
