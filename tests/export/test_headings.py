"""Workbooks in the language of the map: headings are said in it, and come back as keys."""

from __future__ import annotations

import io

import openpyxl
import pytest
from any_map import maps, written
from both_ways import ROOT, back, document, same
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.importers.foreign import Foreign
from cjmap.importing import bring
from cjmap.pipeline import Drawing, draw

EVERYTHING = (ROOT / "tests" / "docs" / "everything.yaml").read_text("utf-8")
EBIKE = (ROOT / "examples" / "ebike.journey.yaml").read_text("utf-8")
CODES = sorted(path.name for path in (ROOT / "src/cjmap/language/catalogues").iterdir())
each = pytest.mark.parametrize("code", CODES)


def book(text: str, code: str) -> Foreign:
    """The workbook of a map, in a language."""
    drawing = Drawing("xlsx", language=code.replace("_", "-"))
    return Foreign("map.xlsx", draw(document(text), drawing))


@each
@pytest.mark.parametrize("text", [EVERYTHING, EBIKE], ids=["everything", "ebike"])
def test_it_comes_back_as_the_same_map_whatever_its_language(text: str, code: str) -> None:
    journey = document(text).journey
    assert journey is not None
    assert same(back(book(text, code)), journey)


@settings(max_examples=15, deadline=None)
@given(map=maps(), code=st.sampled_from(CODES))
def test_any_map_comes_back_from_any_language(map: dict[str, object], code: str) -> None:
    found = document(written(map))
    assert found.journey is not None
    assert same(back(book(written(map), code)), found.journey)


@each
def test_headings_are_said_in_the_language_and_each_is_there_once(code: str) -> None:
    made = openpyxl.load_workbook(io.BytesIO(book(EVERYTHING, code).data))
    hidden = [sheet.title for sheet in made if sheet.sheet_state == "veryHidden"]
    assert hidden == ["Origin", "Headings"]
    english = openpyxl.load_workbook(io.BytesIO(book(EVERYTHING, "en").data))
    shown = [sheet.title for sheet in made if sheet.title not in hidden]
    assert len({*shown} & {*english.sheetnames}) < len(shown) / 2
    for sheet in made:
        for table in sheet.tables.values():
            heads = [cell.value for cell in sheet[1]]
            assert [one.name for one in table.tableColumns] == heads
            assert len({*map(str.casefold, heads)}) == len(heads)


def test_a_sheet_that_was_renamed_is_told() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book(EBIKE, "de").data))
    next(sheet for sheet in made if "cjmap_quotes" in sheet.tables).title = "Meine"
    file = io.BytesIO()
    made.save(file)
    (draft,) = bring(Foreign("map.xlsx", file.getvalue())).maps
    assert draft.left_out == ("the sheet or table `meine`",)
