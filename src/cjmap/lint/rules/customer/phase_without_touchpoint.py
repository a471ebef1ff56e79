"""A phase without a touchpoint.

## What it finds

A phase of which neither the phase nor any of its actions names a channel, a touchpoint, physical
evidence or what happens frontstage. Own lanes with such names count as well (`Kontaktpunkte`,
`Where`), and touchpoints of the whole map count for all phases. Phases in which only staff,
partners or systems act are left out. All such phases are one finding.

## Why it matters

An organisation can change what happens where it meets the customer. A phase without such a place is
either a gap, in which people are left alone and one might help, or a part that nobody has looked at
yet. The map should say which.

## Bad example

```yaml
title: Buying a first e-bike
phases:
  - name: Discover
    action: Reads reviews
    channel: Website
  - name: Decide
    action: Does the sums at night
```

## Good example

```yaml
title: Buying a first e-bike
phases:
  - name: Discover
    action: Reads reviews
    channel: Website
  - name: Decide
    action: Does the sums at night
    touchpoint: A price list that does not say what a lease costs
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

_HINT = "Name where it happens, on the phase or on its actions: `channel: Website`."


@rule("CUS003", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Phases in which nothing says where the customer meets the organisation."""
    found = [
        one
        for one in map.contact.phases_without
        if any(map.by_customer(place) for place in one.actions or [one])
    ]
    if not found:
        return
    if len(found) == len(map.phases):
        yield Finding(
            ("title",),
            "The map does not say anywhere where the customer meets the organisation.",
            _HINT,
        )
        return
    first, *more = found
    yield Finding(
        first.route,
        f"The phase {short(first.text)} has no touchpoint and no channel."
        if not more
        else f"{len(found)} of {len(map.phases)} phases have no touchpoint and no channel: "
        f"{several([one.text for one in found])}.",
        _HINT,
        tuple((one.route, "nor here") for one in more),
    )
