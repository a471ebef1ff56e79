"""High confidence that rests on nothing.

## What it finds

A phase, an action or an item with `confidence: high` that names no source and inherits none. An
opportunity may rest on what is known of the pain points that it addresses. All of them are one
finding. Maps without any source are left alone: EVI001 is for them.

## Why it matters

High confidence moves an opportunity up the ranking and tells readers not to ask. Without a source
it is somebody's conviction, and there is no way to check it later.

## Bad example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    source: calls
  - name: Wait
    action: Follows the courier
    pain_point: {text: The arrival time jumps back and forth, confidence: high}
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    source: calls
  - name: Wait
    action: Follows the courier
    pain_point: {text: The arrival time jumps, confidence: high, source: calls}
    opportunity: {text: "Promise a window, not a minute", confidence: high}
```

## References

Sean McBride: RICE: Simple Prioritization for Product Managers (Intercom), on confidence, which is
there to hold back ideas that rest on a hunch.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import others, several
from cjmap.lint.parts import Item, Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("EVI004", Severity.WARNING, Profile.STANDARD, needs=("confidence",))
def check(map: Content) -> Iterator[Finding]:
    """What is said with high confidence, and rests on no source."""
    found: list[Place | Item] = [
        one for one in map.places if "confidence" in one.data and _sure(one) and not one.sources
    ]
    items = [one for one in map.items if "confidence" in one.data and _sure(one)]
    found += _unknown([one for one in items if not one.sources], map)
    if found and map.evidence.used:
        names = several([one.text for one in found])
        yield Finding(
            (*found[0].route, "confidence"),
            f"The confidence is high and no source is named: {names}.",
            "Name the source, `source: calls`, or lower the confidence until there is one.",
            others(found, "here too"),
        )


def _sure(one: Place | Item) -> bool:
    return (one.data["confidence"] or "").lower() == "high"


def _unknown(items: list[Item], map: Content) -> Iterator[Item]:
    """Those that answer no pain point of which something is known."""
    known: dict[int, bool] = {}  # opportunities of one place have their pain points in common
    for item in items:
        pains = map.answers.of_opportunity.get(id(item), [])
        if id(pains) not in known:
            known[id(pains)] = any(pain.sources for pain in pains)
        if not known[id(pains)]:
            yield item
