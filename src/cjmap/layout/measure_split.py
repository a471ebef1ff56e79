"""Words wider than their box, cut between graphemes. Lengths in em."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from icu4py.breakers import CharacterBreaker

from cjmap.layout.measure_segments import BLANK, Segment
from cjmap.layout.measure_shape import positions, total


def fit(
    segments: Sequence[Segment], box: float, weight: int, italic: bool, language: str
) -> tuple[Segment, ...]:
    """The same segments, but those that are too wide are cut into pieces that fit."""
    found: list[Segment] = []
    for segment in segments:
        if segment.ink <= box:
            found.append(segment)
        else:
            found += _split(segment, box, weight, italic, language)
    return tuple(found)


def _split(
    segment: Segment, box: float, weight: int, italic: bool, language: str
) -> Iterator[Segment]:
    """Pieces as long as fit; a piece is measured alone, as letters join and kern differently."""
    text = segment.text.rstrip(BLANK)
    at = positions(text, weight, italic, language)
    cuts = list(accumulate(map(len, CharacterBreaker(text, "en"))))
    start = 0
    while cuts:
        count = max(1, sum(at[end] - at[start] <= box for end in cuts))
        while count > 1 and total(text[start : cuts[count - 1]], weight, italic, language) > box:
            count -= 1
        end = cuts[count - 1]
        del cuts[:count]
        ink = total(text[start:end], weight, italic, language)
        if cuts:
            yield Segment(text[start:end], ink, ink)
        else:
            rest = segment.advance - at[end]
            yield Segment(text[start:] + segment.text[len(text) :], ink + rest, ink, segment.hard)
        start = end
