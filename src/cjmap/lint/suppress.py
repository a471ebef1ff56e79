"""Findings that the author has silenced by a comment, and comments that silence nothing."""

from __future__ import annotations

from collections.abc import Iterable

from cjmap.lint.comments import LOADING, Comment, meaning
from cjmap.text.diagnostic import Diagnostic


def suppress(
    problems: Iterable[Diagnostic], comments: tuple[Comment, ...], ran: Iterable[str]
) -> tuple[list[Diagnostic], tuple[Comment, ...]]:
    """The problems that are left, and the comments with the codes that they did not need.

    `ran` are the codes of the rules that were run: nobody knows of the others whether a comment
    is needed. Errors of loading, and mistakes of ours, cannot be silenced.
    """
    by_code = _by_code(comments)
    used: set[tuple[int, str]] = set()
    left = []
    for one in problems:
        line = one.span.line if one.span else 0
        hits = [
            (at, written)
            for at, written in by_code.get(one.code, ())
            if comments[at].first <= line <= comments[at].last
        ]
        used.update(hits)
        if not hits:
            left.append(one)
    known = {*ran, *LOADING}
    told = (
        comment._replace(
            unused=tuple(
                written
                for written in comment.codes
                if (at, written) not in used and known & meaning(written)
            )
        )
        for at, comment in enumerate(comments)
    )
    return left, tuple(told)


def _by_code(comments: tuple[Comment, ...]) -> dict[str, list[tuple[int, str]]]:
    """Which comments mean a code, by their position, and with what word."""
    found: dict[str, list[tuple[int, str]]] = {}
    for at, comment in enumerate(comments):
        for written in comment.codes:
            for code in meaning(written):
                found.setdefault(code, []).append((at, written))
    return found
