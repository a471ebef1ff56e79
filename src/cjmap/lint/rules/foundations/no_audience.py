"""A map that is for nobody in particular.

## What it finds

A map that does not say under `audience` who is to use it.

## Why it matters

Leadership needs two pain points and a figure; the team that runs the form needs every field. A map
for everybody has too much for the one and too little for the other, and nobody has been asked
whether it is of any use.

## Bad example

```yaml
title: Buying a first e-bike
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
audience: Retail leadership and the web team
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Getting Started with Journey Mapping: 27 Tips from Practitioners (Nielsen Norman Group), on
presenting the map to those who are to use it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND007", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """Nothing under `audience`."""
    if not map.data.get("audience"):
        yield Finding(
            ("title",),
            "The map does not say who is to use it.",
            "Name them: `audience: Retail leadership and the web team`.",
        )
