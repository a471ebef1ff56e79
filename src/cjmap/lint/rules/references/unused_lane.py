"""A lane that is set up and empty.

## What it finds

Lanes under `lanes` that have no content anywhere on the map.

## Why it matters

An empty lane is not drawn, so its name and place have no effect. Usually its content went into
another lane, or was to be collected and never was.

## Bad example

```yaml
title: Ordering lunch
lanes: {backstage: {name: In the kitchen}}
phases:
  - name: Wait
    action: Follows the courier
    frontstage: The cook packs the bag
```

## Good example

```yaml
title: Ordering lunch
lanes: {backstage: {name: In the kitchen}}
phases:
  - name: Wait
    action: Follows the courier
    backstage: The cook packs the bag
```

## References

G. Lynn Shostack: Designing Services That Deliver (Harvard Business Review, 1984), on what stands on
either side of the line of visibility.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.lanes import has_content, lane_settings
from cjmap.lint.naming import short
from cjmap.lint.remedies import take_out
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("REF008", Severity.INFO, Profile.STANDARD, needs=("lanes",))
def check(map: Content) -> Iterator[Finding]:
    """Lanes of `lanes` without an item."""
    for name, _ in lane_settings(map):
        if not has_content(map, name):
            yield Finding(
                ("lanes", name),
                f"The lane {short(name)} is set up and has no content.",
                f"Take it out of `lanes`, or write `{name}:` under a phase or step.",
                fix=take_out([("lanes", name)]),
            )
