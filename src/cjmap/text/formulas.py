"""Texts that a spreadsheet would calculate, kept from being live.

Such a text gets an apostrophe before it, as people type it to say that a cell is a text. A text
that begins with apostrophes and goes on like a formula gets one more, so every text comes back as
it was.
"""

from __future__ import annotations

import re

UNSEEN = "\u200b"
"""The zero width space: nobody sees it, and nothing is worked out behind it."""

_LIVE = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")
"""How a text begins that some spreadsheet calculates."""
_GUARDED = re.compile(r"'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _LIVE.match(text) else text


def veiled(text: str) -> str:
    """A text that no spreadsheet takes for a formula, and that reads as it was written.

    An invisible sign stands before it. It is for texts that go one way, to programs that would show
    an apostrophe.
    """
    return f"{UNSEEN}{text}" if _LIVE.match(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded; a number is none and stays as it is."""
    return text[1:] if _GUARDED.match(text) else text
