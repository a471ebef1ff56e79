"""Texts of both directions in one line."""

from __future__ import annotations

import unicodedata

import pytest

from cjmap.language.direction import LRM, RLM, code_is_rtl, is_rtl, isolate


@pytest.mark.parametrize("code", ["ar", "ar-EG", "he", "iw", "fa-IR", "ur", "az-Arab", "AR", "yi"])
def test_languages_from_right_to_left(code: str) -> None:
    assert code_is_rtl(code)


@pytest.mark.parametrize("code", ["en", "de-CH", "az", "az-Latn-AZ", "fa-Latn", "zh-Hant", "tlh"])
def test_languages_from_left_to_right(code: str) -> None:
    assert not code_is_rtl(code)


def test_a_text_of_the_line_s_own_direction_stays_as_it_is() -> None:
    assert isolate("Stores (EU)", rtl=False) == "Stores (EU)"
    assert isolate("المتجر (مصر)", rtl=True) == "المتجر (مصر)"
    assert isolate("12–30", rtl=True) == "12–30"
    assert isolate("", rtl=True) == ""


@pytest.mark.parametrize(
    ("text", "rtl"), [("Stores (EU)", True), ("المتجر (مصر)", False), ("app تطبيق!", False)]
)
def test_a_text_of_the_other_direction_keeps_its_ends(text: str, rtl: bool) -> None:
    """Signs at its ends stand between letters of its own direction, so that they stay there; the
    outermost marks are of the line's direction, so that what follows goes its own way."""
    line = isolate(text, rtl)
    assert line.strip(LRM + RLM) == text
    strong = [one for one in map(unicodedata.bidirectional, line) if one in ("L", "R", "AL")]
    assert (strong[0], strong[-1]) == (("R", "R") if rtl else ("L", "L"))
    assert is_rtl(line) is rtl


def test_a_text_that_starts_the_other_way_is_read_as_one() -> None:
    assert isolate("(EU)", rtl=True) == f"{RLM}{LRM}(EU){LRM}{RLM}"
    assert isolate("(مصر)", rtl=False) == f"{LRM}{RLM}(مصر){RLM}{LRM}"
