"""Shares that do not add up.

## What it finds

Ways under one `next` whose `share`s add up to more than 100 %, or to less although every way has
one. At the last action of the journey, less is fine: the others are done. Also customers among the
`personas` whose shares add up to more than 100 %.

## Why it matters

Anyone who knows the numbers will see it at once, and believe the rest of the map less. Usually a
way was added and the other shares were not adjusted.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Pay
    actions:
      - action: Sees the delivery fee
        next:
          - {to: pays, share: 80}
          - {to: end, when: Gives up, share: 12}
      - {id: pays, action: Pays in the app}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Pay
    actions:
      - action: Sees the delivery fee
        next:
          - {to: pays, share: 88}
          - {to: end, when: Gives up, share: 12}
      - {id: pays, action: Pays in the app}
```

## Options

`tolerance` (default 1.0): how far from 100 the sum may be, for shares that were rounded.

## References

Stephen Few: Show Me the Numbers, on parts of a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import number
from cjmap.text.diagnostic import Severity

if TYPE_CHECKING:
    from cjmap.lint.flow import Flow


@rule("REF011", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, tolerance: float = 1.0) -> Iterator[Finding]:
    """Sums of shares that are more or less than all customers."""
    shares = [(one, number(one.data.get("share"))) for one in map.customers]
    total = sum(share or 0 for _, share in shares)
    if total > 100 + tolerance:
        last = next(one for one, share in reversed(shares) if share)
        yield Finding(
            (*last.route, "share"),
            f"The shares of the personas add up to {_percent(total)}.",
            "Together they can be no more than all customers, 100 %.",
        )
    if map.flow:
        yield from _of_ways(map.flow, tolerance)


def _of_ways(flow: Flow, tolerance: float) -> Iterator[Finding]:
    last = len(flow.columns) - 1
    dead = set(flow.dead_ends)
    for at, ways in enumerate(flow.ways):
        shares = [way.share for way in ways if way.share is not None]
        total = sum(shares)
        whole = len(shares) == len(ways) and at != last and at not in dead
        if not shares or not (total > 100 + tolerance or (whole and total < 100 - tolerance)):
            continue
        less = total < 100
        yield Finding(
            (*flow.columns[at].route, "next"),
            f"The ways from {short(flow.columns[at].text)} add up to {_percent(total)}.",
            f"Say where the other {_percent(100 - total)} go, or correct the shares."
            if less
            else "Correct the shares: together they can be no more than all customers, 100 %.",
        )


def _percent(value: float) -> str:
    return f"{value:.4g} %"
