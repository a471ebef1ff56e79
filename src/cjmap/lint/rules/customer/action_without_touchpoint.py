"""An action without a touchpoint.

## What it finds

An action that names no channel, touchpoint, physical evidence or frontstage, and whose phase names
none for all its actions either. Waits, decisions and milestones may go without, and so may what
staff, partners and systems do. A phase without any touchpoint is found by CUS003, not once more for
each of its actions. All such actions are one finding.

## Why it matters

On a map that is used to plan work, a step without a place leaves nothing to work on: no page to
change, no counter to visit, no letter to rewrite. Often it is really two steps, and one was
forgotten.

## Bad example

```yaml
title: Buying a first e-bike
phases:
  - name: Compare
    actions:
      - {action: Shortlists three bikes, channel: Website}
      - Books a test ride
```

## Good example

```yaml
title: Buying a first e-bike
phases:
  - name: Compare
    actions:
      - {action: Shortlists three bikes, channel: Website}
      - {action: Books a test ride, channel: Phone}
  - name: Try
    channel: Store
    actions: [Rides two bikes, Asks for the price]
```

## References

Megan Grocki: How to Create a Customer Journey Map (UX Mastery), on touchpoints and channels.

Marc Stickdorn and others: This Is Service Design Doing, on steps, touchpoints and moments of truth.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several, short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

_MAY_GO_WITHOUT = frozenset(("wait", "decision", "milestone"))


@rule("CUS004", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """Steps without a touchpoint, in phases that have some."""
    found = [
        one
        for one in map.contact.actions_without
        if one.data.get("kind") not in _MAY_GO_WITHOUT and map.by_customer(one)
    ]
    if not found:
        return
    first, *more = found
    names = several([one.text for one in found])
    yield Finding(
        first.route,
        f"The action {short(first.text)} names no touchpoint and no channel."
        if not more
        else f"{len(found)} actions name no touchpoint and no channel: {names}.",
        "Say where it happens: `channel: Phone`, or `touchpoint: The lease form`.",
        tuple((one.route, "nor this one") for one in more),
    )
