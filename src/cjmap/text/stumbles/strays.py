"""Cures for a line that lacks a dash, a key or deeper indentation beside what it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cjmap.text.stumbles.failure import Cure, Failure
from cjmap.text.stumbles.shape import signs

_DASH = re.compile(r" *(-\s+)\S")
_KEYED = re.compile(r"(?:- +)*[^\s'\"#:][^'\"#:]*:(?:\s|$)")
_WITH_TEXT = re.compile(r" *(?:- +)*[^\s'\"#:][^'\"#:]*: +[^\s'\"#|>\[{&*!]")
_GLUED = re.compile(r"[A-Za-z][\w-]*:[^\s:/]")
_TEXT = re.compile(r"[^\s'\"#|>\[{&*!%@`-]")

_DEEPER = "If it continues the line above, indent it deeper"


def strays(number: int, lines: Sequence[str], failure: Failure) -> Iterator[Cure]:
    """A line at the column of the items or keys above it that is neither an item nor a key.

    `lines`: the text up to one line after it.
    """
    whole = lines[number - 1]
    text = whole.lstrip(" ")
    column = len(whole) - len(text)
    above = _above(lines[: number - 1], column)
    if not above or not _TEXT.match(text) or _GLUED.match(text):
        return
    dash = _DASH.match(above)
    if dash and above.index("-") == column:
        if "'-' indicator" in failure.problem and _KEYED.match(text):
            yield _deeper_key(number, column, text, len(dash[1]))
        elif not _KEYED.match(text) and not (
            text[0].islower() and _compact(lines[: number - 1], column)
        ):
            yield _no_dash(number, column, text)
    elif not _KEYED.match(text) and _WITH_TEXT.match(above) and not _opens(lines[number:], column):
        yield _wrapped(number, column, whole, failure)


def _above(lines: Sequence[str], column: int) -> str | None:
    """The nearest line above that begins, or whose item begins, at a column or left of it."""
    for line in reversed(lines[-400:]):
        text = line.lstrip(" ")
        if text and not text.startswith("#") and len(line) - len(text) <= column:
            return line
    return None


def _opens(below: Sequence[str], column: int) -> bool:
    """Whether a list or mapping begins on the line below, so that the line is rather a key."""
    text = below[0].lstrip(" ") if below else ""
    indent = len(below[0]) - len(text) if below else 0
    if text.startswith("- "):
        return indent >= column
    return indent > column and bool(_KEYED.match(text))


def _compact(lines: Sequence[str], column: int) -> bool:
    """Whether the items above stand at the same column as the key of their list."""
    for line in reversed(lines[-400:]):
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if text and not text.startswith("#") and indent <= column:
            if indent < column:
                return False
            if not text.startswith("-"):
                return True
    return False


def _no_dash(number: int, column: int, text: str) -> Cure:
    return Cure(
        "no-dash",
        "This line has no dash, but stands among the items of a list.",
        f"{_DEEPER}; if it is an item, put a dash before it: - {text.strip()}",
        number,
        column,
        column + len(text.rstrip()),
        f"{' ' * column}- {text}",
    )


def _deeper_key(number: int, column: int, text: str, width: int) -> Cure:
    return Cure(
        "no-dash",
        "This line has no dash, but stands among the items of a list.",
        f"If it belongs to the item above, begin it with {column + width} spaces; if it is an item "
        f"of its own, put a dash before it: - {text.strip()}",
        number,
        column,
        column + len(text.rstrip()),
        " " * (column + width) + text,
    )


def _wrapped(number: int, column: int, whole: str, failure: Failure) -> Cure:
    """A text that goes on at the column of its key; or a key without its colon."""
    for cure in signs(number, whole, failure):
        if cure.code == "no-colon-after-key":
            return cure._replace(hint=f"{_DEEPER}; else {cure.hint[:1].lower()}{cure.hint[1:]}")
    return Cure(
        "no-key",
        "Here a key and a colon are expected.",
        f"{_DEEPER}.",
        number,
        column,
        len(whole.rstrip()),
        f"  {whole}",
    )
