"""How somebody feels: numbers, `4/5`, stars, emoji and words → scores on one scale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cjmap.importers.sheet.items import items, line
from cjmap.model.names import fold

_NUMBER = r"[+\-−–]?\d{1,6}(?:[.,]\d{1,4})?"
_OF = r"(?:/|of|out of|von|sur|de|van|из|／)"
_SCORE = re.compile(
    rf"(?P<score>{_NUMBER})\s*(?:{_OF}\s*(?P<of>\d{{1,3}}))?\s*%?"
    r"(?:\s*(?:[-–—:,;=]\s*|\(|(?<=\s)(?=\W)|(?(of)(?<=\s)|(?!)))(?P<text>[^\d\s/].*?)\)?)?",
    re.IGNORECASE | re.DOTALL,
)
_BEHIND = re.compile(
    rf"(?P<text>.*?\S)\s*[(:=]\s*(?P<score>{_NUMBER})\s*(?:{_OF}\s*(?P<of>\d{{1,3}}))?\s*\)?",
    re.IGNORECASE | re.DOTALL,
)
_RANGE = re.compile(rf"({_NUMBER})\s*(?:-|–|—|\.\.+|…|to|bis|à|a|до|~|〜|～)\s*({_NUMBER})")
_STARS = re.compile(r"[★⭐☆\ufe0f\s]+")

FACES: Mapping[str, int] = {
    face: score
    for score, faces in {
        2: "😀😃😄😁😆😍🤩🥳🥰😻🎉💚❤",
        1: "🙂😊☺😌😏😉👍😎🤗😇",
        0: "😐😑😶🤔🤷",
        -1: "🙁☹😕😟😞😔😒😬😥😓😩😯😰😨😳👎😧😦😮",
        -2: "😡😠🤬😢😭😤😖😫😱💔🤯👿😣",
    }.items()
    for face in faces
}
"""Faces as people use them in maps, on the usual scale."""

SIGNS: Mapping[str, int] = {
    sign: score
    for score, signs in {
        2: ":D :-D ++ +++",
        1: ":) :-) ;) ;-) =) +",
        0: ":| :-| +/- ± o",
        -1: ":( :-( :/ :-/ - − –",
        -2: ":'( :'-( -- −− –– ---",
    }.items()
    for sign in signs.split()
}
"""Faces that are typed, and plus and minus."""


class Feeling(NamedTuple):
    """One feeling as it was read. `of` is the top of the scale that it names itself.

    `usual` says that the score was given by a face or a word, on the scale from −2 to 2.
    """

    text: str = ""
    score: float | None = None
    of: int | None = None
    usual: bool = False


class Scale(NamedTuple):
    """From where to where scores go."""

    low: float
    high: float

    def put(self, one: Feeling) -> float | None:
        """The score of a feeling on this scale."""
        if one.score is None or not one.usual or (self.low, self.high) == (-2, 2):
            return one.score
        return round(self.low + (one.score + 2) / 4 * (self.high - self.low), 1)


USUAL = Scale(-2, 2)
_SCALES = (Scale(-2, 2), Scale(1, 5), Scale(1, 10), Scale(0, 10), Scale(0, 100))
_BOTH_WAYS = (2, 3, 5, 10, 100)


def feelings(text: str, words: Mapping[str, int]) -> list[Feeling]:
    """The feelings of a cell; a word beside one score belongs to it."""
    found = [feeling(one, words) for one in items(text)]
    scored = [one for one in found if one.score is not None]
    if len(scored) == 1 and len(found) > 1:
        return [scored[0]._replace(text=line(" ".join(one.text for one in found)))]
    return found


def feeling(text: str, words: Mapping[str, int]) -> Feeling:
    """One feeling."""
    if text.isascii() and text.isdecimal() and len(text) < 7:
        return Feeling("", float(text))
    for pattern in (_SCORE, _BEHIND):
        if found := pattern.fullmatch(text):
            of = int(found["of"]) if found["of"] else None
            return Feeling((found["text"] or "").strip(), number(found["score"]), of)
    if _STARS.fullmatch(text) and (full := len(re.findall("[★⭐]", text))):
        return Feeling("", full, max(5, full + text.count("☆")))
    if text in SIGNS:
        return Feeling(text if text[0] in ":;=" else "", SIGNS[text], usual=True)
    faces = [FACES[char] for char in text if char in FACES]
    if faces:
        return Feeling(text, sum(faces) / len(faces), usual=True)
    known = words.get(fold(text.strip(" .!")))
    return Feeling(text, known, usual=known is not None)


def together(some: Sequence[Feeling], others: Sequence[Feeling]) -> Feeling | None:
    """The feeling that a number here and a word or a face there say; None where they say two."""
    for numbers, words in ((some, others), (others, some)):
        if len(numbers) == len(words) == 1:
            one, other = numbers[0], words[0]
            plain = one.score is not None and not one.usual and not one.text
            if plain and (other.score is None or other.usual):
                return one._replace(text=other.text)
    return None


def number(text: str) -> float:
    """A number with a decimal point or comma and any kind of minus."""
    return float(text.translate(_SIGNS))


_SIGNS = {0x2212: "-", 0x2013: "-", 0x2C: "."}


def scale_of(heading: str) -> Scale | None:
    """The scale that a heading names: `Mood (1–5)`, `/10`."""
    if found := _RANGE.search(heading):
        low, high = number(found[1]), number(found[2])
        return Scale(low, high) if low < high else None
    found = re.search(r"/\s*(\d{1,3})\b", heading)
    return Scale(1, int(found[1])) if found and int(found[1]) > 1 else None


def scale_for(heading: str, found: Sequence[Feeling]) -> Scale:
    """The scale that all scores of a lane lie on: named, or the narrowest usual one."""
    said = [one.score for one in found if one.score is not None and not one.usual]
    named = scale_of(heading) or _named(found)
    if not named and "nps" in heading.casefold() and said and min(said) >= 0 and max(said) <= 10:
        return Scale(0, 10)
    if named:
        return Scale(min(named.low, *said, named.low), max(named.high, *said, named.high))
    return _narrowest(said) if said else USUAL


def _named(found: Iterable[Feeling]) -> Scale | None:
    tops = [one.of for one in found if one.of]
    return Scale(1, max(2, *tops, 2)) if tops else None


def _narrowest(scores: Sequence[float]) -> Scale:
    low, high = min(scores), max(scores)
    if low < 0:
        most = max(-low, high)
        end = next((one for one in _BOTH_WAYS if most <= one), most)
        return Scale(-end, end)
    fitting = (one for one in _SCALES[1:] if one.low <= low and high <= one.high)
    if low == 0 and high <= 2:
        return USUAL
    return next(fitting, Scale(0, max(high, 1)))
