"""Where reading a text came to its end, and a way to mend it."""

from __future__ import annotations

import re
from typing import NamedTuple

ODD_SPACES = "\u00a0\u2007\u202f\u3000\u2002\u2003\u2009"
ODD_CODE = "odd-space-in-indentation"
ODD_SPACE = (
    "There is a non-breaking or other special space in the indentation. It looks like a space, "
    "but YAML reads it as a letter."
)
ODD_CURE = (
    "Replace it with ordinary spaces; it often comes with text copied from a web page or a word "
    "processor."
)


def with_plain_indents(text: str) -> str:
    """A text with ordinary spaces in every indentation; offsets stay the same."""
    odd = re.compile(f"^ *[{ODD_SPACES}][ {ODD_SPACES}]*", re.MULTILINE)
    return odd.sub(lambda found: " " * len(found[0]), text)


class Failure(NamedTuple):
    """The place where libyaml gave up; offsets in the text.

    `opened` is where the thing began that was not finished (a quote, a bracket), `last` where the
    last text began that could still be read. `problem` is libyaml's own sentence, for telling
    cases apart, never for showing.
    """

    offset: int
    opened: int
    last: int
    problem: str


class Cure(NamedTuple):
    """A guess what was meant: one line (1-based) rewritten, and how to say it.

    `start` and `end` are the columns (0-based, end exclusive) in the line as it was written.
    """

    code: str
    message: str
    hint: str
    line: int
    start: int
    end: int
    written: str
    all_lines: tuple[str, str] | None = None
    """For what is wrong in many lines at once: characters in the indentation to exchange."""
