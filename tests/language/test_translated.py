"""Numbers, dates and lists as languages other than English write them."""

from __future__ import annotations

import pytest

from cjmap.language.choice import speak
from cjmap.language.language import Language

DATES = ("2026", "2026-06", "2026-Q2", "2026-06-30")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", ["2026", "Jun 2026", "Q2 2026", "30 Jun 2026"]),
        ("de", ["2026", "Juni 2026", "Q2 2026", "30. Juni 2026"]),
        ("fr", ["2026", "juin 2026", "T2 2026", "30 juin 2026"]),
        ("pl", ["2026", "cze 2026", "II kw. 2026", "30 cze 2026"]),
        ("ja", ["2026年", "2026年6月", "2026年第2四半期", "2026年6月30日"]),
        ("ko", ["2026년", "2026년 6월", "2026년 2분기", "2026년 6월 30일"]),
        ("ar", ["2026", "يونيو 2026", "الربع الثاني 2026", "30 يونيو 2026"]),
        ("he", ["2026", "יוני 2026", "Q2 2026", "30 ביוני 2026"]),
    ],
)
def test_dates_are_as_exact_as_they_were_given(code: str, told: list[str]) -> None:
    assert [speak(code).date(date) for date in DATES] == told


@pytest.mark.parametrize(
    ("code", "first", "last", "told"),
    [
        ("en", "2026-03", "2026-08", "Mar 2026 – Aug 2026"),
        ("de", "2026-03", "2026-08", "März–Aug. 2026"),
        ("de", "2026-03", "2026-08-02", "März 2026\u2009–\u20092. Aug. 2026"),
        ("de", "2026-Q1", "2026-Q3", "Q1 2026\u2009–\u2009Q3 2026"),
        ("ja", "2026-03", "2027-08", "2026年3月～2027年8月"),
    ],
)
def test_periods(code: str, first: str, last: str, told: str) -> None:
    assert speak(code).period(first, last) == told


@pytest.mark.parametrize(
    ("code", "number", "percent", "figure"),
    [
        ("en", "−12\u202f345.678901", "62.5\u00a0%", "45\u202fmin"),
        ("de", "−12.345,678901", "62,5\u00a0%", "45\u202fmin"),
        ("de-CH", "−12'345.678901", "62.5%", "45\u202fmin"),
        ("fr", "−12\u202f345,678901", "62,5\u00a0%", "45\u202fmin"),
        ("ja", "−12,345.678901", "62.5%", "45\u202fmin"),
    ],
)
def test_numbers(code: str, number: str, percent: str, figure: str) -> None:
    language = speak(code)
    assert language.number(-12345.678901) == number
    assert language.percent(62.5) == percent
    assert language.figure(45, "min") == figure
    assert language.figure(3, None) == "3"
    assert [*map(language.signed, (1, 0, -1))] == ["+1", "0", "−1"]


def test_a_unit_in_the_languages_own_script_may_stand_close() -> None:
    assert speak("ja").figure(45, "分") == "45分"
    assert speak("ko").figure(45, "분") == "45분"
    assert speak("ru").figure(45, "мин") == "45\u202fмин"


@pytest.mark.parametrize("code", ["en", "de", "zh"])
def test_intervals(code: str) -> None:
    language = speak(code)
    assert language.interval(3, 45) == "3–45"
    assert language.interval(3, None) == "≥\u202f3"
    assert language.interval(None, 45) == "≤\u202f45"
    assert language.interval(None, None) == ""


@pytest.mark.parametrize(
    ("code", "both", "one"),
    [
        ("en", "−16 to −2", "−2 to 5"),
        ("de", "−16 bis −2", "−2 bis 5"),
        ("fr", "de −16 à −2", "de −2 à 5"),
        ("ja", "−16～−2", "−2～5"),
    ],
)
def test_no_dash_stands_beside_a_minus_sign(code: str, both: str, one: str) -> None:
    language = speak(code)
    assert language.interval(-16, -2).replace("\u00a0", " ") == both
    assert language.interval(-2, 5).replace("\u00a0", " ") == one


def test_signs_and_latin_units_keep_their_order_from_the_right() -> None:
    language = speak("he")
    assert language.interval(3, None) == "\u200f\u200e≥\u202f3\u200e\u200f"
    assert language.number(-2) == language.signed(-2) == "\u200f\u200e−2\u200e\u200f"
    assert language.signed(2) == "\u200f\u200e+2\u200e\u200f"
    assert language.signed(0) == "0"
    assert language.figure(940, "Mbps") == "\u200f\u200e940\u202fMbps\u200e\u200f"
    assert language.figure(5, "דקות") == "5\u202fדקות"


@pytest.mark.parametrize(
    ("code", "series", "sentence"),
    [
        ("en", "A, B, C", "A, B and C"),
        ("de", "A, B, C", "A, B und C"),
        ("ja", "A、B、C", "A、B、C"),
        ("zh", "A、B、C", "A、B和C"),
    ],
)
def test_lists(code: str, series: str, sentence: str) -> None:
    assert speak(code).series(["A", "B", "C"]) == series
    assert speak(code).list_of(["A", "B", "C"]) == sentence
    assert speak(code).list_of(["A"]) == "A"


def test_names_from_abroad_stay_whole_in_a_list_from_the_right() -> None:
    told = speak("ar").series(["سارة", "Retail (EU)"])
    assert told == "سارة، \u200f\u200eRetail (EU)\u200e\u200f"


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("de-CH", "Ziele"), ("DE", "Ziele"), ("pt-PT", "Objetivos"), ("zh-CN", "目标"),
        ("zh-Hans-HK", "目标"), ("iw", "מטרות"), ("de-x-own", "Ziele"), ("de-ZZ", "Ziele"),
        ("en-GB", "Goals"), ("sv", "Goals"), ("fa", "Goals"), ("zh-Hant", "目標"),
        ("zh-TW", "目標"), ("zh-HK", "目標"), ("zh-Hans-TW", "目标"), ("qqq", "Goals"),
    ],
)  # fmt: skip
def test_the_nearest_labels_are_taken(code: str, label: str) -> None:
    assert speak(code).say("Goals") == label


def test_labels_run_as_their_language_does() -> None:
    assert speak("ar").rtl
    assert speak("he-IL").rtl
    assert not speak("fa").rtl, "its labels are English"
    assert speak("fa") == Language()
    assert speak("en-GB").code == "en-GB"
