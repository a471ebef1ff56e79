"""A persona that wants nothing.

## What it finds

A customer persona without `goals`, and without `needs` or `motivations`, which say the same in
other words. All such personas are one finding. Where the phases or actions have goals or needs,
nothing is said: they are the persona's.

## Why it matters

Age and job do not explain what people do; their aims do. Without them every step looks equally
important, and ideas are judged by what the organisation would like.

## Bad example

```yaml
title: Buying a first e-bike
persona: {name: Maya, role: "Commuter, 34, two children"}
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
persona:
  name: Maya
  role: Commuter, 34, two children
  goals: [Find the right bike without becoming an expert, Know the full cost up front]
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Alan Cooper and others: About Face, on goal-directed design.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity

_AIMS = ("goals", "needs", "motivations")
_LANES = ("goals", "needs")


@rule("FND011", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Customers without any aim."""
    if any(map.rows(lane) for lane in _LANES):
        return
    found = [one for one in map.customers if not any(many(one.data, key) for key in _AIMS)]
    if found:
        yield Finding(
            found[0].route,
            f"No goals are given for {several([one.name for one in found])}.",
            "Say it in their words: `goals: [Know the full cost up front]`.",
            tuple((one.route, "nor here") for one in found[1:]),
        )
