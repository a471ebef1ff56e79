"""Headings of the reader's own: a TOML file `pain_points = ["Grumbles"]` → what they mean."""

from __future__ import annotations

import tomllib

from cjmap.errors import CjmapError
from cjmap.importers.sheet.headings import KEYS
from cjmap.model.names import nearest
from cjmap.toml_file import text_of

OwnWords = dict[str, tuple[str, ...]]


def own_words(path: str) -> OwnWords:
    """The headings in a file, by what they mean; a `CjmapError` where it says something else."""
    try:
        data = tomllib.loads(text_of(path, "file with headings"))
    except tomllib.TOMLDecodeError as error:
        raise CjmapError(
            f"{path} is no TOML: {error}", 'write a line such as pain_points = ["Grumbles"]'
        ) from error
    return {key: _headings(path, key, value) for key, value in data.items()}


def _headings(path: str, key: str, value: object) -> tuple[str, ...]:
    if key not in KEYS:
        near = nearest(key, KEYS)
        known = f"did you mean `{near}`?" if near else f"allowed: {', '.join(sorted(KEYS))}"
        raise CjmapError(f"{path}: `{key}` is nothing that a heading can mean", known)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise CjmapError(
            f"{path}: the headings of `{key}` are no list of texts", f'write {key} = ["one", "two"]'
        )
    return tuple(value)
