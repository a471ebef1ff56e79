"""Findings that were there already when an organisation began to lint.

They are known by their code and their place in words, so they are found again when lines move.
The file has one of them a line, sorted: what goes and comes can be read in a diff.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from cjmap.errors import CjmapError
from cjmap.lint.fingerprint import known_by
from cjmap.text.diagnostic import CRASHED, Diagnostic, Severity
from cjmap.text.source import Source

_HEAD = "cjmap baseline"
_VERSION = 1

Known = Mapping[str, Counter[str]]
"""What is known of each map, by its path from the folder of the file, and how often."""


class Sifted(NamedTuple):
    """The problems of a map that are new, and all that the baseline could know, old and new."""

    new: tuple[Diagnostic, ...]
    found: Counter[str]


def sift(problems: Iterable[Diagnostic], source: Source, known: Counter[str]) -> Sifted:
    """Tell new problems from known ones. Errors of loading, and mistakes of ours, are always new.

    Of several that are known by the same the first are the known ones.
    """
    new, found = [], Counter[str]()
    for one in problems:
        if _can_wait(one):
            what = known_by(one, source)
            found[what] += 1
            if found[what] <= known[what]:
                continue
        new.append(one)
    return Sifted(tuple(new), found)


def _can_wait(one: Diagnostic) -> bool:
    return one.code != CRASHED and (bool(one.name) or one.severity is not Severity.ERROR)


def read(text: str, name: str) -> dict[str, Counter[str]]:
    """What a baseline says; a `CjmapError` where it is none."""
    hint = "put back the file as it was, or make a new one with --add-to-baseline"
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = f":{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise CjmapError(f"{name}{line} is no baseline: it is not JSON", hint) from error
    version, maps = (data.get(_HEAD), data.get("maps")) if isinstance(data, dict) else (None, None)
    if isinstance(version, int) and version > _VERSION:
        raise CjmapError(f"{name} was made by a newer cjmap", "update cjmap, or make it anew")
    if version != _VERSION or not isinstance(maps, dict) or not all(map(_texts, maps.values())):
        raise CjmapError(f"{name} is no baseline of cjmap", hint)
    return {path: Counter(found) for path, found in maps.items()}


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def write(known: Known) -> str:
    """The text of a baseline; the same findings give the same text."""
    maps = {path: sorted(found.elements()) for path, found in sorted(known.items()) if +found}
    data = {_HEAD: _VERSION, "maps": maps}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
