"""Collects what is wrong with a theme file, each at its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cjmap.errors import CjmapError
from cjmap.model.names import nearest
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Route
from cjmap.text.toml import Toml


class Report:
    """The problems found so far. `folder` is where the theme file lies."""

    def __init__(self, read: Toml, folder: str) -> None:
        self.folder = folder
        self._read = read
        self._found: list[Diagnostic] = []

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """All problems in the order of the file."""
        return tuple(sorted(self._found, key=lambda one: one.span or (0, 0, 0, 0)))

    def add(self, code: str, route: Route, message: str, hint: str | None = None) -> None:
        """A problem with the value at a route."""
        self._found.append(Diagnostic(code, message, self._read.find(route), hint))

    def failed(self, code: str, route: Route, error: CjmapError) -> None:
        """A problem that was found where a file was looked at."""
        self.add(code, route, error.message, error.hint)

    def unknown(self, route: Route, known: Iterable[str], where: str) -> None:
        """A key that is not one of the known ones."""
        key, known = str(route[-1]), tuple(known)
        near = nearest(key, known)
        allowed = ", ".join(f"`{one}`" for one in known)
        hint = f"Did you mean `{near}`?" if near else f"Allowed: {allowed}."
        span = self._read.keys.get(route) or self._read.find(route)
        self._found.append(
            Diagnostic("unknown-key", f"`{key}` is not a key of {where}.", span, hint)
        )

    def text(self, value: Any, route: Route) -> str | None:
        """The text at a route, None where there is nothing; a problem where it is no text."""
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        key = next(part for part in reversed(route) if isinstance(part, str))
        self.add("not-text", route, f"`{key}` is not a text.", f'Write {key} = "…".')
        return None
