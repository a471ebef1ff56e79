"""The workbook, opened by programs that did not write it."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from any_map import written
from both_ways import ROOT, back, document, meaning, same, workbook
from pypdf import PdfReader
from test_csv import LIVE, hostile

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring
from cjmap.model.load import Document
from cjmap.pipeline import Drawing, draw

EBIKE = (ROOT / "examples" / "ebike.journey.yaml").read_text("utf-8")
SHOWN = [
    ROOT / "examples" / "ebike.journey.yaml",
    *(
        ROOT / "tests" / "maps" / "pictures" / f"{name}.journey.yaml"
        for name in ("arabic", "long", "scripts", "three-personas")
    ),
]


def opened(foreign: Foreign) -> Any:
    return openpyxl.load_workbook(io.BytesIO(foreign.data))


def saved(book: Any) -> Foreign:
    """A workbook as openpyxl writes it."""
    file = io.BytesIO()
    book.save(file)
    return Foreign("changed.xlsx", file.getvalue())


def cells(book: Any) -> Iterator[Any]:
    for sheet in book:
        yield from (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)


def column(sheet: Any, heading: str) -> int:
    """The number of a column."""
    return 1 + [cell.value for cell in sheet[1]].index(heading)


@pytest.fixture(scope="module")
def ebike() -> Foreign:
    return workbook(document(EBIKE))


def test_the_first_sheet_looks_like_the_map(ebike: Foreign) -> None:
    book = opened(ebike)
    sheet = book["Map"]
    assert book.sheetnames[:2] == ["Map", "Curve"]
    assert sheet["A1"].value == "Buying a first e-bike"
    assert [sheet.cell(4, n).value for n in (2, 4, 7, 9)] == [
        *("Discover · 2 weeks", "Compare · 1 week", "Try · 1 day", "Own · first 3 months"),
    ]
    lanes = [sheet.cell(n, 1).value for n in range(5, 20)]
    assert lanes[:4] == ["Goals", "Actions", "Touchpoints", "Channels"]
    assert sheet.freeze_panes == "B5"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$4"
    assert sheet["B6"].alignment.wrap_text


def test_tables_have_filters_and_say_what_may_be_filled_in(ebike: Foreign) -> None:
    book = opened(ebike)
    sheet = book["Opportunities"]
    (table,) = sheet.tables.values()
    assert table.name == "cjmap_opportunities"
    assert table.autoFilter.ref == table.ref
    allowed = {
        str(one.sqref).rstrip("0123456789"): one for one in sheet.data_validations.dataValidation
    }
    letter = openpyxl.utils.get_column_letter(column(sheet, "Impact"))
    rating = next(one for one in allowed.values() if str(one.sqref).startswith(f"{letter}2"))
    assert (rating.type, rating.formula1, rating.formula2) == ("whole", "1", "5")
    assert sheet.freeze_panes == "A2"


def test_the_curve_is_a_chart(ebike: Foreign) -> None:
    (chart,) = opened(ebike)["Curve"]._charts
    assert chart.y_axis.scaling.min == -2
    assert chart.y_axis.scaling.max == 2
    (line,) = chart.series
    scores = [float(one.v) for one in line.val.numRef.numCache.pt]
    assert scores == [0, -1, 1, -1, 1, 2, -2, 2, 1]


@pytest.mark.parametrize("text", [*LIVE, "https://example.com", "mailto:a@example.com"], ids=repr)
def test_every_text_is_a_text(text: str) -> None:
    found = workbook(document(hostile(text)))
    book = opened(found)
    assert {cell.data_type for cell in cells(book)} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells(book))
    inside = b"".join(zipfile.ZipFile(io.BytesIO(found.data)).read(name) for name in names(found))
    assert b"<f>" not in inside
    assert b"externalLink" not in inside


def names(found: Foreign) -> list[str]:
    """The parts of a workbook that hold cells."""
    inside = zipfile.ZipFile(io.BytesIO(found.data)).namelist()
    return [name for name in inside if name.startswith("xl/worksheets/")]


def test_the_same_map_gives_the_same_bytes(ebike: Foreign, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 1e9)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert workbook(document(EBIKE)).data == ebike.data


def test_cells_that_were_changed_by_hand_count(ebike: Foreign) -> None:
    book = opened(ebike)
    steps, pains = book["Steps"], book["Pain points"]
    steps.cell(3, column(steps, "Step")).value = "Asks colleagues"
    pains.cell(2, column(pains, "Severity")).value = 1
    pains.cell(2, column(pains, "Owner")).value = "Web team"
    found = back(saved(book))
    assert found.phases[0].actions[1].text == "Asks colleagues"
    pain = found.phases[0].actions[1].pain_points[0]
    assert (pain.severity, pain.owner) == (1, "Web team")
    book["Steps"].cell(3, column(steps, "Step")).value = "Reads reviews and asks colleagues"
    before = document(EBIKE).journey
    assert before is not None
    assert not same(found, before)


def test_rows_that_were_added_sorted_and_taken_out_count(ebike: Foreign) -> None:
    book = opened(ebike)
    pains = book["Pain points"]
    pains.delete_rows(2)
    cures = book["Opportunities"]
    cures.cell(2, column(cures, "Addresses")).value = "Far away"
    row = {"Phase": "Own", "Step": "Gets the first service", "Pain point": "Far away"}
    pains.append([row.get(cell.value) for cell in pains[1]])
    found = back(saved(book))
    assert found.phases[0].actions[1].pain_points == ()
    (pain,) = found.phases[3].actions[1].pain_points
    assert (pain.text, pain.severity, pain.id) == ("Far away", None, None)


def place(sheet: Any, text: str) -> Any:
    """The cell of a sheet that holds a text."""
    return next(c for row in sheet.iter_rows() for c in row if text in str(c.value or ""))


def test_a_text_that_was_changed_in_the_map_is_changed_in_the_tables(ebike: Foreign) -> None:
    book = opened(ebike)
    for old, new in (
        ("Nobody calls me back.", "Nobody calls."),
        ("Waits for the lease to be approved · 9 days", "Waits for the bank · 9 days"),
        ("let down (−2)", "angry (−2)"),
        ("Lease form is a scanned PDF", "The form is a scan"),
    ):
        place(book["Map"], old).value = new
    cures = book["Opportunities"]
    place(cures, "scanned-pdf").value = "The form is a scan"
    found = back(saved(book))
    step = found.phases[2].actions[1]
    assert (step.text, step.time) == ("Waits for the bank", "9 days")
    assert [one.text for one in step.thoughts] == ["Nobody calls."]
    assert [(one.text, one.score) for one in step.emotions] == [("angry", -2)]
    assert found.phases[1].actions[1].pain_points[0].text == "The form is a scan"


def test_what_cannot_be_taken_from_the_map_is_told(ebike: Foreign) -> None:
    book = opened(ebike)
    sheet = book["Map"]
    place(sheet, "let down (−2)").value = "let down (+2)"
    sheet["C7"] = "A leaflet"
    place(sheet, "Website").value = "Shop"
    (draft,) = bring(saved(book)).maps
    told = "\n".join(draft.left_out)
    assert "Map C7: `A leaflet`, which is new" in told
    assert "`let down (+2)`, which was `let down (−2)`" in told
    assert "`Shop`, which was `Website`" in told
    assert meaning(back(saved(book))) == meaning(back(ebike))


def test_a_map_whose_lanes_have_moved_is_told_and_not_read(ebike: Foreign) -> None:
    book = opened(ebike)
    book["Map"].insert_rows(6)
    (draft,) = bring(saved(book)).maps
    assert any("lanes have moved" in one for one in draft.left_out)
    assert meaning(back(saved(book))) == meaning(back(ebike))


def test_what_was_not_touched_is_not_told(ebike: Foreign) -> None:
    (draft,) = bring(ebike).maps
    assert draft.left_out == ()


def test_a_row_that_stands_nowhere_is_told_with_its_place(ebike: Foreign) -> None:
    book = opened(ebike)
    pains = book["Pain points"]
    for heading in ("Phase", "Step", "Phase id", "Step id"):
        pains.cell(3, column(pains, heading)).value = "Nowhere"
    with pytest.raises(CjmapError, match="pain_points, row 3: there is no step `Nowhere`"):
        bring(saved(book))


def test_what_no_map_may_say_is_told_with_its_row(ebike: Foreign) -> None:
    book = opened(ebike)
    pains = book["Pain points"]
    pains.cell(3, column(pains, "Severity")).value = 9
    with pytest.raises(CjmapError) as caught:
        bring(saved(book))
    assert "rating from 1 to 3" in caught.value.report
    assert "pain_points, row 3:" in caught.value.report


def test_a_text_that_no_cell_can_hold_is_told() -> None:
    long = written({"title": "x", "phases": [{"name": "y", "thought": "z" * 40_000}]})
    with pytest.raises(CjmapError, match="40,000 characters"):
        draw(document(long), Drawing("xlsx"))


def test_the_view_narrows_the_sheet_and_the_tables_stay_whole(ebike: Foreign) -> None:
    found = Foreign("map.xlsx", draw(document(EBIKE), Drawing("xlsx", lanes=("actions",))))
    assert opened(found)["Map"].max_row == 5
    assert "Curve" not in opened(found).sheetnames
    assert meaning(back(found)) == meaning(back(ebike))


def bomb() -> bytes:
    """A workbook whose sheet unpacks to a thousand times its size."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", b" " * (100 << 20))
    return file.getvalue()


def wide() -> bytes:
    """A workbook with two cells, as far from each other as can be."""
    book = openpyxl.Workbook()
    book.active["A1"] = book.active["XFD1048576"] = "x"
    return saved(book).data


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
"""How files of Office began before 2007, and locked ones begin."""


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLD + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (OLD, "before 2007"),
        (b"PK\x03\x04 and no more", "damaged"),
        (b"", "empty"),
        (bomb, "unpacks to more"),
        (wide, "1,048,576 rows"),
    ],
    ids=["locked", "old", "damaged", "empty", "bomb", "wide"],
)
def test_what_is_no_workbook_is_told(data: Any, told: str) -> None:
    content = data() if callable(data) else data
    with pytest.raises(CjmapError, match=told):
        bring(Foreign("x.xlsx", content))


def test_a_damaged_part_is_told(ebike: Foreign) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ebike.data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[: 200 if name.endswith("sheet3.xml") else None])
    with pytest.raises(CjmapError, match=r"x\.xlsx"):
        bring(Foreign("x.xlsx", file.getvalue()))


@pytest.mark.slow
@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_libreoffice_shows_it(path: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    found = document(path.read_text("utf-8"), path.name)
    assert found.journey is not None
    pages = shown(found, office, tmp_path)
    text = "".join(pages[0].split())
    assert "".join(found.journey.title.split())[:12] in text
    assert len(pages) >= 4


def shown(found: Document, office: str, folder: Path) -> list[str]:
    """The texts of the pages that LibreOffice prints."""
    (folder / "map.xlsx").write_bytes(workbook(found).data)
    home = f"-env:UserInstallation=file://{folder}/home"
    order = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "map.xlsx"]
    subprocess.run(order, cwd=folder, check=True, capture_output=True, timeout=120)
    return [page.extract_text() for page in PdfReader(folder / "map.pdf").pages]
