"""The one exception that a user may cause outside a map's own problems."""

from __future__ import annotations


class CjmapError(Exception):
    """Something the user asked for cannot be done: a missing file, an unknown format.

    `message` says what is wrong; `hint` says how to go on. Problems inside a map are
    never raised: they are `Diagnostic` values of the loaded `Document`.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
