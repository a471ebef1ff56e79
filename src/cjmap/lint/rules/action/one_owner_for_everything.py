"""One owner for everything.

## What it finds

A map on which phases, steps and items have owners, and all of them the same.

## Why it matters

A journey crosses departments; that is why it is mapped. One name everywhere is usually that of
whoever drew the map, and the people who run the steps have not been asked.

## Bad example

```yaml
title: Ordering lunch
owner: CX team
phases:
  - {name: Choose, action: Compares three places, owner: CX team}
  - {name: Pay, action: Pays in the app, owner: CX team}
  - {name: Wait, action: Follows the courier, owner: CX team}
  - {name: Eat, action: Unpacks, owner: CX team}
```

## Good example

```yaml
title: Ordering lunch
owner: CX team
phases:
  - {name: Choose, action: Compares three places, owner: Web team}
  - {name: Pay, action: Pays in the app, owner: Payments}
  - {name: Wait, action: Follows the courier, owner: Delivery}
  - {name: Eat, action: Unpacks, owner: Restaurants}
```

## Options

`least` (default 4): with fewer owned phases, steps and items, nothing is said.

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on internal ownership.

Jim Kalbach: Mapping Experiences, on experiences that cross the lines between departments.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("ACT011", Severity.INFO, Profile.STANDARD, needs=("owner",))
def check(map: Content, *, least: int = 4) -> Iterator[Finding]:
    """At least so many owned things in two or more phases, and one name."""
    owned = map.owned
    if len(owned) < least or len(map.phases) < 2:
        return
    if len({fold(owner) for _, owner in owned}) == 1:
        first, owner = owned[0]
        yield Finding(
            (*first.route, "owner"),
            f"{short(owner)} owns everything on this map, in {len(owned)} places.",
            "Ask who does the work in each phase, and name them.",
        )
