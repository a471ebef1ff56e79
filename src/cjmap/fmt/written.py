"""A text with its tokens: what every step of formatting looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from cjmap.fmt.tree import Node, tree
from cjmap.text import lines
from cjmap.text.tokens import OTHER, Token, tokens

ODD_BREAK = re.compile("[\x85\u2028\u2029]")
"""What ends a line for YAML, but not for editors: nobody sees it, and nothing moves it."""

_CUTTING = re.compile(r"[ \t]*#[^\s]")

WIDTH = 100
"""How long a line may become."""


@dataclass(frozen=True)
class Written:
    """A map as text. It has been read before, so its tokens are in order."""

    text: str

    @cached_property
    def tokens(self) -> list[Token]:
        """What it is cut up into."""
        return tokens(self.text)

    @cached_property
    def top(self) -> Node:
        """The mapping at its top; only where nothing is unusual."""
        return tree(self.tokens)

    @cached_property
    def unusual(self) -> bool:
        """Whether it is written in a way that nobody writes by hand: `? key`, `%YAML` and such."""
        before = None
        for one in self.tokens:
            if one.kind == OTHER or (one.kind == "key" and one.start != one.end):
                return True
            if before is not None and before.kind == "---" and one.kind != "mapping":
                return True
            before = one
        return False

    @cached_property
    def line_break(self) -> str:
        """How its lines end."""
        return lines.line_break(self.text)

    def cut_behind(self, offset: int) -> bool:
        """Whether a comment follows that would look as if it had cut off a bare text."""
        return _CUTTING.match(self.text, offset) is not None

    def column(self, offset: int) -> int:
        """How many characters stand before a place in its line."""
        return offset - self.line_start(offset)

    def line_start(self, offset: int) -> int:
        """Where the line of a place begins."""
        return lines.line_start(self.text, offset)

    def line_end(self, offset: int) -> int:
        """Where the line of a place ends, before its line break."""
        return lines.line_end(self.text, offset)
