"""A map without an objective.

## What it finds

A map that does not say under `objectives` what the organisation wants to learn or change with it.

## Why it matters

Without a question, a map answers none: there is no way to tell which steps to leave out, how deep
to go, and when it is done.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
```

## Good example

```yaml
title: Ordering lunch
objective: Find out why every third basket is given up before paying
phases:
  - name: Choose
    action: Opens the app
```

## References

Getting Started with Journey Mapping: 27 Tips from Practitioners (Nielsen Norman Group), on defining
objectives.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity


@rule("FND001", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Nothing under `objectives`."""
    if not many(map.data, "objectives"):
        yield Finding(
            ("title",),
            "The map does not say what it is for.",
            "Say it in one sentence: `objective: Find out why …`.",
        )
