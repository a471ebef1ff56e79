"""An opportunity without impact or effort.

## What it finds

Opportunities without an `impact` or without an `effort`, and without a `priority` that would stand
for both. What is done or dropped needs no rating any more.

## Why it matters

A workshop leaves thirty ideas, a team has room for three. Without a guess at what an idea brings
and what it costs, the loudest voice chooses. A rough guess is enough: it makes people say why they
disagree.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunities:
      - Promise a window, not a minute
      - {text: Call when late, impact: 3}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunities:
      - {text: "Promise a window, not a minute", impact: 4, effort: 1}
      - {text: Call when late, priority: low}
```

## References

Marc Stickdorn and others: This Is Service Design Doing, on the idea portfolio, which ranks ideas by
two measures.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, others, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import Written
from cjmap.text.diagnostic import Severity


@rule("ACT003", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Open opportunities that cannot be ranked."""
    found = [one for one in map.open_work if not _rated(one.data)]
    if found:
        names = several([one.text for one in found])
        what = counted(found, "An opportunity has", "opportunities have")
        yield Finding(
            found[0].route,
            f"{what} no impact or no effort: {names}.",
            "Guess both from 1 to 5, `impact: 4` and `effort: 2`; or say `priority: high`.",
            others(found, "here one is missing too"),
        )


def _rated(data: Written) -> bool:
    return bool(data.get("priority") or (data.get("impact") and data.get("effort")))
