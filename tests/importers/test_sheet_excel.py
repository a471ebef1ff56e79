"""Workbooks as people have them, made with openpyxl: what becomes of shapes that only Excel has."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Draft, Foreign
from cjmap.importing import Brought, bring
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.text.source import Source

Rows = list[list[Any]]


def book(*sheets: tuple[str, Rows], merged: tuple[str, ...] = ()) -> bytes:
    """A workbook; `merged` are ranges of its first sheet."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for one in merged:
        made.worksheets[0].merge_cells(one)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def brought(*sheets: tuple[str, Rows], merged: tuple[str, ...] = ()) -> Brought:
    return bring(Foreign("map.xlsx", book(*sheets, merged=merged)))


def journey(draft: Draft) -> Journey:
    found = load(Source(draft.name, draft.text)).journey
    assert found is not None
    return found


def test_a_merged_phase_has_several_steps_and_a_merged_text_spans_phases() -> None:
    rows: Rows = [
        ["Leasing a car", None, None, None, None],
        ["Phase", "Choose", None, "Sign", "Drive"],
        ["Steps", "Compares", "Calls", "Signs", "Drives off"],
        ["Emotion", 2, -1, 1, 2],
        ["Backstage", "Dealer portal", None, None, None],
        ["Needs", "Clear prices", None, "Speed", None],
    ]
    (made,) = brought(("Map", rows), merged=("A1:E1", "B2:C2", "B5:E5", "B6:C6")).maps
    found = journey(made)
    assert found.title == "Leasing a car"
    assert [len(phase.actions) for phase in found.phases] == [2, 1, 1]
    (spanning,) = found.backstage
    assert [str(one) for one in spanning.phases] == ["Choose", "Sign", "Drive"]
    assert [one.text for one in found.phases[0].needs] == ["Clear prices"]
    assert not made.left_out


def test_a_phase_merged_downwards_has_a_step_in_every_row() -> None:
    rows: Rows = [
        ["Nr", "Phase", "Schritt", "Emotion", "Schmerzpunkte"],
        [1, "Planen", "Sucht ein Datum", "🙂", None],
        [2, None, "Fragt die Familie", "😟", "Keiner antwortet"],
        [3, "Buchen", "Bezahlt", "😡", "Karte abgelehnt"],
    ]
    (made,) = brought(("Karte", rows), merged=("B2:B3",)).maps
    found = journey(made)
    assert [phase.name for phase in found.phases] == ["Planen", "Buchen"]
    assert [step.emotions[0].score for phase in found.phases for step in phase.actions] == [
        1,
        -1,
        -2,
    ]
    assert [lane.name for lane in found.phases[0].actions[0].fields] == ["Nr"]


def test_every_sheet_with_a_table_is_a_map_and_the_others_are_told() -> None:
    good: Rows = [["Stage", "Ask", "Buy"], ["Actions", "Reads", "Pays"], ["Mood (1-10)", 3, 8.5]]
    other: Rows = [["Date", "Visits"], ["2026-01-01", 17]]
    found = brought(("Anna", good), ("Data", other), ("Ben", good))
    assert [one.name for one in found.maps] == ["Anna", "Ben"]
    assert journey(found.maps[0]).phases[1].emotions[0].score == 8.5
    told = "\n".join(found.left_out)
    assert all(f"sheet Data: {cell}: " in told for cell in ("A1", "B1", "A2", "B2"))


def test_a_table_may_stand_anywhere_with_gaps_and_spaces_that_nobody_sees() -> None:
    rows: Rows = [
        [],
        [None, None, "Phases", "Découvrir", "Acheter"],
        [None, None, "Actions", "Cherche\nCompare", "\xa0"],
        [],
        [None, None, "Émotions", "4/5", "2 / 5"],
        [None, None, "Météo", "\u200b", "Pluie"],
    ]
    (made,) = brought(("Parcours", rows)).maps
    found = journey(made)
    assert [len(phase.actions) for phase in found.phases] == [2, 0]
    assert [phase.emotions[0].score for phase in found.phases] == [4, 2]
    assert [lane.name for lane in found.phases[1].fields] == ["Météo"]
    assert "E6" in made.text


def test_a_score_row_keeps_its_own_scale() -> None:
    rows: Rows = [
        ["Этап", "Поиск", "Покупка"],
        ["Эмоции", -3, 2],
        ["Удовлетворённость", "7/10", "9/10"],
        ["Звонки", 1200, 80],
    ]
    (made,) = brought(("Карта", rows)).maps
    found = journey(made)
    assert found.scale is not None
    assert (found.scale.min, found.scale.max) == (-3, 3)
    lanes = {lane.lane: lane for lane in found.lanes}
    assert lanes["Удовлетворённость"].scale.max == 10  # type: ignore[union-attr]
    assert "Звонки" not in lanes
    assert found.language == "ru"


@pytest.mark.parametrize(
    ("phases", "actions", "emotions", "pains"),
    [
        ("Stage", "Customer actions", "Feelings", "Pain points"),
        ("Phasen", "Aktivitäten", "Gefühle", "Hürden"),
        ("Étapes", "Actions du client", "Émotions", "Points de friction"),
        ("Etapas", "Acciones", "Emociones", "Puntos de dolor"),
        ("Etapas", "Ações", "Emoções", "Dores"),
        ("Fasen", "Acties", "Emoties", "Knelpunten"),
        ("Этапы", "Действия", "Эмоции", "Боли"),
        ("阶段", "用户行为", "情绪", "痛点"),
        ("フェーズ", "顧客の行動", "感情", "課題"),
        ("단계", "고객 행동", "감정", "페인 포인트"),
    ],
)
@pytest.mark.parametrize("down", [False, True])
def test_headings_are_known_in_ten_languages_whichever_way_the_table_runs(
    phases: str, actions: str, emotions: str, pains: str, down: bool
) -> None:
    rows: Rows = [
        [phases, "X", "Y"],
        [actions, "a", "b"],
        [emotions, 1, -1],
        [pains, "c", "d"],
    ]
    (made,) = brought(("S", [list(one) for one in zip(*rows, strict=True)] if down else rows)).maps
    found = journey(made)
    assert [phase.name for phase in found.phases] == ["X", "Y"]
    assert [phase.actions[0].text for phase in found.phases] == ["a", "b"]
    assert [phase.emotions[0].score for phase in found.phases] == [1, -1]
    assert [phase.pain_points[0].text for phase in found.phases] == ["c", "d"]


def test_formulas_count_by_their_values_and_never_by_themselves() -> None:
    rows: Rows = [["Phase", "A", "B"], ["Actions", "=1+1", "x"], ["Needs", "y", "z"]]
    (made,) = brought(("S", rows)).maps
    assert "=1+1" not in made.text


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(600):
                part.write(bytes(1 << 20))
    return data.getvalue()


OLD = b"\xd0\xcf\x11\xe0"
"""How files of Office began before 2007, and still do with a password."""

BAD = {
    "a zip bomb": (bomb, "unpacks to more than"),
    "one with a password": (
        lambda: OLD + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "half a file": (lambda: book(("S", [["Phase", "A"]]))[:-900], "damaged"),
    "no workbook": (lambda: b"PK\x03\x04 not really", "damaged"),
    "a sheet without anything": (lambda: book(("S", [])), "is empty"),
    "a sheet without a journey": (lambda: book(("S", [["a", "b"], [1, 2]])), "no table of a"),
    "very many rows": (lambda: book(("S", [["id", at] for at in range(30_000)])), "30,000 rows"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_workbook_is_told_with_what_is_expected(what: str) -> None:
    make, said = BAD[what]
    with pytest.raises(CjmapError) as caught:
        bring(Foreign("map.xlsx", make()))
    assert said in caught.value.message
    assert caught.value.hint


def test_a_file_of_an_older_excel_is_told_as_one() -> None:
    with pytest.raises(CjmapError, match="before 2007"):
        bring(Foreign("map.xls", OLD + bytes(4000)))


def test_a_band_over_several_columns_is_no_label() -> None:
    rows: Rows = [
        ["A knee operation"],
        ["Persona", None, "Ann, 34", None],
        [None, "Customer", None, None, "Internal"],
        ["Stage", "Step", "Channel", "Feeling", "System"],
        ["Ask", "Reads", "App", "😨", "CRM"],
    ]
    (made,) = brought(("Map", rows), merged=("A2:B2", "C2:D2", "B3:D3")).maps
    assert "persona: Ann, 34  # C2" in made.text
    assert set(made.left_out) == {"B3: Customer", "E3: Internal"}


def test_what_stands_beside_the_values_is_told() -> None:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in (["Phase", "Ask"], ["Actions", "Reads"]):
        sheet.append(row)
    plain = io.BytesIO()
    made.save(plain)
    assert bring(Foreign("map.xlsx", plain.getvalue())).left_out == ()
    sheet["B2"].comment = Comment("Said in interview 7", "Ann")
    chart = LineChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2))
    sheet.add_chart(chart, "D4")
    data = io.BytesIO()
    made.save(data)
    assert bring(Foreign("map.xlsx", data.getvalue())).left_out == (
        "comments on cells are not read",
        "pictures, shapes and charts are not read",
    )
