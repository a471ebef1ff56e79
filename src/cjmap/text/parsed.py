"""What reading a text gives."""

from __future__ import annotations

from typing import Any, NamedTuple

from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.spans import Spans

Data = dict[str, Any] | list[Any] | str | None
"""Nothing but mappings, lists, texts as they were written, and None for what is empty."""


class Parsed(NamedTuple):
    """What a text says, and where, and what is wrong with it.

    `data` is None when nothing could be read; then there is an error among the problems.
    With other errors (duplicate keys, tags …) `data` holds what is left without them.
    """

    data: Data
    spans: Spans
    problems: tuple[Diagnostic, ...]

    @property
    def failed(self) -> bool:
        """Whether one of the problems is an error."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)
