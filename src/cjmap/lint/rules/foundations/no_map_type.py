"""A map that does not say which type it is.

## What it finds

A map without a `type`.

## Why it matters

Whether the map shows how somebody buys, how a service runs, or what people live through beyond any
one organisation decides what belongs on it. Collections of maps are sorted by it, and some rules
ask it: only a purchase can end too early at the sale.

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
type: purchase
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Jim Kalbach: Mapping Experiences, on the kinds of alignment diagrams and what each of them shows.

Sarah Gibbons: UX Mapping Methods Compared: A Cheat Sheet (Nielsen Norman Group).
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND014", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """No `type`."""
    if not map.data.get("type"):
        yield Finding(
            ("title",),
            "The map does not say which type it is.",
            "Add `type: purchase`, `type: service` or `type: experience`.",
        )
