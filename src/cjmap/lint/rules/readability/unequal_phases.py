"""One phase that holds most of the journey.

## What it finds

A phase with several times as many actions as the others have on average.

## Why it matters

Where one phase is told step by step and the others in passing, the map shows what the team knows,
not what the customer goes through. Usually it is the phase of the department that drew it.

## Bad example

```yaml
title: Ordering lunch
phases:
  - {name: Choose, actions: [Opens the app, Compares]}
  - name: Order
    actions: [Picks a dish, Picks a size, Adds a drink, Sees the fee, Signs in, Enters the address,
      Picks a card, Confirms, Reads the mail]
  - {name: Eat, actions: [Unpacks, Eats]}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - {name: Choose, actions: [Opens the app, Compares, Picks a dish]}
  - {name: Order, actions: [Sees the fee, Signs in, Pays]}
  - {name: Eat, actions: [Unpacks, Eats]}
```

## Options

`times` (default 3.0): how many times the average of the others is too much.

`least` (default 8): a phase with fewer actions is never too large.

## References

Marc Stickdorn and others: This Is Service Design Doing, on the scale of a journey map, from the
whole to the detail.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("REA003", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, times: float = 3.0, least: int = 8) -> Iterator[Finding]:
    """A largest phase that is much larger than the rest."""
    phases = map.phases
    if len(phases) < 3 or len(map.columns) < least:
        return
    largest = max(phases, key=lambda one: len(one.actions))
    size = len(largest.actions)
    rest = (len(map.columns) - size) / (len(phases) - 1)
    if size >= least and size >= times * rest:
        yield Finding(
            largest.route,
            f"{short(largest.text)} has {size} steps; the other phases have {rest:.2g} on average.",
            "Split it into two phases, or tell it in fewer steps, like the others.",
        )
