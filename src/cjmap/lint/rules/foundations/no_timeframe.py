"""A map that could be of any time.

## What it finds

A map that does not say under `timeframe` which time it describes: when what it shows was seen, or,
for a future map, when it is to be true.

## Why it matters

`updated` says when the file was changed, not what it is about. A map drawn from last winter's
interviews shows last winter's queue. Without the time, nobody can tell whether it shows things
before or after a change.

## Bad example

```yaml
title: Buying a first e-bike
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
timeframe: {from: 2026-03, to: 2026-08}
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Marc Stickdorn and others: This Is Service Design Doing, on journey maps of the current and of the
future state.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND008", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """Nothing under `timeframe`."""
    if not map.data.get("timeframe"):
        yield Finding(
            ("title",),
            "The map does not say which time it describes.",
            "Say it as exactly as you know: `timeframe: {from: 2026-03, to: 2026-08}`.",
        )
