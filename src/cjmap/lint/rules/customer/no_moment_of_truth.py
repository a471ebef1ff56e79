"""A map on which no step matters more than the others.

## What it finds

A map of `steps` columns or more, none of which is marked as a `moment_of_truth`.

## Why it matters

Customers forget most of a journey and judge it by a few moments: the worst, the best, the last.
Where these are not marked, money goes to where complaints are loudest or the owner is keenest.

## Bad example

```yaml
title: Buying a first e-bike
phases:
  - name: Discover
    actions: [Searches, Reads reviews]
  - name: Try
    actions: [Books a ride, Rides two bikes, Waits for the lease]
```

## Good example

```yaml
title: Buying a first e-bike
phases:
  - name: Discover
    actions: [Searches, Reads reviews]
  - name: Try
    actions:
      - Books a ride
      - action: Rides two bikes
        moment_of_truth: The ride decides the sale
      - Waits for the lease
```

## Options

`steps` (default 5): from how many columns on one should be marked.

## References

Jan Carlzon: Moments of Truth.

Kim Flaherty: 7 Ways to Analyze a Customer-Journey Map (Nielsen Norman Group): the sixth is to look
for moments of truth.

Daniel Kahneman: Thinking, Fast and Slow, on the peak and the end of an experience.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("CUS008", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, steps: int = 5) -> Iterator[Finding]:
    """No column is a moment of truth."""
    columns = map.columns
    if len(columns) < steps or map.decisive:
        return
    yield Finding(
        ("title",),
        f"None of the {len(columns)} steps is marked as a moment of truth.",
        "Mark the one that decides, and say why: `moment_of_truth: The ride decides the sale`.",
    )
