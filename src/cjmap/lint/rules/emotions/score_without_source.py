"""A score that nobody gave.

## What it finds

A score that names no source and inherits none, on a map that has sources. All such scores of a map
are one finding. The map of a future state is left alone, and so is a score with `confidence: low`:
there the author says that it is a guess.

## Why it matters

The curve is the part of the map that people quote. A guessed point looks as exact as one that
hundreds of customers gave, and is the first one to be argued about.

## Bad example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    emotion: {score: 1, source: calls}
  - name: Wait
    action: Follows the courier
    emotion: -1
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    emotion: {score: 1, source: calls}
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## References

Kate Kaplan: How to Conduct Research for Customer Journey Mapping (Nielsen Norman Group).
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several
from cjmap.lint.parts import Item
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("EMO004", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Scores without a source, where the map has sources."""
    if map.evidence.known("emotions") == len(map.rows("emotions")):
        return
    scored = map.feelings.scored
    bare = [one for one in scored if not one.sources and not _owned_up(one)]
    if not bare or not map.evidence.counts:
        return
    first, *rest = bare
    places = list(dict.fromkeys(one.place.text for one in bare))
    name = "name" if rest else "names"
    yield Finding(
        first.route,
        f"{len(bare)} of {len(scored)} scores {name} no source: {several(places)}.",
        f"Say where it is known from: `emotion: {{score: {first.score}, source: calls}}`, or give"
        " the action or the phase a `source`.",
        tuple((one.route, "nor does this one") for one in rest[:3]),
    )


def _owned_up(item: Item) -> bool:
    """Whether the author says that it is only a guess."""
    return (item.data.get("confidence") or "").lower() == "low"
