"""A quick win that is still only an idea.

## What it finds

Opportunities of high impact and low effort whose `status` is `idea`. Where other opportunities of
the map have a status, one without is taken to be an idea.

## Why it matters

Much for little is what everybody hopes to find on a map. When such ideas are still ideas at the
next workshop, people stop bringing new ones.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity:
      text: Promise a window, not a minute
      impact: 5
      effort: 1
      status: idea
      owner: Delivery
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity:
      text: Promise a window, not a minute
      impact: 5
      effort: 1
      status: planned
      owner: Delivery
```

## Options

`impact` (default 4): the least impact that is high.

`effort` (default 2): the most effort that is low.

## References

Marc Stickdorn and others: This Is Service Design Doing, on the idea portfolio and its low-hanging
fruit.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("ACT006", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, impact: int = 4, effort: int = 2) -> Iterator[Finding]:
    """Ideas that promise much for little."""
    work = map.lane("opportunities")
    idle = ("", "idea") if any(one.status for one in work) else ("idea",)
    for one in work if "effort" in map.keys else ():
        gain, cost = one.rating("impact") or 0, one.rating("effort")
        if cost and gain >= impact and cost <= effort and one.status in idle:
            yield Finding(
                one.route,
                f"{short(one.text, 60)} promises much for little (impact {gain}, effort {cost}), "
                "and is still an idea.",
                "Decide: `status: planned` with a `due` date and an `owner`, or `status: dropped`.",
            )
