"""Which icon stands for a channel: the one that its author names, else what its words say."""

from __future__ import annotations

import re
from functools import lru_cache

from cjmap.layout.channel_words import KINDS, WORDS
from cjmap.layout.pictograms import names
from cjmap.model.names import fold
from cjmap.model.registry import Channel

_LONG = 5
"""Shorter words are no part of longer ones: a `workshop` is no shop."""


def icon_of(channel: Channel) -> str | None:
    """The icon of a channel. A kind narrows down what its name may mean, or gives the icon."""
    if channel.icon and fold(channel.icon) in names():
        return fold(channel.icon)
    kind = fold(channel.kind or "")
    return meant(fold(channel.name), kind) or KINDS.get(kind)


@lru_cache(maxsize=256)
def meant(name: str, kind: str) -> str | None:
    """What the words of a folded name stand for; an own or empty kind leaves all of them open."""
    words = re.findall(r"\w+", name.replace("-", ""))
    written = [*words, "".join(words)]
    for icon, known in _entries(kind):
        if any(word in written or (len(word) >= _LONG and _part(word, written)) for word in known):
            return icon
    return None


def _part(word: str, written: list[str]) -> bool:
    return any(one.startswith(word) or one.endswith(word) for one in written)


@lru_cache(maxsize=16)
def _entries(kind: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The entries of a kind, or all where it is none of the known ones."""
    tables = (WORDS[kind],) if kind in WORDS else tuple(WORDS.values())
    return tuple((icon, tuple(words.split())) for table in tables for icon, words in table.items())
