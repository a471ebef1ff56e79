"""Workbooks made in bad faith are refused before they take memory; odd but honest ones are read."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.errors import CjmapError
from cjmap.importers.archive import measure
from cjmap.importers.foreign import Foreign
from cjmap.importers.reach import Reach, closely, further
from cjmap.importers.sheet.grid import letters
from cjmap.importing import bring

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATION = '<Relationship Id="r{}" Type="' + OFFICE + '/{}" Target="{}"/>'


def text_cell(place: str, text: str, attribute: str = 'r="{}"') -> str:
    return f'<c {attribute.format(place)} t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


TABLE = row(1, text_cell("A1", "Phase"), text_cell("B1", "Ask")) + row(
    2, text_cell("A2", "Actions"), text_cell("B2", "Reads")
)


def sheet(rows: str, behind: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>'


def book(
    xml: str, target: str = "worksheets/sheet1.xml", more: Mapping[str, str] | None = None
) -> Foreign:
    """A workbook with a sheet at a place in it."""
    relations = RELATION.format(1, "worksheet", target)
    relations += RELATION.format(2, "sharedStrings", "sharedStrings.xml")
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">'
        f"{RELATION.format(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{relations}'
        "</Relationships>",
        (target[1:] if target.startswith("/") else f"xl/{target}"): xml,
        **(more or {}),
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return Foreign("map.xlsx", data.getvalue())


FAR = "XFD1048576"
HOSTILE = {
    "a cell in the last corner": book(sheet(TABLE + row(1048576, text_cell(FAR, "x")))),
    "and nothing else": book(sheet(row(1048576, text_cell(FAR, "x")))),
    "in single quotes": book(sheet(TABLE + row(9, text_cell(FAR, "x", "r='{}'")))),
    "in small letters": book(sheet(TABLE + row(9, text_cell(FAR.lower(), "x")))),
    "behind another attribute": book(sheet(TABLE + row(9, text_cell(FAR, "x", 'a="/>" r="{}"')))),
    "behind a wrong place": book(sheet(TABLE + row(9, text_cell(FAR, "x", 'a=\'r="A1"\' r="{}"')))),
    "with a prefix": book(sheet(TABLE + row(9, text_cell(FAR, "x"))).replace("<c ", "<x:c ")),
    "beyond all corners": book(sheet(TABLE + row(9, text_cell("ZZZZZZ99999999", "x")))),
    "in a part of another folder": book(
        sheet(TABLE + row(9, text_cell(FAR, "x"))), "/elsewhere/sheet.png"
    ),
    "without a place, in a far row": book(
        sheet(TABLE + row(1048576, *[text_cell("", "x", 'a="{}"')] * 16384))
    ),
    "texts that are not there": book(
        sheet(TABLE), more={"xl/sharedStrings.xml": '<sst uniqueCount="4000000000"/>'}
    ),
    "merged cells without end": book(
        sheet(TABLE, "<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 200_000 + "</mergeCells>")
    ),
    "a workbook of another kind": book(sheet(TABLE), more={"content.xml": "<x/>"}),
    "entities of its own": book(
        '<!DOCTYPE x [<!ENTITY a "b">]>' + sheet(TABLE + row(9, text_cell("A9", "x", "r='{}'")))
    ),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_it_is_refused_before_anything_is_built(what: str) -> None:
    with pytest.raises(CjmapError) as told:
        measure(HOSTILE[what])
    assert told.value.hint


def test_what_is_far_away_and_empty_does_no_harm() -> None:
    far = f'<c r="{FAR}" s="1"/><c r="A1048576"></c>'
    (made,) = bring(book(sheet(TABLE + f'<row r="1048576">{far}</row>'))).maps
    assert "- Reads  # B2" in made.text


def test_cells_without_places_stand_one_behind_the_other() -> None:
    rows = TABLE.replace(' r="', ' a="')
    (made,) = bring(book(sheet(rows))).maps
    assert "- Reads  # B2" in made.text


def test_macros_and_what_formulas_say_stay_outside() -> None:
    cell = '<c r="B3" t="str"><f>[1]Secret!A1</f><v>12 minutes</v></c>'
    foreign = book(
        sheet(TABLE + row(3, text_cell("A3", "Duration"), cell)),
        more={"xl/vbaProject.bin": "Sub Macro", "xl/externalLinks/externalLink1.xml": "<x/>"},
    )
    (made,) = bring(foreign._replace(name="map.xlsm")).maps
    assert "time: 12 minutes" in made.text
    assert "Secret" not in made.text
    assert "Macro" not in made.text


PLACES = st.tuples(st.integers(1, 9), st.integers(1, 40), st.booleans(), st.sampled_from("'\""))


@settings(deadline=None)
@given(st.lists(PLACES, max_size=8), st.integers(1, 60))
def test_cells_are_counted_as_far_as_they_reach(
    cells: list[tuple[int, int, bool, str]], size: int
) -> None:
    written = "".join(
        text_cell(f"{letters(column)}{line}", "x", f"r={quote}{{}}{quote}")
        if full
        else f"<c r={quote}{letters(column)}{line}{quote}/>"
        for line, column, full, quote in cells
    )
    data = sheet(f"<row>{written}</row>").encode()
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    held = [(column, line) for line, column, full, _ in cells if full] or [(0, 0)]
    exact = Reach(*map(max, zip(*held, strict=True)))
    assert closely(pieces) == exact
    quick = Reach()
    for at, piece in enumerate(pieces):
        quick = further(quick, b"".join(pieces[max(0, at - 30) : at]) + piece)
    if quick.sure:
        assert quick.columns >= exact.columns
        assert quick.rows >= exact.rows


def excel(path: Path, rows: list[list[str]]) -> None:
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as made:
        one = made.add_worksheet()
        for number, cells in enumerate(rows):
            one.write_row(number, 0, cells)


def separated(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "write"), [("xlsx", excel), ("csv", separated)])
def test_a_sheet_of_100_000_rows_takes_little_memory(
    ending: str, write: object, tmp_path: Path
) -> None:
    assert callable(write)
    rows = [["Phase", "Actions", "Thoughts"]]
    rows += [[f"Phase {at // 9}", f"Does thing {at}", f"Thinks {at}"] for at in range(100_000)]
    write(tmp_path / f"map.{ending}", rows)
    program = (
        "import sys; from cjmap.__main__ import main\n"
        "code = 0\n"
        "try: main()\n"
        "except SystemExit as end: code = end.code\n"
        # That of a process begins with what its parent took; the status counts its own alone.
        "peak = [line for line in open('/proc/self/status') if 'VmHWM' in line]\n"
        "print(int(peak[0].split()[1]) >> 10)\n"
        "sys.exit(code)"
    )
    command = [sys.executable, "-c", program, "import", str(tmp_path / f"map.{ending}")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100)
    assert done.returncode == 2
    assert "100,001 rows are more than a journey has" in done.stderr
    assert int(done.stdout.splitlines()[-1]) < 256
    assert not (tmp_path / "map.journey.yaml").exists()
