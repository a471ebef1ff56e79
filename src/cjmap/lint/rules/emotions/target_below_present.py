"""A target that is worse than the present.

## What it finds

An emotion whose `target` is a worse feeling than its `score`, on the map's own scale.

## Why it matters

The target is where the team wants the curve to go. One that is worse than today is nearly always a
slip: a forgotten minus, or two figures that changed places. In the picture it looks like a plan to
make things worse.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: 1, target: -1, text: curious}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, target: 1, text: kept in the dark}
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


@rule("EMO008", Severity.ERROR, Profile.DRAFT, needs=("target",))
def check(map: Content) -> Iterator[Finding]:
    """Emotions whose target lies below their score."""
    for one in map.feelings.scored:
        if one.target is not None and one.target < one.mood:
            yield Finding(
                (*one.route, "target"),
                f"The target ({one.data['target']}) is worse than the present ({one.score}).",
                "Swap them if they are mixed up, or look for a missing minus."
                " Where a low score is good, say `scale: {better: lower}`.",
            )
