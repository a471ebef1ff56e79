"""A commit, as far as a map's history tells it."""

from __future__ import annotations

from typing import NamedTuple


class Commit(NamedTuple):
    """Who wrote a state of the map down, when and why.

    `name` is that of the commit, empty for what is not committed yet; then nothing else is known.
    `date` is the author's, in ISO 8601 with its zone. `path` is that of the map from the top of the
    repository. `helpers` are the authors of what a merge brought.
    """

    name: str = ""
    author: str = ""
    date: str = ""
    subject: str = ""
    path: str = ""
    helpers: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """`2026-10-02`, as it was where the author was; empty where it is not known."""
        return self.date[:10] if self.date[10:11] == "T" else ""

    @property
    def short(self) -> str:
        """As much of the name as people write."""
        return self.name[:7]
