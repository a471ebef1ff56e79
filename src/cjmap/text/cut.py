"""Texts of an author's that are told in one line."""

from __future__ import annotations


def one_line(text: str, most: int) -> str:
    """A text on one line, cut where it has more letters than that."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
