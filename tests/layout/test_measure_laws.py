"""What holds for any text whatever that is measured and broken."""

from __future__ import annotations

import re

from hypothesis import assume, given
from hypothesis import strategies as st
from icu4py.breakers import CharacterBreaker

from cjmap.language.direction import is_rtl
from cjmap.layout.measure import Ruler, plain
from cjmap.layout.scene import Style

_TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(
        st.sampled_from("abc deÀ-.,(ش عل ة 今天，。ไทยดี 한국 😀👍🏽\u200d\u00ad\n\t"), max_size=80
    ),
)
_STYLES = st.builds(
    Style, st.sampled_from((11, 13, 16, 28)), st.sampled_from((400, 500, 600, 700)), st.booleans()
)
_WIDTHS = st.integers(8, 400)
_RULER = Ruler()
_UNSEEN = re.compile("[\\s\u00ad\u200b-]+")


@given(_TEXTS, _STYLES, _WIDTHS)
def test_lines_hold_the_whole_text_and_nothing_else(text: str, style: Style, width: int) -> None:
    lines = _RULER.break_lines(text, style, width)
    joined = "".join(line.text for line in lines)
    assert _UNSEEN.sub("", joined) == _UNSEEN.sub("", plain(text))


@given(_TEXTS, _STYLES, _WIDTHS)
def test_no_line_is_wider_than_its_box(text: str, style: Style, width: int) -> None:
    for line in _RULER.break_lines(text, style, width):
        alone = len(list(CharacterBreaker(line.text.removesuffix("-"), "en"))) <= 1
        assert line.width <= width + 1e-6 or alone
        assert "\n" not in line.text


@given(_TEXTS, _STYLES, _WIDTHS)
def test_no_line_is_drawn_wider_than_it_says(text: str, style: Style, width: int) -> None:
    assume(not is_rtl(text) and "\u00ad" not in text)  # a mark may join where a hyphen was
    for line in _RULER.break_lines(text, style, width):
        assert _RULER.width(line.text, style) <= line.width + 0.12 * style.size


@given(_TEXTS, _STYLES)
def test_a_box_of_the_longest_piece_needs_no_break_inside_it(text: str, style: Style) -> None:
    _, longest = _RULER.extent(text, style)
    assert all(line.width <= longest + 1e-6 for line in _RULER.break_lines(text, style, longest))


@given(_TEXTS, _STYLES, _WIDTHS)
def test_a_new_ruler_agrees_with_one_that_remembers(text: str, style: Style, width: int) -> None:
    fresh = Ruler().break_lines(text, style, width)
    assert fresh == _RULER.break_lines(text, style, width)


@given(_TEXTS)
def test_size_scales_every_width(text: str) -> None:
    one, two = _RULER.width(text, Style(13)), _RULER.width(text, Style(26))
    assert abs(two - 2 * one) < 1e-6


def test_direction_is_that_of_the_first_letter_that_has_one() -> None:
    assert is_rtl("12 — مرحبا hello")
    assert is_rtl("שלום")
    assert not is_rtl("hello مرحبا")
    assert not is_rtl("12 (34)")
    assert not is_rtl("")
