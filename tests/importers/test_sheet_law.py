"""Every cell that holds something is in the map, or is named in what was left out."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importers.sheet import maps
from cjmap.importers.sheet.grid import Merge, grid, letters
from cjmap.importing import bring
from cjmap.model.load import load
from cjmap.text.source import Source

_HEADINGS = st.sampled_from(
    "Phase Stage Steps Actions Thoughts Emotions Mood(1-5) Channel KPIs NPS Owner Duration Wow "
    "Fase Schmerzpunkte 痛点 行動 Description Touchpoints Persona: Title Pains/Gains".split()
)
_WRAPS = st.sampled_from(
    ["{}", "• {}\n• b", "{}: 4", "4 - {}", "😀 {}", "{}, x", "#{}", "- {}", "<b>{}</b>", "={}!A1"]
)
_OTHERS = st.sampled_from(
    [
        "",
        "",
        "",
        "\xa0",
        "4",
        "2,5",
        "4/5",
        "35 %",
        "9" * 20,
        "metric: 2",
        "metric",
        "null",
        "yes",
        "-",
        "~",
        "★★",
    ]
)


@st.composite
def sheets(draw: st.DrawFn) -> list[list[str]]:
    """Rows of cells: headings in the first row or column, marked texts, gaps and oddities."""
    height, width = draw(st.integers(1, 9)), draw(st.integers(1, 6))
    top = draw(st.integers(0, height - 1))
    across = draw(st.booleans())

    def cell(row: int, column: int) -> str:
        heading = column == 0 and row >= top if across else row == top
        if heading and draw(st.integers(0, 5)):
            return draw(_HEADINGS)
        if draw(st.integers(0, 3)):
            return draw(_WRAPS).format(f"w{row}x{column}w")
        return draw(_OTHERS)

    return [[cell(row, column) for column in range(width)] for row in range(height)]


@st.composite
def merges(draw: st.DrawFn) -> list[Merge]:
    row, column = draw(st.integers(1, 8)), draw(st.integers(1, 5))
    return [Merge(row, column, row + draw(st.integers(0, 2)), column + draw(st.integers(0, 3)))]


@settings(max_examples=400, deadline=None)
@given(sheets(), merges())
def test_no_cell_is_lost_and_the_map_has_no_errors(
    rows: list[list[str]], over: list[Merge]
) -> None:
    try:
        made = maps([grid(rows, "", over)], Foreign("x.csv", b""))
    except CjmapError:
        return
    documents = [load(Source("x", one.text)) for one in made.maps]
    assert all(one.ok for one in documents), [one.problems for one in documents]
    held = "\n".join(re.sub(r"  # .*", "", one.text) for one in made.maps)
    told = "\n".join(
        (*made.left_out, *(text for one in made.maps for text in (*one.left_out, *one.understood)))
    )
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if mark := re.search(r"w\d+x\d+w", text):
                assert mark[0] in held or re.search(rf"\b{letters(x + 1)}{y + 1}\b", told)


@given(st.integers(1, 30_000))
def test_columns_are_called_as_spreadsheets_call_them(number: int) -> None:
    value = 0
    for letter in letters(number):
        value = value * 26 + ord(letter) - 64
    assert value == number


def test_a_file_goes_through_the_door() -> None:
    data = b"Phase,Ask,Buy\nActions,Reads,Pays\nMood,4/5,2/5\n"
    (made,) = bring(Foreign("tea.csv", data)).maps
    assert "emotion: 4  # B3" in made.text
