"""A TOML file of the reader's own (theme, configuration): its text, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from cjmap.errors import CjmapError, reason
from cjmap.model.names import nearest
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Route, Span
from cjmap.text.toml import Toml

MAX_BYTES = 64 * 1024
"""Such a file has a few hundred lines at most."""


def text_of(
    path: str, what: str, missing: Callable[[], str] | None = None, most: int = MAX_BYTES
) -> str:
    """The text of a file that is a `what`; a `CjmapError` where it cannot be read.

    `missing` says how to go on where there is no such file.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise CjmapError(f"{path} is larger than {most >> 10} KiB; it is no {what}")
        return data.decode("utf-8-sig")
    except IsADirectoryError as error:
        raise CjmapError(f"{path} is a folder", f"name the {what} in it") from error
    except FileNotFoundError as error:
        raise CjmapError(f"there is no {what} {path}", missing() if missing else None) from error
    except UnicodeDecodeError as error:
        raise CjmapError(
            f"{path} is no text in UTF-8", "in your editor choose Save as… and the encoding UTF-8"
        ) from error
    except (OSError, ValueError) as error:
        raise CjmapError(f"{path} cannot be read: {reason(error)}") from error


class Report:
    """The problems found so far. `folder` is where the file lies, `top` where its part begins."""

    def __init__(self, read: Toml, folder: str, top: Route = ()) -> None:
        self.folder = folder
        self._read = read
        self._top = top
        self._found: list[Diagnostic] = []

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """All problems in the order of the file."""
        return tuple(sorted(self._found, key=lambda one: one.span or (0, 0, 0, 0)))

    def add(self, code: str, route: Route, message: str, hint: str | None = None) -> None:
        """A problem with the value at a route."""
        self.put(Diagnostic(code, message, self.value(route), hint))

    def value(self, route: Route) -> Span:
        """Where the value at a route stands."""
        return self._read.find((*self._top, *route))

    def key(self, route: Route) -> Span:
        """Where the key at the end of a route stands; of an element of a list, where that does."""
        return self._read.keys.get((*self._top, *route)) or self.value(route)

    def put(self, problem: Diagnostic) -> None:
        """A problem that knows its place."""
        self._found.append(problem)

    def failed(self, code: str, route: Route, error: CjmapError) -> None:
        """A problem that was found where a file was looked at."""
        self.add(code, route, error.message, error.hint)

    def unknown(self, route: Route, known: Iterable[str], where: str) -> None:
        """A key that is not one of the known ones."""
        key, known = str(route[-1]), tuple(known)
        near = nearest(key, known)
        allowed = ", ".join(f"`{one}`" for one in known)
        hint = f"Did you mean `{near}`?" if near else f"Allowed: {allowed}."
        message = f"`{key}` is not a key of {where}."
        self.put(Diagnostic("unknown-key", message, self.key(route), hint))

    def text(self, value: Any, route: Route) -> str | None:
        """The text at a route, None where there is nothing; a problem where it is no text."""
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        key = next(part for part in reversed(route) if isinstance(part, str))
        self.add("not-text", route, f"`{key}` is not a text.", f'Write {key} = "…".')
        return None
