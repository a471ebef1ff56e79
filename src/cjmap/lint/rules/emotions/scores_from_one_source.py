"""A curve that one source has drawn.

## What it finds

At least four scores, all of which rest on the same single source, on a map that uses others beside
it.

## Why it matters

The curve then shows the journey as one survey saw it. Those who answer a survey are mostly those
who came to the end; those who gave up half way were never asked.

## Bad example

```yaml
title: Ordering lunch
sources:
  poll: {name: Poll after the order, kind: survey, date: 2026-05, n: 212}
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    source: poll
    actions:
      - {action: Opens the app, emotion: 0}
      - {action: Compares three places, emotion: -1}
  - name: Wait
    source: poll
    action: Follows the courier
    emotion: -1
    thought: {text: Is he lost?, source: calls}
  - name: Eat
    source: poll
    action: Unpacks the soup
    emotion: 1
```

## Good example

```yaml
title: Ordering lunch
sources:
  poll: {name: Poll after the order, kind: survey, date: 2026-05, n: 212}
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    source: poll
    actions:
      - {action: Opens the app, emotion: 0}
      - {action: Compares three places, emotion: -1}
  - name: Wait
    sources: [poll, calls]
    action: Follows the courier
    emotion: -1
    thought: Is he lost?
  - name: Eat
    source: poll
    action: Unpacks the soup
    emotion: 1
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
from cjmap.text.diagnostic import Severity

_FEWEST = 4


@rule("EMO005", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """All scores rest on one source, and there are others."""
    scored = map.feelings.scored
    if len(scored) < _FEWEST or len(map.sources.entries) < 2:
        return
    named: set[str] = set()
    for one in scored:
        names = one.sources
        named.update(names)
        if len(names) != 1 or len(named) > 1:
            return
    source = map.sources.find(named.pop())
    if source and len(map.evidence.used) > 1:
        yield Finding(
            scored[0].route,
            f"All {len(scored)} scores rest on {short(source.name)} alone.",
            "Check what the other sources say of the best and the worst moment, and name them:"
            " `sources: [poll, calls]`.",
        )
