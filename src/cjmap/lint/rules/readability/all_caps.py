"""Texts in capitals.

## What it finds

Texts of several words that are all in capitals. Abbreviations such as CRM are left out.

## Why it matters

Words in capitals are slower to read, and some screen readers spell them out. They also sound like
shouting, which in a lane of feelings says something that nobody meant.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: ARRIVAL TIME JUMPS
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: Arrival time jumps in the ETA API
```

## References

GOV.UK style guide, on capitalisation: no block capitals for large amounts of text.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, others, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

_WORD = 4
"""A word of fewer letters may be an abbreviation."""
_LETTERS = 12
"""A text of fewer letters may be a name."""


@rule("REA004", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Texts of two or more longer words, all of them in capitals."""
    if not _any_upper(map.texts):
        return
    found = [one for one in map.parts if _shouts(one.text)]
    if found:
        what = counted(found, "A text is", "texts are")
        yield Finding(
            found[0].route or ("title",),
            f"{what} all in capitals: {several([one.text for one in found])}.",
            "Write it as in a sentence. To stress it, use `severity` or `tags`.",
            others(found, "this one too"),
        )


def _any_upper(texts: list[str]) -> bool:
    return any(map(str.isupper, texts))


def _shouts(text: str) -> bool:
    if not text.isupper():
        return False
    sizes = [sum(map(str.isupper, word)) for word in text.split()]
    return sum(size >= _WORD for size in sizes) > 1 and sum(sizes) >= _LETTERS
