"""Finding a finding again after other lines of its map have changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source


def fingerprints(
    problems: Iterable[Diagnostic], source: Source, name: str
) -> Iterator[tuple[Diagnostic, str]]:
    """Every problem of a map with what it is known by, which no two of them share.

    It is made of the map's `name`, the code, the keys that lead to it and the words of its line;
    not of where the line stands, nor of the message, which may count days. What is then still
    alike is numbered.
    """
    seen: Counter[str] = Counter()
    for one in problems:
        about = "\0".join((name, one.code, *_keys(one), _line(one, source)))
        seen[about] += 1
        yield one, sha256(f"{about}\0{seen[about]}".encode("utf-8", "surrogatepass")).hexdigest()


def _keys(problem: Diagnostic) -> Iterator[str]:
    return (step for step in problem.route if isinstance(step, str))


def _line(problem: Diagnostic, source: Source) -> str:
    return " ".join(source.line(problem.span.line).split()) if problem.span else ""
