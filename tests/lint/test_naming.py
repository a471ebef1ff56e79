"""What findings call the author's own words."""

from __future__ import annotations

import pytest

from cjmap.lint.naming import several, short


def test_a_long_text_is_cut_and_kept_on_one_line() -> None:
    assert short("Reads\n  the letter") == "`Reads the letter`"
    assert short("word " * 20, 12) == "`word word w…`"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ("a", "`a`"),
        ("ab", "`a` and `b`"),
        ("abc", "`a`, `b` and `c`"),
        ("abcd", "`a`, `b`, `c` and `d`"),
        ("abcde", "`a`, `b`, `c` and 2 more"),
    ],
)
def test_a_list_of_names_stays_short(texts: str, said: str) -> None:
    assert several(list(texts)) == said
