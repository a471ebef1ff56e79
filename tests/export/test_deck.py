"""The deck, opened by programs that did not write it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from both_ways import ROOT, document
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from cjmap.model.load import Document
from cjmap.pipeline import Drawing, draw

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
