"""A map of a purchase that ends at the sale.

## What it finds

A map whose last phase is the purchase: nothing tells what comes after it, from delivery to use,
help and buying again.

Only maps of three phases or more are looked at whose `type` is `purchase`, or that give none.
Nothing is said where the `scope` speaks of the sale, for that was decided; nor where the phase's
actions show that more happens in it.

The names of phases are known in English, German, French, Spanish, Portuguese and Dutch; a map in
another language is left alone.

## Why it matters

For the seller the sale is the goal; the customer buys for what comes after it. Whether the thing
arrives, works and is worth its price decides whether they come back and what they tell others, and
that part has no campaign and often no owner.

## Bad example

```yaml
title: Buying a first e-bike
type: purchase
phases: [Discover, Compare, Try, Purchase]
```

## Good example

```yaml
title: Buying a first e-bike
type: purchase
phases: [Discover, Compare, Purchase, First ride, Service]
```

```yaml
title: Buying a first e-bike
type: purchase
scope: From the first search to the order; what follows has a map of its own
phases: [Discover, Compare, Try, Purchase]
```

## References

David C. Edelman: Branding in the Digital Age (Harvard Business Review, 2010), on what follows the
purchase: enjoy, advocate, bond.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.sale import told_to_end
from cjmap.text.diagnostic import Severity


@rule("CUS005", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """The last phase is the sale."""
    if told_to_end(map):
        last = map.phases[-1]
        yield Finding(
            last.route,
            f"The map ends at the sale, with the phase {short(last.text)}.",
            "Go on to delivery, first use and help, or say in the `scope` that it ends here.",
        )
