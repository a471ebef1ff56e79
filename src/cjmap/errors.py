"""The one exception that a user may cause outside a map's own problems."""

from __future__ import annotations


class CjmapError(Exception):
    """Something the user asked for cannot be done: a missing file, an unknown format.

    `message` says what is wrong; `hint` says how to go on. Problems inside a map are
    never raised: they are `Diagnostic` values of the loaded `Document`. `report` is what is wrong
    with a file, on lines of its own as people read them.
    """

    def __init__(self, message: str, hint: str | None = None, report: str = "") -> None:
        super().__init__(f"{message}:\n{report}" if report else message)
        self.message = message
        self.hint = hint
        self.report = report


def reason(error: OSError | ValueError) -> str:
    """What the system says of a file, as a part of a sentence: `permission denied`."""
    told = getattr(error, "strerror", None) or str(error)
    return f"{told[:1].lower()}{told[1:]}"
