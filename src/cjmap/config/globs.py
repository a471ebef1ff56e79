"""Patterns for paths: `*` within a name, `**` across folders."""

from __future__ import annotations

import re
from functools import lru_cache


def fits(path: str, pattern: str) -> bool:
    """Whether a pattern means a path; both are relative to the same folder, with `/` between names.

    A pattern without `/` means files of that name in any folder. One that ends in `/`, or fits a
    folder, means everything in it.
    """
    return _compiled(pattern).match(path) is not None


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    whole = pattern.removeprefix("./").rstrip("/")
    if "/" not in pattern.removeprefix("./"):
        whole = f"**/{whole}"
    parts = re.findall(r"\*\*/|\*\*|\*|\?|\[!?[^\]/]+\]|.", whole)
    return re.compile("".join(map(_part, parts)) + "(?:/.*)?$", re.DOTALL)


def _part(part: str) -> str:
    known = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if part in known:
        return known[part]
    if len(part) > 1:
        turned = "^" if part[1] == "!" else ""
        letters = re.escape(part.strip("[]").lstrip("!")).replace(r"\-", "-")
        return f"[{turned}{letters}]"
    return re.escape(part)
