"""A map without a scope.

## What it finds

A map that does not say under `scope` where it begins, where it ends, and what was left out.

## Why it matters

What is not on the map was either not looked at or does not happen, and readers cannot tell which. A
scope also settles discussions: repairs have a map of their own, so they need not be squeezed into
this one.

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
scope: From the first search to the first service; repairs have a map of their own.
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Jim Kalbach: Mapping Experiences, on framing a mapping effort: point of view, scope, focus and
structure.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND006", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Nothing under `scope`."""
    if not map.data.get("scope"):
        yield Finding(
            ("title",),
            "The map does not say where it begins and ends.",
            "Say it, and what was left out: `scope: From the first search to the first service`.",
        )
