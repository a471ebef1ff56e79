"""Where lines may end: Unicode's own test, and the short cut for Latin text held against ICU."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icu4py.breakers import CharacterBreaker, LineBreaker

from cjmap.layout.measure import Ruler, plain
from cjmap.layout.measure_shape import Setting, advances, widths
from cjmap.layout.measure_words import cut
from cjmap.layout.scene import Style

DATA = Path(__file__).parent / "data"
SETTING = Setting(400, False, "en")
_WEIGHTS = st.sampled_from((400, 600, 700))
LATIN = "aZé9 .,-–—()\"'’“”!?:;/%€$&+#@*=…"


def _cases() -> Iterator[tuple[str, str, list[int]]]:
    """Each line of the test, its text, and where a line may end in it (never in a grapheme)."""
    for line in (DATA / "LineBreakTest.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, places = "", []
        for word in line.split():
            if word == "÷":
                places.append(len(text))
            elif word != "×":
                text += chr(int(word, 16))
        graphemes = set(accumulate(map(len, CharacterBreaker(text, "en"))))
        yield line, text, [place for place in places if place in graphemes]


def _ends(text: str) -> list[int]:
    """Where each segment of a text ends."""
    found = cut(text, SETTING)
    ends = accumulate(len(piece) + len(found.glue) for piece in found.pieces)
    return [min(end, len(text)) for end in ends]  # a word may bring the blank after it along


def test_lines_end_where_unicode_says() -> None:
    newer = set((DATA / "line-break-newer.txt").read_text(encoding="utf-8").splitlines())
    cases = [case for case in _cases() if case[1] == case[1].strip(" ") and "  " not in case[1]]
    assert len(cases) > 6000
    wrong = [line for line, text, places in cases if _ends(text) != places]
    assert set(wrong) <= newer


@given(st.text(st.sampled_from(LATIN), min_size=1, max_size=24))
@example("— —")
@example("e-mail (face-to-face) at 5 % off: “yes”")
def test_latin_words_break_as_icu_breaks_the_whole_text(raw: str) -> None:
    text = plain(raw).strip()
    pieces = LineBreaker(text, "en") if text else ()
    assert _ends(text) == list(accumulate(map(len, pieces)))


@given(st.text(st.sampled_from("aTVé9 ,.()!?'-"), min_size=1, max_size=24), _WEIGHTS)
def test_words_are_as_wide_as_the_text_shaped_as_a_whole(raw: str, weight: int) -> None:
    text = plain(raw).strip()
    setting = Setting(weight, False, "en")
    if text:
        whole = sum(advances(text, setting))
        assert cut(text, setting).ends[-1] == pytest.approx(whole, abs=1e-6)


@given(st.text(st.sampled_from(LATIN), min_size=1, max_size=24), _WEIGHTS)
def test_words_with_signs_are_never_narrower_than_the_text(raw: str, weight: int) -> None:
    text = plain(raw).strip()
    setting = Setting(weight, False, "en")
    if text:
        assert cut(text, setting).ends[-1] >= sum(advances(text, setting)) - 1e-6


@given(
    st.sampled_from(("", '"', "‘", "“", "„", "«")),
    st.text(st.characters(max_codepoint=0xFF, categories=["L"]), min_size=1, max_size=16),
    st.sampled_from(("", '"', "’", "”", "“", "»", ".", "?”", ",»", "…", ":")),
    _WEIGHTS,
    st.booleans(),
)
def test_pairs_of_letters_add_up_to_the_shaped_word(
    opening: str, letters: str, closing: str, weight: int, italic: bool
) -> None:
    word, setting = f"{opening}{letters}{closing}", Setting(weight, italic, "en")
    assert widths(setting)[word] == pytest.approx(sum(advances(word, setting)), abs=1e-6)


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        ("ทำไมต้องรอนานขนาดนี้", "th", ("ทำไมต้องรอ", "นานขนาดนี้")),
        ("今日は良い天気です。", "ja", ("今日は良い", "天気です。")),
        ("공원에(산책) 갔습니다.", "ko", ("공원에(산책)", "갔습니다.")),
        ("face-to-face talks", "en", ("face-to-", "face talks")),
        ("Donau\u00addampf\u00adschiff", "de", ("Donau-", "dampf-", "schiff")),
        ("one\n\ntwo", "en", ("one", "", "two")),
        ("one\r\ntwo\u2028three", "en", ("one", "two", "three")),
        ("  much \t room  ", "en", ("much room",)),
        ("", "en", ()),
        ("\u202egnp.exe\u2066", "en", ("gnp.exe",)),
        ("a\x00b", "en", ("a\ufffdb",)),
    ],
)
def test_lines(text: str, language: str, lines: tuple[str, ...]) -> None:
    broken = Ruler(language).break_lines(text, Style(), 72)
    assert tuple(line.text for line in broken) == lines


def test_few_words_do_not_stand_alone_on_the_last_line() -> None:
    text = "Compare models online and read three reviews first"
    first, second = Ruler().break_lines(text, Style(), 310)
    assert second.text == "three reviews first"
    assert first.width > second.width
