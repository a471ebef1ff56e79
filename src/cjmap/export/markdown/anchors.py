"""Where links inside the document lead to.

Code hosts give every heading an anchor made of its words. Where that is certain to be the same on
all of them, it is what links lead to; else the heading gets one of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from cjmap.board.board import Board

_NOT_IN_SLUG = re.compile(r"[^\w\- ]")


class Anchors:
    """The anchors of the phases, in order, and of the sections."""

    def __init__(self, board: Board, phases: Sequence[str], headings: Mapping[str, str]) -> None:
        counted = Counter([*map(slug, phases), *map(slug, headings.values())])
        self._taken = counted
        self.own: set[str] = set()
        self.phases = tuple(
            self._anchor(name, stretch.id, f"phase-{stretch.id}")
            for name, stretch in zip(phases, board.stretches, strict=True)
        )
        self.sections = {
            name: self._anchor(heading, slug(heading), f"section-{name}")
            for name, heading in headings.items()
        }

    def _anchor(self, heading: str, wanted: str, otherwise: str) -> str:
        natural = slug(heading)
        if natural == wanted and self._taken[natural] == 1 and _is_certain(heading, natural):
            return natural
        anchor = otherwise if self._taken[wanted] else wanted
        self.own.add(anchor)
        return anchor

    def heading(self, marks: str, words: str, anchor: str) -> str:
        """A heading, with its own anchor before it where it needs one."""
        title = f"{marks} {words}"
        return f'<a id="{anchor}"></a>\n\n{title}' if anchor in self.own else title


def slug(heading: str) -> str:
    """The anchor that code hosts make of a heading."""
    return _NOT_IN_SLUG.sub("", heading.lower()).replace(" ", "-")


def _is_certain(heading: str, natural: str) -> bool:
    """All hosts agree on letters and single hyphens; not on what is left of signs and marks."""
    letters = heading.isascii() or all(one.isascii() or one.isalpha() for one in heading)
    plain = letters and not any(one in heading for one in "\\&<")
    return plain and "--" not in natural and not natural.isdigit() and natural == natural.strip("-")
