"""A map of a purchase that starts at the sale.

## What it finds

A map whose first phase is the purchase: nothing tells how the customer came to want it, what else
they looked at, and why they chose this.

Only maps of three phases or more are looked at whose `type` is `purchase`, or that give none.
Nothing is said where the `scope` speaks of the sale, for that was decided; nor where the phase's
actions show that more happens in it.

The names of phases are known in English, German, French, Spanish, Portuguese and Dutch; a map in
another language is left alone.

## Why it matters

Expectations are formed before the first click: by a friend, an advertisement, the last bad
experience. A map that starts at the checkout can show that people leave, but not why.

## Bad example

```yaml
title: A weekend at the sea
type: purchase
phases: [Booking, Arrival, Stay, Home again]
```

## Good example

```yaml
title: A weekend at the sea
type: purchase
phases: [Dream, Compare, Booking, Stay, Home again]
```

## References

David C. Edelman: Branding in the Digital Age (Harvard Business Review, 2010), on what comes before
the purchase: consider, evaluate.

Jim Kalbach: Mapping Experiences, on the zero moment of truth, before the first contact.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.sale import told_to_start
from cjmap.text.diagnostic import Severity


@rule("CUS006", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """The first phase is the sale."""
    if told_to_start(map):
        first = map.phases[0]
        yield Finding(
            first.route,
            f"The map starts at the sale, with the phase {short(first.text)}.",
            "Show how the customer gets there, or say in the `scope` that it starts here.",
        )
