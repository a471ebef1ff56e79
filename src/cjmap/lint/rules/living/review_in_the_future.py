"""A review that has not happened yet.

## What it finds

A map whose last review, `review: {last: …}`, lies after the day of `--today`. A day's difference is
allowed: where the author lives it may be tomorrow already.

## Why it matters

A review that has not happened cannot vouch for the map. Usually the day of the next review was
written where the last one belongs, and then the reminder comes too late.

## Bad example

```yaml
title: Ordering lunch
review: {last: 2026-12-15, every: 6 months}
phases:
  - name: Choose
    action: Opens the app
```

## Good example

```yaml
title: Ordering lunch
review: {last: 2026-06-15, every: 6 months}
phases:
  - name: Choose
    action: Opens the app
```

## References

ISO 9001, Quality management systems, on documented information that is reviewed and approved.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.dates import first_day
from cjmap.text.diagnostic import Severity


@rule("LIV003", Severity.ERROR, Profile.DRAFT, needs=("review",))
def check(map: Content) -> Iterator[Finding]:
    """The last review begins after today."""
    last = (map.data.get("review") or {}).get("last")
    day = first_day(last)
    if day and day > map.today + timedelta(days=1):
        yield Finding(
            ("review", "last"),
            f"The map was last reviewed on {last}, which is still to come.",
            "Write the day of the last review that took place. When the next one is due follows"
            " from `every`: `review: {last: …, every: 6 months}`.",
        )
