"""A persona that stands for nobody countable.

## What it finds

A map of which no customer persona has a `segment` or a `share` of the customers. Where one has, the
others may be those who come along: the partner, the child.

## Why it matters

"How many of our customers is that?" is the first question in any meeting where money is decided. A
persona that belongs to a segment can be found in the data, counted, invited to an interview, and
checked next year. One that does not is a character.

## Bad example

```yaml
title: Buying a first e-bike
persona: {name: Maya, role: Commuter}
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
persona:
  name: Maya
  role: Commuter
  share: 38
  segment:
    demographic: {age: 30–40, household: family}
    behavioural: {travels: daily within 12 km}
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Kim Goodwin: Designing for the Digital Age, on making personas out of patterns in data.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND010", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """Customers without `segment` and `share`."""
    found = map.customers
    if any(one.data.get("segment") or one.data.get("share") for one in found):
        return
    if found:
        yield Finding(
            found[0].route,
            f"No segment or share is given for {several([one.name for one in found])}.",
            "Say which customers are meant: `segment: {behavioural: {travels: daily}}`.",
            tuple((one.route, "nor here") for one in found[1:]),
        )
