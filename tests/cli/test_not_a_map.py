"""Files that are no maps: names that were misspelt, pictures, documents, what is too large."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_helpers import MAP, Run

from cjmap.text.source import MAX_BYTES


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gooood.yaml", "good.yaml"),
        ("good", "good.yaml"),
        ("Good.yml", "good.yaml"),
        ("maps/lunhc.yaml", "maps/lunch.journey.yaml"),
    ],
)
def test_a_misspelt_name_has_a_suggestion(cjmap: Run, folder: Path, typed: str, meant: str) -> None:
    (folder / "maps").mkdir()
    (folder / "maps" / "lunch.journey.yaml").write_text(MAP, encoding="utf-8")
    (folder / "good.svg").write_text("<svg/>", encoding="utf-8")
    for command in ("render", "validate"):
        done = cjmap(command, typed)
        assert done.returncode == 2
        assert f"did you mean {meant}?" in done.stderr


def test_a_name_like_none_has_no_suggestion(cjmap: Run) -> None:
    assert "did you mean" not in cjmap("validate", "elsewhere.yaml").stderr


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("x.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "a picture"),
        ("x.svg", b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg/>', "a picture"),
        ("x.html", b"<!DOCTYPE html>", "a web page"),
        ("x.png", b"\x89PNG\r\n\x1a\n", "an image"),
        ("x.pdf", b"%PDF-1.7\n", "a PDF"),
        ("x.docx", b"PK\x03\x04", "a Word document"),
        ("x.XLSX", b"PK\x03\x04", "an Excel workbook"),
        ("x.yaml", b"PK\x03\x04", "a zip file"),
        ("x.yaml", b"PK\x03\x04[Content_Types].xml word/document.xml", "a Word document"),
        ("x.yaml", b"{\\rtf1\\ansi title: Lunch}", "a rich text document"),
        ("x.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "an Office document"),
    ],
)
def test_a_picture_or_document_is_called_what_it_is(
    cjmap: Run, folder: Path, name: str, content: bytes, kind: str
) -> None:
    (folder / name).write_bytes(content)
    for command in ("render", "validate"):
        done = cjmap(command, name)
        assert done.returncode == 2
        assert f"{name} is {kind}, not a map" in done.stdout + done.stderr


def test_the_map_of_a_picture_is_suggested(cjmap: Run) -> None:
    assert cjmap("render", "good.yaml").returncode == 0
    done = cjmap("render", "good.svg")
    assert "did you mean good.yaml?" in done.stderr
    done = cjmap("render", "-", stdin="<svg/>")
    assert done.returncode == 2
    assert "standard input is a picture" in done.stderr


def test_a_map_may_begin_with_what_resembles_an_image(cjmap: Run, folder: Path) -> None:
    (folder / "x.yaml").write_text("riff:\n", encoding="utf-8")
    assert cjmap("validate", "x.yaml").returncode == 1


def test_a_file_that_is_too_large_is_said_to_have_its_real_size(cjmap: Run, folder: Path) -> None:
    size = MAX_BYTES + 12345
    (folder / "big.yaml").write_bytes(b"#" * size)
    done = cjmap("validate", "big.yaml")
    assert done.returncode == 1
    assert f"{size:,} bytes" in done.stdout
