"""A source that is one person.

## What it finds

A source whose sample `n` is one. Analytics, support records and desk research are left alone: what
is counted there is seldom people.

## Why it matters

One customer is a story: worth telling, but no reason to rebuild a service. Readers see that there
is a source, not how much stands behind it.

## Bad example

```yaml
title: Ordering lunch
sources:
  call: {name: A call with a friend, kind: interview, date: 2026-05, n: 1}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: call}
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Calls with customers, kind: interview, date: 2026-05, n: 6}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## Options

`least` (default 2): the smallest sample that is enough.

## References

Jakob Nielsen: Why You Only Need to Test with 5 Users (Nielsen Norman Group), on what the first user
shows and what the next ones add.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import number
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity

_NOT_PEOPLE = frozenset(("analytics", "support", "desk"))


@rule("EVI008", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, least: int = 2) -> Iterator[Finding]:
    """Sources with a sample that is too small."""
    for source in map.sources.entries:
        size = number(source.data.get("n"))
        if size is not None and size < least and _of_people(source.data.get("kind")):
            yield Finding(
                (*source.route, "n"),
                f"The source {short(source.name)} has a sample of {size:.0f}.",
                "Ask a few more people before you rely on it. Until then say `confidence: low` on"
                " what rests on it alone.",
            )


def _of_people(kind: str | None) -> bool:
    return fold(kind or "") not in _NOT_PEOPLE
