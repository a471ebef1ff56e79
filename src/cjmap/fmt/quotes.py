"""Quotes that are not needed go; needed ones are double, unless that needs more signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjmap.fmt.written import ODD_BREAK, Written
from cjmap.text.edit import Edit
from cjmap.text.lines import BREAK
from cjmap.text.quick import NULLS
from cjmap.text.quoting import in_quotes
from cjmap.text.scalar import stands
from cjmap.text.tokens import Token

_LIKE_A_NUMBER = re.compile(
    r"[-+~.=<]?[0-9][0-9_.,:/%TZ+ -]*(?:e[-+]?[0-9]+)?|0[xob][0-9a-f_]+|[-+]?\.?(?:inf|nan)",
    re.IGNORECASE,
)
_WORDS = frozenset("true false yes no on off y n null".split())
_SURE_IN_BRACKETS = re.compile(r"\w[\w -]*")
_ESCAPES = re.compile(r'\\[^"\\]')


def quotes(written: Written) -> list[Edit]:
    """The edits that put quotes right; texts over several lines stay as they are."""
    return list(_edits(written))


def _edits(written: Written) -> Iterator[Edit]:
    text, brackets, before = written.text, 0, ""
    for token in written.tokens:
        if token.style in ("'", '"'):
            is_key, in_brackets = before == "key", brackets > 0
            cut = written.cut_behind(token.end)
            new = (
                text[token.start : token.end] if cut else _better(text, token, is_key, in_brackets)
            )
            if new != text[token.start : token.end]:
                yield Edit(token.start, token.end, new)
        brackets += (token.kind in ("{", "[")) - (token.kind in ("}", "]"))
        before = token.kind


def _better(text: str, token: Token, is_key: bool, in_brackets: bool) -> str:
    """A quoted text as it is best written."""
    old = text[token.start : token.end]
    value = token.value
    if BREAK.search(old) or ODD_BREAK.search(value) or not value.isprintable():
        return old
    if token.style == '"' and _ESCAPES.search(old):
        return old
    if is_key and text[token.end : token.end + 2] != ": " and not _ends_line(text, token.end):
        return old
    if not _worth_quotes(value, in_brackets) and stands(value, in_brackets, is_key):
        return value
    new = in_quotes(value)
    return new if len(new) <= len(old) else old


def _ends_line(text: str, end: int) -> bool:
    return text[end : end + 1] == ":" and text[end + 1 : end + 2] in ("", "\n", "\r")


def _worth_quotes(value: str, in_brackets: bool) -> bool:
    """Whether other programs would take a text for a number, a date, yes or no, and people for an
    item of a list.

    In brackets also whether the next comma that somebody writes into a sentence would break it.
    """
    return (
        value in NULLS
        or value.startswith("-")
        or value.casefold() in _WORDS
        or _LIKE_A_NUMBER.fullmatch(value) is not None
        or (in_brackets and not _SURE_IN_BRACKETS.fullmatch(value))
    )
