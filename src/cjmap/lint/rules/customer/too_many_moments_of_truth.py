"""A map on which nearly every step is a moment of truth.

## What it finds

A map of four columns or more of which more than `percent` in a hundred are marked as a
`moment_of_truth`. All of them are one finding.

## Why it matters

The mark says where to begin. When most steps have it, the map says that everything is important,
which everybody knew, and the choice is made elsewhere.

## Bad example

```yaml
title: Posting a parcel
phases:
  - name: Send
    actions:
      - {action: Weighs it, moment_of_truth: yes}
      - {action: Pays, moment_of_truth: yes}
      - {action: Prints the label, moment_of_truth: yes}
      - Hands it over
```

## Good example

```yaml
title: Posting a parcel
phases:
  - name: Send
    actions:
      - Weighs it
      - Pays
      - {action: Prints the label, moment_of_truth: Without a printer it ends here}
      - Hands it over
```

## Options

`percent` (default 50): how many of the columns may be marked.

## References

Jan Carlzon: Moments of Truth.

Kim Flaherty: 7 Ways to Analyze a Customer-Journey Map (Nielsen Norman Group): the sixth is to look
for moments of truth.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

_FEWEST = 4
"""On a shorter map, most of the steps may well decide."""


@rule("CUS009", Severity.INFO, Profile.STANDARD, needs=("moment_of_truth",))
def check(map: Content, *, percent: int = 50) -> Iterator[Finding]:
    """Most columns are moments of truth."""
    columns = map.columns
    marked = map.decisive
    if len(columns) < _FEWEST or len(marked) * 100 <= percent * len(columns):
        return
    first, *more = marked
    yield Finding(
        (*first.route, "moment_of_truth"),
        f"{len(marked)} of {len(columns)} steps are marked as moments of truth.",
        "Keep the two or three that people tell others about afterwards.",
        tuple(((*one.route, "moment_of_truth"), "marked too") for one in more),
    )
