"""A map without a scenario.

## What it finds

A map that does not say under `scenario` what the customer is trying to do, and what made it start.

## Why it matters

The same person behaves differently with a week to spare and with a broken boiler. The scenario says
why the journey starts, so that one can judge whether a step helps or stands in the way.

## Bad example

```yaml
title: Buying a first e-bike
persona: Maya
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
persona: Maya
scenario: Replaces a second car with an e-bike before the school year starts.
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group): scenario and expectations are the second
of the five parts of a journey map.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND004", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Nothing under `scenario`."""
    if not map.data.get("scenario"):
        yield Finding(
            ("title",),
            "The map does not say what the customer wants to get done, and why now.",
            "One sentence will do: `scenario: Replaces a second car before school starts.`",
        )
