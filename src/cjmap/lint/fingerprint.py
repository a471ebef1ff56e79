"""Finding a finding again after other parts of its map have changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from cjmap.text.cut import one_line
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.text.span import Route

_NAMES = ("id", "name", "text", "action", "title", "src")
"""What an item is known by: the first of these keys that it has."""

_LONGEST = 60


def in_words(data: Any, route: Route) -> str:
    """A route with names in the place of indices, so that it stays when other things move."""
    steps = []
    for step in route:
        if isinstance(step, str):
            data = data.get(step) if isinstance(data, dict) else None
            steps.append(step)
        else:
            data = data[step] if isinstance(data, list) and 0 <= step < len(data) else None
            steps.append(_name(data, step))
    return " › ".join(steps)


def known_by(problem: Diagnostic, source: Source) -> str:
    """What a problem is known by in its map: its code and its place in words.

    Not its line, and not its message, which may count days. What loading finds has the words of
    its line.
    """
    return f"{problem.code} {problem.at or _line(problem, source)}"


def fingerprints(
    problems: Iterable[Diagnostic], source: Source, name: str
) -> Iterator[tuple[Diagnostic, str]]:
    """Every problem of a map of this name with a fingerprint, which no two of them share.

    What is known by the same is numbered.
    """
    from hashlib import sha256  # only some reports need it

    seen: Counter[str] = Counter()
    for one in problems:
        about = "\0".join((name, known_by(one, source)))
        seen[about] += 1
        yield one, sha256(f"{about}\0{seen[about]}".encode("utf-8", "surrogatepass")).hexdigest()


def _name(item: Any, index: int) -> str:
    found = item
    if isinstance(item, dict):
        found = next((item[key] for key in _NAMES if item.get(key)), None)
    return one_line(found, _LONGEST) if isinstance(found, str) else f"#{index + 1}"


def _line(problem: Diagnostic, source: Source) -> str:
    return one_line(source.line(problem.span.line), _LONGEST) if problem.span else ""
