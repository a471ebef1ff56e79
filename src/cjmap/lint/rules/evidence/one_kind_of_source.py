"""Only one kind of source.

## What it finds

A map whose sources are all of one kind: interviews only, or analytics only. Maps in which the kind
of a source is not given are left alone.

## Why it matters

Every method has a blind spot. Analytics show where people leave but not why, interviews show what
people remember, surveys only what was asked. What two kinds of sources agree on is likely to hold.

## Bad example

```yaml
title: Ordering lunch
sources:
  poll: {name: Poll after the order, kind: survey, date: 2026-05, n: 212}
  nps: {name: Yearly survey, kind: survey, date: 2026-01, n: 640}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, sources: [poll, nps]}
```

## Good example

```yaml
title: Ordering lunch
sources:
  poll: {name: Poll after the order, kind: survey, date: 2026-05, n: 212}
  rides: {name: Days with couriers, kind: observation, date: 2026-03, n: 4}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, sources: [poll, rides]}
```

## References

Kathryn Whitenton: Triangulation: Get Better Research Results by Using Multiple UX Methods (Nielsen
Norman Group).
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("EVI009", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """All sources of the same kind."""
    sources = map.sources.entries
    kinds = {fold(one.data.get("kind") or "") for one in sources}
    if len(kinds) == 1 and "" not in kinds and map.evidence.used:
        yield Finding(
            sources[0].route,
            f"{_all(len(sources))} of the kind {short(kinds.pop())}: the map sees the journey from"
            " one side.",
            "Look from another side too: numbers beside stories, what people do beside what they"
            " say.",
        )


def _all(count: int) -> str:
    few = {1: "Its only source is", 2: "Both sources are"}
    return few.get(count, f"All {count} sources are")
