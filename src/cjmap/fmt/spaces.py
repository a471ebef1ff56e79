"""The space between two tokens on one line."""

from __future__ import annotations

from cjmap.text.tokens import Token

_CLOSING = ("]", "}")
_NAMES = ("&", "*")


def between(last: Token, token: Token, old: str) -> str:
    """One space behind a colon, dash or comma, none inside brackets; else what is there."""
    if last.kind in ("[", "{"):
        return old if token.kind == ":" else ""
    if token.kind in _CLOSING or token.kind == ",":
        return old if last.kind == ":" or last.kind in _NAMES else ""
    if token.kind == ":":
        return " " if last.kind in _NAMES else ""
    return " " if last.kind in (":", "-", ",", "&") else old
