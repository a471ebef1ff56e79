"""What a view asks for and the map does not have."""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.errors import CjmapError


def unknown(what: str, name: str, known: Sequence[str]) -> CjmapError:
    """The error, with the nearest name and all that there are."""
    from difflib import get_close_matches  # only mistakes need it

    near = get_close_matches(name, known, 1, 0.5)
    hint = f"did you mean `{near[0]}`? " if near else ""
    return CjmapError(f"the map has no {what} `{name}`", f"{hint}known: {', '.join(known)}")
