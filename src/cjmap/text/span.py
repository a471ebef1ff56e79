"""Places in a text, and routes through the data that was read from it."""

from __future__ import annotations

from typing import NamedTuple

Route = tuple[str | int, ...]
"""Keys and indices from the top of the file as the author wrote it: `("phases", 0, "pain")`."""


class Span(NamedTuple):
    """A stretch of text: 1-based lines and columns (in characters), the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
