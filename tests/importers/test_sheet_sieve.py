"""The sieve holds no heading back that a close look would know."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.importers.sheet.headings import Words, extended, shipped
from cjmap.importers.sheet.sieve import Sieve


class Open(Sieve):
    """A sieve that lets everything through."""

    def lets(self, text: str) -> bool:
        return True


WORDS = extended(shipped(), {"pains": ["Woes of our guests", "x"]})
KNOWN = st.sampled_from([*WORDS.headings, *WORDS.headings, *WORDS.actors])
OTHERS = st.sampled_from(
    ["and", "/", "&", "Und", "Customer's", "our", "bike", "-", "1.", "(1-5)", "[x]", ":", "_", ""]
)
COMPOUNDS = st.tuples(st.sampled_from(WORDS.actors), KNOWN).map("".join)
PIECES = st.one_of(
    KNOWN, COMPOUNDS, KNOWN.map(str.title), OTHERS, st.text("abekmnsuy .-/1(", max_size=3)
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=4))
def test_what_is_a_heading_gets_through(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert WORDS.meaning(text) == closely(WORDS).meaning(text)


def test_every_known_heading_gets_through() -> None:
    for heading in shipped().headings:
        assert shipped().meaning(heading) == closely(shipped()).meaning(heading)


def test_most_texts_of_cells_do_not() -> None:
    texts = ("Reads the offer", "Nobody called?", "Waits 20 minutes at the desk", "4/5", "Web")
    assert not any(map(shipped().sieve.lets, texts))


def closely(words: Words) -> Words:
    return words._replace(sieve=Open((), ()))
