"""Numbers as they are written: which texts are one, and what the others were meant to be."""

from __future__ import annotations

import re
from typing import NamedTuple

from cjmap.text.quoting import in_quotes

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(?:\s*%)?")
_RAGGED = re.compile(r"[\s~]*([+\-\u2212\u2013]?)\s*([0-9]+)(?:[.,]([0-9]+))?")
_OF_OR_TO = re.compile(r"\s*(?:/|out of|of|to|\.\.\.?|…|[-\u2212\u2013])\s*[0-9]")
_PLAIN = re.compile(r"\w[^,:#\[\]{}]*")
_SHAPE = "a number has digits, a point for decimals and `-` in front."


def number_like(text: str) -> bool:
    """Whether text that may be a number or words is a number."""
    return NUMBER.fullmatch(text.strip()) is not None


class Ragged(NamedTuple):
    """A text that begins nearly like a number: the number as it is to be written, and the rest."""

    number: str
    rest: str


def ragged(text: str) -> Ragged | None:
    """The number with which a text begins, or None."""
    found = _RAGGED.match(text)
    if not found:
        return None
    sign, whole, decimals = found.groups()
    minus = "-" if sign in ("-", "\u2212", "\u2013") else ""
    return Ragged(minus + whole + (f".{decimals}" if decimals else ""), text[found.end() :])


def number_cure(text: str) -> str:
    """How a text that is nearly a number is to be written."""
    found = ragged(text)
    if not found:
        return "Write digits, with a point for decimals: `3`, `-2`, `1.5`."
    return f"Write `{found.number}`: {_SHAPE}"


def score_cure(text: str, low: float, high: float, what: str) -> str:
    """How a text that is nearly a score is to be written on a scale from `low` to `high`.

    `what`: the scores of which lane, for the sentence `Emotions here go from -2 to 2`.
    """
    scale = f"{what} go from {low:g} to {high:g}"
    found = ragged(text)
    if not found:
        return f"{scale}; words go into `text`: `{{score: {high:g}, text: …}}`."
    other = "or set another `scale`."
    if _OF_OR_TO.match(found.rest):
        return f"{scale}: write one number on that scale, such as `{high:g}`, {other}"
    words = found.rest.strip(" \t,;:/.=()%–—-")
    if not low <= float(found.number) <= high:
        also = f" and the words beside it, {with_words('…', words)}" if words else ""
        return f"{scale}: write a number on that scale{also}, {other}"
    if words:
        return f"Write the words beside the score: {with_words(found.number, words)}."
    return f"Write `{found.number}`: {_SHAPE} With words: `{{score: {found.number}, text: …}}`."


def with_words(number: str, words: str) -> str:
    """A score and the words that go with it, as they are written in a map."""
    words = " ".join(words.split())
    if len(words) > 40:
        words = "…"
    elif not _PLAIN.fullmatch(words):
        words = in_quotes(words)
    return f"`{{score: {number}, text: {words}}}`"
