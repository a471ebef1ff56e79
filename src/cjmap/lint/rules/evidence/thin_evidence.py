"""A map of which little is known.

## What it finds

Of everything that a map says of customers (thoughts, quotes, emotions, needs, pain points and
gains), less than a certain share names a source. What stands on a phase or an action inherits its
sources. Maps with fewer than five such items are left alone, and so are maps without any source and
those of a future state.

## Why it matters

Where most of a map is assumption, the few facts on it make the rest look like fact too. Decisions
are then taken on guesses that look like research.

## Bad example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    thought: Everything looks the same.
    emotion: 0
  - name: Wait
    action: Follows the courier
    thought: Is he lost?
    emotion: {score: -1, source: calls}
    pain_point: The arrival time jumps back and forth
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    thought: Everything looks the same.
    emotion: 0
  - name: Wait
    source: calls
    action: Follows the courier
    thought: Is he lost?
    emotion: -1
    pain_point: The arrival time jumps back and forth
```

## Options

`share` (default 50): the least share of items with a source, in percent.

## References

Marc Stickdorn and others: This Is Service Design Doing, on assumption-based and research-based
tools.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.evidence import CLAIMS
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

_FEWEST = 5


@rule("EVI002", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, share: int = 50) -> Iterator[Finding]:
    """Too few items with a source, all lanes together."""
    if not map.evidence.counts:
        return
    count = sum(len(map.rows(lane)) for lane in CLAIMS)
    known = sum(map.evidence.known(lane) for lane in CLAIMS)
    if count >= _FEWEST and 100 * known < share * count:
        yield Finding(
            ("title",),
            f"Of {count} thoughts, feelings, pain points and the like, {known}"
            f" {'rests' if known == 1 else 'rest'} on a source ({100 * known // count} %).",
            "Name sources where there are any, on a phase or an action for everything on it:"
            " `source: calls`. What has none is what to find out next.",
        )
