"""A map about nobody.

## What it finds

A map without a persona: `personas` is not there, or is empty.

## Why it matters

Different people take different ways. Without somebody in particular, a map shows what the average
customer does, who does not exist, and everyone in the room thinks of somebody else. One short
persona settles whose feelings the curve shows.

## Bad example

```yaml
title: Buying a first e-bike
phases:
  - name: Try
    action: Rides two bikes with the advisor
    emotion: 2
```

## Good example

```yaml
title: Buying a first e-bike
persona: {name: Maya, role: "Commuter, 34, two children"}
phases:
  - name: Try
    action: Rides two bikes with the advisor
    emotion: 2
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group): the actor is the first of the five parts
of a journey map.

Alan Cooper: The Inmates Are Running the Asylum, on designing for one person instead of the average.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND003", Severity.WARNING, Profile.DRAFT)
def check(map: Content) -> Iterator[Finding]:
    """Nothing under `personas`."""
    if not map.personas:
        yield Finding(
            ("title",),
            "The map does not say whose journey it is.",
            "Name one person, a first guess will do: `persona: {name: Maya, role: Commuter}`.",
        )
