"""A map that rests on nothing.

## What it finds

A map that defines no source at all. It says so once, and the rules on the sources of single items
keep silent. The map of a future state is left alone: it is a plan.

## Why it matters

A map that was made up in a workshop is a list of assumptions, and useful as such: it says what to
find out. It looks just like one that was researched, though, and a year later nobody remembers
which of the two it was.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    emotion: -1
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## References

Marc Stickdorn and others: This Is Service Design Doing, on assumption-based and research-based
tools.

Approaches to Journey Mapping: 2 Critical Decisions To Make Before You Begin (Nielsen Norman Group),
on beginning with assumptions or with research.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("EVI001", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Nothing under `sources`."""
    if not map.sources and not map.evidence.planned:
        yield Finding(
            ("title",),
            "The map names no source: all of it is assumption.",
            "Say what it rests on: `sources: {calls: {name: …, kind: interview, date: …, n: 12}}`,"
            " then `source: calls` on a phase, an action or an item.",
        )
