"""More phases or steps than one picture can carry.

## What it finds

A map with more phases than people can keep in mind, or with more steps than fit beside each other
and can still be read.

## Why it matters

A map is there to be seen as a whole. With fifteen phases nobody does; people zoom in on their own
part, and are back where they were before.

## Bad example

```yaml
title: Ordering lunch
phases: [Hunger, Search, Compare, Choose, Order, Pay, Wait, Fetch, Unpack, Eat, Clear up, Rate]
```

## Good example

```yaml
title: Ordering lunch
phases:
  - {name: Choose, actions: [Searches, Compares]}
  - {name: Order, actions: [Fills the basket, Pays]}
  - {name: Wait, actions: [Follows the courier, Fetches the bag]}
  - {name: Eat, actions: [Unpacks, Eats, Clears up, Rates]}
```

## Options

`most` (default 9): the most phases.

`steps` (default 40): the most actions, where phases without any count as one.

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on journey phases as high-level stages.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("REA002", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, most: int = 9, steps: int = 40) -> Iterator[Finding]:
    """More phases or columns than the limits."""
    phases, columns = len(map.phases), len(map.columns)
    if phases > most:
        yield Finding(
            map.phases[most].route,
            f"The map has {phases} phases; more than {most} are hard to see as a whole.",
            "Turn small phases into actions, or put phases into a `group` and give each group a "
            "map of its own under `related`.",
        )
    elif columns > steps:
        yield Finding(
            map.columns[steps].route,
            f"The map has {columns} steps beside each other; more than {steps} are hard to read.",
            "Put details of a step into `details`, or give a phase a map of its own under "
            "`related`.",
        )
