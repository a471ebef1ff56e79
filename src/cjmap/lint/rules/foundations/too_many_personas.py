"""More personas than one picture can carry.

## What it finds

More customers under `personas` than `limit`. Personas whose `kind` is `staff`, `partner` or
`system` are not counted: they act in the customer's journey, they do not have one.

## Why it matters

Each customer brings a curve, thoughts and pain points of their own. Two or three can be compared;
with five, the curves are a tangle, and each card has to say whose it is. Worse, journeys that
differ are bent until they fit the same phases.

## Bad example

```yaml
title: Taking up a new accounting platform
personas: [The director, The administrator, The accountant, The auditor]
phases:
  - name: Choose
    action: Watches a demo
```

## Good example

```yaml
title: Taking up a new accounting platform
personas:
  - The director
  - The administrator
  - {name: Onboarding manager, kind: staff}
  - {name: Migration partner, kind: partner}
phases:
  - name: Choose
    action: Watches a demo
related: {The auditor: audit.journey.yaml}
```

## Options

`limit` (default 3): how many customers may share a map.

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group): one point of view per map makes a strong,
clear story.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("FND009", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, limit: int = 3) -> Iterator[Finding]:
    """More customers than the limit."""
    customers = map.customers
    if len(customers) > limit:
        yield Finding(
            customers[limit].route,
            f"{len(customers)} customers share one picture: "
            f"{several([one.name for one in customers])}.",
            "Give each journey a file of its own and tie them with `related`, "
            "or keep only those that are to be compared.",
        )
