"""The relative links of a map: none leads out of the repository that the map lies in.

A picture travels with its links. One that climbs out of the repository works on its author's
machine only, and tells others how that machine is laid out.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Route

if TYPE_CHECKING:
    from cjmap.text.spans import Spans


def check(data: Any, spans: Spans, folder: str) -> Iterator[Diagnostic]:
    """The links of a map whose file is in `folder` that lead out of its repository.

    Where no repository is around the folder, there is nothing to lead out of.
    """
    home, root = home_and_root(folder)
    if root is None:
        return
    for route, text in _climbing(data):
        target = os.path.normpath(home / text.partition("#")[0])
        if not Path(target).is_relative_to(root):
            yield Diagnostic(
                "link-outside",
                f"The link `{text}` leads out of the repository of the map.",
                spans.find(route),
                "Link to a file inside the repository, or to a web address.",
                route=route,
            )


def home_and_root(folder: str) -> tuple[Path, Path | None]:
    """Where a folder really is, and the repository around it."""
    home = Path(os.path.realpath(folder))
    return home, next((one for one in (home, *home.parents) if (one / ".git").exists()), None)


def _climbing(data: Any) -> Iterator[tuple[Route, str]]:
    """The relative links with `..` in them, and where they stand."""
    stack: list[tuple[Route, Any]] = [((), data)]
    while stack:
        route, value = stack.pop()
        if isinstance(value, dict):
            stack += [((*route, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            stack += [((*route, at), inner) for at, inner in enumerate(value)]
        elif isinstance(value, str) and _is_link(route) and ".." in value.split("/"):
            yield route, value.strip()


def _is_link(route: Route) -> bool:
    return route[-1:] == ("link",) or route[:1] == ("related",)
