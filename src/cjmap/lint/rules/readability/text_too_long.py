"""Texts that are too long for a card.

## What it finds

Texts of phases, actions and items that are longer than a card carries well. Characters that are
twice as wide, as in Chinese and Japanese, count twice. `details` and `note` may be long.

## Why it matters

A map is looked at from two metres away, together with others. A card that has to be read like a
letter is not read, and makes its whole row higher.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: >-
      The arrival time that the app gives jumps back and forth between ten and forty minutes, so
      that she does not dare to go down to the door, and when she does she waits in the rain for a
      quarter of an hour.
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point:
      text: The arrival time jumps back and forth
      details:
        - Between ten and forty minutes
        - Whoever goes down to the door waits in the rain
```

## Options

`limit` (default 140): the most characters of a text.

## References

Jakob Nielsen: How Users Read on the Web (Nielsen Norman Group), on scanning instead of reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, others, short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("REA001", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, limit: int = 140) -> Iterator[Finding]:
    """Texts of more characters than the limit."""
    shortest = limit if map.text.isascii() else limit // 2
    if _longest(map.texts) <= shortest:
        return
    found = [
        (one, size)
        for one in map.parts
        if len(one.text) > shortest and (size := _size(one.text)) > limit
    ]
    if found:
        first, size = found[0]
        what = counted(found, "This text has", "texts are too long: one has")
        yield Finding(
            first.route or ("title",),
            f"{what} {size} characters, for a card that carries {limit}: {short(first.text, 30)}.",
            "Say it in one short sentence, and put the rest under `details` or `note`.",
            others([one for one, _ in found], "this one is too long too"),
        )


def _longest(texts: list[str]) -> int:
    return max(map(len, texts), default=0)


def _size(text: str) -> int:
    if text.isascii():
        return len(text)
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
