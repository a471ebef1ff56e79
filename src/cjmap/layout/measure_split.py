"""Words wider than their box, cut between graphemes. Lengths in em."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from icu4py.breakers import CharacterBreaker

from cjmap.layout.measure_segments import BLANK, SOFT, Cut, Segment, joined
from cjmap.layout.measure_shape import Setting, positions, widths


def fit(cut: Cut, box: float, setting: Setting) -> Cut:
    """The same text, but segments that are too wide are cut into pieces that fit."""
    found: list[Segment] = []
    for number, piece in enumerate(cut.pieces):
        start, end = cut.starts[number], cut.ends[number]
        segment = Segment(piece + cut.glue, cut.starts[number + 1] - start, end - start)
        found += [segment] if segment.ink <= box else _split(segment, box, setting)
    return joined(found)


def _split(segment: Segment, box: float, setting: Setting) -> Iterator[Segment]:
    """Pieces as long as fit; a piece is measured alone, as letters join and kern differently."""
    known = widths(setting)
    text = segment.text.rstrip(BLANK)
    at = positions(text, setting)
    cuts = list(accumulate(map(len, CharacterBreaker(text, "en"))))
    start = 0
    while cuts:
        count = max(1, sum(at[end] - at[start] <= box for end in cuts))
        while count > 1 and known[_shown(text[start : cuts[count - 1]])] > box:
            count -= 1
        end = cuts[count - 1]
        del cuts[:count]
        ink = known[_shown(text[start:end])]
        if cuts:
            yield Segment(text[start:end], known[text[start:end]], ink)
        else:
            yield Segment(segment.text[start:], ink + segment.advance - at[end], ink)
        start = end


def _shown(piece: str) -> str:
    return f"{piece[:-1]}-" if piece.endswith(SOFT) else piece.rstrip(BLANK)
