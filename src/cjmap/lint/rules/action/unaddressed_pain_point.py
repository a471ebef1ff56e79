"""A pain point that no opportunity addresses.

## What it finds

A pain point that is named by no opportunity's `addresses`, and beside which no opportunity stands
that could be meant. An opportunity without `addresses` is taken to be about the pain points of its
own step, or of its phase where it stands on a phase.

## Why it matters

A map earns its keep by what is done after it was drawn. A pain point without an idea beside it is
a complaint that everybody has now seen.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: {id: jumps, text: The arrival time jumps back and forth}
  - name: Eat
    opportunity: {text: "Promise a window, not a minute", addresses: jumps}
```

## Options

`severity` (default 1): the least severity that needs an answer. With 2, mild pain points, and those
of which no severity is known, may go without.

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on opportunities, the fifth part of a
journey map.

Jim Kalbach: Mapping Experiences, on finding opportunities in a diagram.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("ACT001", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, severity: int = 1) -> Iterator[Finding]:
    """Pain points without an answer."""
    if map.answers.unknown:
        return
    for pain in map.answers.pains:
        if id(pain) not in map.answers.answered and (pain.rating("severity") or 1) >= severity:
            yield Finding(
                pain.route,
                f"Nothing addresses the pain point {short(pain.text, 100)}.",
                "Give it an opportunity beside it, or name it under an opportunity's `addresses`.",
            )
