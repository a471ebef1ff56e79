"""A map that was never reviewed.

## What it finds

A map that does not say under `review: {last: …}` when somebody last went through it. Maps with
`status: archived` are left alone.

## Why it matters

Nobody can tell whether such a map is right or forgotten. With the day of the last review, and how
often there is to be one, readers know how far to trust it, and cjmap says when it is due.

## Bad example

```yaml
title: Ordering lunch
status: approved
phases:
  - name: Choose
    action: Opens the app
```

## Good example

```yaml
title: Ordering lunch
status: approved
review: {last: 2026-05-12, every: 6 months}
phases:
  - name: Choose
    action: Opens the app
```

## References

The Practice of Customer-Journey Management (Nielsen Norman Group), on a journey that somebody looks
after all the time.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("LIV001", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """No day under `review: {last: …}`."""
    review = map.data.get("review") or {}
    if review.get("last") or map.archived:
        return
    sure = f"is {map.status}, and " if map.status in ("approved", "reviewed") else ""
    yield Finding(
        ("review",) if review else ("status",) if sure else ("title",),
        f"The map {sure}does not say when it was last reviewed.",
        "Go through it with the people who know, then say so:"
        f" `review: {{last: {map.today}, every: 6 months}}`.",
    )
