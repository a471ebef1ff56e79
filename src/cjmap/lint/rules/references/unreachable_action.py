"""An action that nobody reaches.

## What it finds

Actions, and phases without actions, to which no way leads from the beginning of the journey,
because `next` leads past them everywhere.

## Why it matters

In the picture such a step stands among the others as if customers took it. Usually a way was
forgotten: the branch for those who are refused, or for those who come back.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Pay
    actions:
      - {action: Pays in the app, next: wait}
      - {action: Calls support}
      - {id: wait, action: Follows the courier}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Pay
    actions:
      - action: Pays in the app
        next:
          - {to: wait, when: It works}
          - {to: support, when: The card is refused}
      - {id: support, action: Calls support}
      - {id: wait, action: Follows the courier}
```

## References

G. Lynn Shostack: Designing Services That Deliver (Harvard Business Review, 1984), on finding the
fail points of a service.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import others, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("REF009", Severity.WARNING, Profile.DRAFT, needs=("next",))
def check(map: Content) -> Iterator[Finding]:
    """Columns that no way leads to."""
    flow = map.flow
    if flow is None or flow.unknown:
        return
    found = [flow.columns[at] for at in flow.unreached]
    if found:
        what = "this step" if len(found) == 1 else "these steps"
        yield Finding(
            found[0].route,
            f"No way leads to {what}: {several([one.text for one in found])}.",
            "Name it under `next` of the action that leads to it, or take it out.",
            others(found, "nor to this one"),
        )
