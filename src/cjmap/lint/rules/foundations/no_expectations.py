"""A scenario without expectations.

## What it finds

A scenario that does not say under `expectations` what the customer counts on. Where there is no
scenario at all, only that is said (FND004).

## Why it matters

People are disappointed by comparison: nine days are quick for a passport and slow for a lease. What
they expected is what the low points of the curve are measured against; without it, those points are
the mapmaker's opinion.

## Bad example

```yaml
title: Buying a first e-bike
scenario: Replaces a second car with an e-bike before the school year starts.
phases:
  - name: Try
    action: Waits for the lease to be approved
    emotion: -2
```

## Good example

```yaml
title: Buying a first e-bike
scenario:
  text: Replaces a second car with an e-bike before the school year starts.
  expectations: [A test ride within a week, Honest advice on range]
phases:
  - name: Try
    action: Waits for the lease to be approved
    emotion: -2
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on scenario and expectations.

Kim Flaherty: 7 Ways to Analyze a Customer-Journey Map (Nielsen Norman Group): the first is to look
where expectations are not met.

Zeithaml, Parasuraman, Berry: Delivering Quality Service, on the gap between what is expected and
what is perceived.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity


@rule("FND005", Severity.INFO, Profile.STANDARD, needs=("scenario",))
def check(map: Content) -> Iterator[Finding]:
    """A scenario, and no `expectations` in it."""
    scenario = map.data.get("scenario")
    if scenario and not (isinstance(scenario, dict) and many(scenario, "expectations")):
        yield Finding(
            ("scenario",),
            "The scenario does not say what the customer expects.",
            "Give it a list: `scenario: {text: …, expectations: [A test ride within a week]}`.",
        )
