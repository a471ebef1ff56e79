"""Tables as CSV: what an analyst opens, and what never runs there."""

from __future__ import annotations

import csv
import io
import re

import pytest
from any_map import written
from both_ways import back, document, folder, same
from hypothesis import given
from hypothesis import strategies as st

from cjmap.export.csv import csv_bytes, write
from cjmap.export.data import Data
from cjmap.export.options import Options
from cjmap.text.formulas import guarded, unguarded

LIVE = (
    *("=1+1", "+1+1", "-1+1", "@SUM(1+9)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "  =1+1"),
    *("@SUM(1+9)*cmd|' /C calc'!A0", '=HYPERLINK("https://example.com")', "＝1+1", "'=1+1"),
    *("''=1+1", "-2", "=10+20+cmd|' /C calc'!A0", "+49 30 1234", "\n=1+1"),
)
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def hostile(text: str) -> str:
    """A map that says a text wherever it can."""
    item = {"text": text, "note": text, "tags": [text], "details": [text], "fields": {text: text}}
    lanes = ("thoughts", "pain_points", "opportunities", "quotes", "touchpoints")
    phase = {"name": text, "emotion": {"score": -2, "text": text}, **{one: [item] for one in lanes}}
    persona = {"name": text, "quote": text}
    return written({"title": text, "owner": text, "persona": persona, "phases": [phase]})


@pytest.mark.parametrize("text", LIVE, ids=repr)
def test_nothing_is_a_live_formula_and_everything_comes_back(text: str) -> None:
    found = document(hostile(text))
    assert found.journey is not None
    for data in write(Data(found)).values():
        for cell in (cell for row in read(data) for cell in row):
            assert not re.match(r"\s*[=+\-@＝]|[\t\r\n]", cell) or NUMBER.fullmatch(cell), cell
    assert same(back(folder(found)), found.journey)


@given(st.text(alphabet="'=+-@\t\r\n ab1", max_size=6) | st.text())
def test_a_guarded_text_is_never_live_and_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not re.match(r"\s*[=+\-@]|[\t\r\n]", guarded(text))


def test_a_number_is_a_number_and_a_text_stays_one() -> None:
    assert read(csv_bytes([[-2, -0.5, 1e15, "-2", None, ""]], Options())) == [
        ["-2", "-0.5", "1000000000000000", "'-2", "", ""]
    ]


def test_it_keeps_to_the_standard() -> None:
    data = csv_bytes([["a", 'say "x", please'], ["two\nlines", "ü"]], Options())
    assert data == 'a,"say ""x"", please"\r\n"two\nlines",ü\r\n'.encode()
