"""A source without a date.

## What it finds

Sources that do not say under `date` when they were gathered. All of them are one finding.

## Why it matters

Evidence ages. Without a date nobody sees that the survey is older than the new web shop, and no
rule can tell when it is time to ask again.

## Bad example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, n: 12}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, n: 12, date: 2026-05}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## References

GOV.UK Service Manual: Learning about users and their needs, on reviewing the evidence that there
is.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import others, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("EVI006", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Sources that say nothing under `date`."""
    undated = [one for one in map.sources.entries if not one.data.get("date")]
    if undated:
        verb = "have" if undated[1:] else "has"
        yield Finding(
            undated[0].route,
            f"{several([one.name for one in undated])} {verb} no date.",
            "Say when it was gathered, as exactly as you know: `date: 2026`, `date: 2026-Q2`.",
            others(undated, "this one has none either"),
        )
