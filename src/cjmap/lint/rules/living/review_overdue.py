"""A review that is overdue.

## What it finds

A map whose last review is longer ago than `review: {every: …}` allows, counted to the day of
`--today`. Where `every` is not given, a year is allowed. Maps with `status: archived` are left
alone.

## Why it matters

Journeys change with every release and every season. A map that nobody has looked at since is
believed all the same.

## Bad example

```yaml
title: Ordering lunch
review: {last: 2020-01-15, every: 6 months}
phases:
  - name: Choose
    action: Opens the app
```

## Good example

```yaml
title: Ordering lunch
review: {last: 2026-01-15, every: 6 months}
phases:
  - name: Choose
    action: Opens the app
```

## Options

`every` (default "12 months"): how often a map is to be reviewed that does not say so itself.

## References

The Practice of Customer-Journey Management (Nielsen Norman Group), on a journey that somebody looks
after all the time.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.dates import due, last_day
from cjmap.text.diagnostic import Severity


@rule("LIV002", Severity.WARNING, Profile.STANDARD, needs=("review",))
def check(map: Content, *, every: str = "12 months") -> Iterator[Finding]:
    """The day of the next review lies before today."""
    review = map.data.get("review") or {}
    last = last_day(review.get("last"))
    if last is None or map.archived:
        return
    wanted = last_day(due(last.isoformat(), review.get("every") or every))
    if wanted and wanted < map.today:
        yield Finding(
            ("review", "last"),
            f"The map was due for review by {wanted}.",
            "Look through it with the people who know, then set `last` to that day.",
        )
