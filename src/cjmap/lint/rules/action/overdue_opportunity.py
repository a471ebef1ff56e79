"""An opportunity whose due date has passed.

## What it finds

An opportunity whose `due` date lies before the day of `--today`, and that is neither `done` nor
`dropped`. A month, a quarter or a year has passed when its last day has.

## Why it matters

A date in the past tells every reader that nobody follows this map any more, and they stop believing
the dates that still count.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {text: "Promise a window, not a minute", status: planned, due: 2026-Q1}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunities:
      - {text: "Promise a window, not a minute", status: planned, due: 2026-Q4}
      - {text: Call when late, status: done, due: 2026-Q1}
```

## References

The Practice of Customer-Journey Management (Nielsen Norman Group), on improving a journey as work
that goes on.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.dates import last_day
from cjmap.text.diagnostic import Severity


@rule("ACT008", Severity.WARNING, Profile.STANDARD, needs=("due",))
def check(map: Content) -> Iterator[Finding]:
    """Open opportunities with a day that has gone by."""
    for one in map.open_work:
        due = one.data.get("due")
        day = last_day(due)
        if day and day < map.today:
            yield Finding(
                (*one.route, "due"),
                f"{short(one.text, 80)} was due {due}, and is not done.",
                "Set `status: done` or `dropped`, or agree on a new `due` date with its owner.",
            )
