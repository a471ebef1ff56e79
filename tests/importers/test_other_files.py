"""Files that hold no journey to read are told by what they are, whatever they are called."""

from __future__ import annotations

import io
import zipfile

import pytest

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring


def packed(*names: str, first: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        if first:
            package.writestr("mimetype", first, zipfile.ZIP_STORED)
        for name in names:
            package.writestr(name, "<x/>")
    return file.getvalue()


OTHERS = {
    "map.pdf": (b"%PDF-1.7\n", "a PDF"),
    "board.png": (b"\x89PNG\r\n", "a picture"),
    "deck.pptx": (packed("[Content_Types].xml", "ppt/presentation.xml"), "a presentation"),
    "notes.docx": (packed("word/document.xml"), "a document of Word"),
    "map.ods": (
        packed("content.xml", first=b"application/vnd.oasis.opendocument.spreadsheet"),
        "a file of LibreOffice",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("ending", ["", ".xlsx"])
def test_what_it_is_and_what_helps(name: str, ending: str) -> None:
    data, said = OTHERS[name]
    with pytest.raises(CjmapError) as caught:
        bring(Foreign(name + ending, data))
    assert caught.value.message == f"{name}{ending} is {said}, from which journeys are not read"
    assert caught.value.hint


def test_a_presentation_inside_a_workbook_does_not_matter() -> None:
    with pytest.raises(CjmapError) as caught:
        bring(Foreign("map.xlsx", packed("xl/workbook.xml", "ppt/presentation.xml")))
    assert "presentation" not in caught.value.message


@pytest.mark.parametrize("name", ["map.xlsx", "map.xls"])
def test_a_workbook_with_nothing_in_it_is_empty(name: str) -> None:
    with pytest.raises(CjmapError, match="is empty"):
        bring(Foreign(name, b""))
