"""A loop that nobody leaves.

## What it finds

Steps from which every way leads back into the same loop, never to the end of the journey. Phases
with `flow: loop` or `flow: ongoing` are meant to go round and are left out.

## Why it matters

Customers do leave: satisfied, for a competitor, or because they gave up. Where the map has no way
out, the most expensive moment of the journey is missing.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Eat
    actions:
      - {id: order, action: Orders}
      - {action: Unpacks, next: order}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Eat
    actions:
      - {id: order, action: Orders}
      - action: Unpacks
        next:
          - {to: order, when: It was good}
          - {to: end, when: It was cold}
```

## References

David C. Edelman: Branding in the Digital Age (Harvard Business Review, 2010), on the loyalty loop.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several
from cjmap.lint.parts import Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("REF012", Severity.WARNING, Profile.STANDARD, needs=("next",))
def check(map: Content) -> Iterator[Finding]:
    """Columns from which no way leads out."""
    flow = map.flow
    if flow is None or flow.unknown:
        return
    dead = set(flow.dead_ends)
    trapped = [at for at in flow.trapped if at not in dead]
    back = [at for at in trapped if any((way.target or 0) <= at for way in flow.ways[at])]
    if not back or any(_goes_round(flow.columns[at]) for at in trapped):
        return
    last = back[-1]
    yield Finding(
        (*flow.columns[last].route, "next"),
        f"No way leads out of this loop: {several([flow.columns[at].text for at in trapped])}.",
        "Name the way out, such as `{to: end, when: …}`; or give the phase `flow: loop`, if it "
        "is meant to go on for ever.",
    )


def _goes_round(column: Place) -> bool:
    return fold(column.phase.data.get("flow") or "") in ("loop", "ongoing")
