"""Tables in CSV: encodings, delimiters, what is no table of a journey, endless texts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cjmap.errors import CjmapError
from cjmap.importers.csv import read
from cjmap.importers.foreign import Foreign
from cjmap.importers.sheet import abreast
from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import Words
from cjmap.importers.sheet.recognise import recognise
from cjmap.importers.sheet.table import Table
from cjmap.importing import bring
from cjmap.model.load import load
from cjmap.text.source import Source

TABLE = "Phase;Prüfen;Kaufen\nGefühle;2,5;4\nGedanken;„Größe?“;Ja – gut\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_says_the_same(encoding: str, end: str) -> None:
    foreign = Foreign("x.csv", TABLE.replace("\n", end).encode(encoding))
    assert read(foreign).maps == read(Foreign("x.csv", TABLE.encode("cp1252"))).maps


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(delimiter: str) -> None:
    cells = [["Phase", "Ask, then; wait", "Buy"], ["Actions", "Reads\nWaits", "Pays | now"]]
    text = "\n".join(
        delimiter.join(f'"{cell}"' if set(cell) & set(",;|\n\t") else cell for cell in row)
        for row in cells
    )
    (made,) = read(Foreign("x.csv", text.encode())).maps
    long = load(Source("x", made.text)).journey
    assert long is not None
    assert [phase.name for phase in long.phases] == ["Ask, then; wait", "Buy"]
    assert long.phases[1].actions[0].text == "Pays | now"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "x.csv is empty"),
        (b"\xa0;\xa0\n;;\n", "x.csv is empty"),
        (b"name,age\nAnna,34\nBen,28\n", "x.csv: no table of a journey was recognised"),
        (b"PK\x03\x04" + bytes(200), "x.csv is no text"),
        (b"id,text\n" + b"1,hello\n" * 100_000, "x.csv: 100,001 rows are more than a journey has"),
        (b"a," * 20_000_000, "x.csv has 40,000,000 bytes"),
    ],
    ids=["nothing", "spaces", "no-map", "zip", "long", "large"],
)
def test_what_is_no_map_is_told_with_what_is_expected(data: bytes, said: str) -> None:
    with pytest.raises(CjmapError) as caught:
        read(Foreign("x.csv", data))
    assert caught.value.message.startswith(said)
    assert caught.value.hint


def test_a_table_is_found_beside_many_rows_without_one() -> None:
    rows = "".join(f"a{at},b,c\n\n" for at in range(1_900))
    made = read(Foreign("x.csv", f"{rows}\nPhase,Ask,Buy\nActions,Reads,Pays\n".encode()))
    assert len(made.maps) == 1


def test_a_table_with_a_gap_between_all_rows_is_read_as_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[int] = []

    def counted(cells: Sequence[Cell], words: Words) -> Table | None:
        looks.append(len(cells))
        return recognise(cells, words)

    monkeypatch.setattr(abreast, "recognise", counted)
    rows = [f"P{at // 20},Step {at},{at % 5 - 2}" for at in range(300)]
    made, apart = (
        read(Foreign("x.csv", ("Phase,Action,Emotion\n" + end.join(rows)).encode())).maps
        for end in ("\n", "\n,,\n")
    )
    steps = [[line.partition("#")[0] for line in one.text.splitlines()] for (one,) in (made, apart)]
    assert steps[0] == steps[1]
    assert sum(looks) < 10 * 3 * len(rows)


@pytest.mark.parametrize(
    "text",
    [
        "a: " * 9_000,
        "x" * 30_000,
        "(" * 20_000,
        "\u2022 " * 9_000,
        "<br" * 9_000,
        "a" + " " * 30_000 + "b" * 300,
        "1" * 9_000,
    ],
)
def test_endless_texts_are_read_everywhere_in_a_table(text: str) -> None:
    rows = [
        "Phase,A,B",
        f'Actions,"{text}",x',
        f'Emotions,"{text}",y',
        f'KPIs,"{text}",z',
        f'"{text}",1,2',
    ]
    (made,) = bring(Foreign("x.csv", "\n".join(rows).encode())).maps
    assert "A5: too long for the name of a lane" in made.left_out[0]
    assert "Row 5: " in made.text
