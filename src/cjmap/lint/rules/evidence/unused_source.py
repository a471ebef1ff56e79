"""A source that nothing rests on.

## What it finds

A source that is defined, while nothing on the map names it. All such sources are one finding.

## Why it matters

A list of sources at the top makes the whole map look researched. Unless items name them, nobody can
tell what is known from what is guessed, nor what to look at again when the source is renewed.

## Bad example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
  funnel: {name: Order funnel, kind: analytics, date: 2026-06}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
  funnel: {name: Order funnel, kind: analytics, date: 2026-06}
phases:
  - name: Choose
    action: Gives up the basket before paying
    source: funnel
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## References

Jim Kalbach: Mapping Experiences, on validity: a diagram is grounded in investigation and evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import others, several
from cjmap.lint.remedies import take_out
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("EVI005", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Sources that are never named."""
    sources = map.sources.entries
    used = map.evidence.used
    unused = [one for one in sources if one.route not in used]
    if not unused:
        return
    first = unused[0]
    yield Finding(
        first.route,
        f"Nothing on the map names {'the source ' if len(unused) == 1 else ''}"
        f"{several([one.name for one in unused])}.",
        "Name it where something rests on it, on a phase, an action or an item:"
        f" `source: {first.id or first.name}`. If nothing does, take it out.",
        others(unused, "nor this one"),
        take_out(one.route for one in unused),
    )
