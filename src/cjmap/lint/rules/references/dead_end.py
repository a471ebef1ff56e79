"""A step from which nobody goes on, in the middle of the journey.

## What it finds

An action whose `next` names only `end`, or only itself, although further actions come after it that
cannot be reached in another way. Branches are left out: on a `path`, an end is what the branch is
for.

## Why it matters

`next` names all the ways on. When only the drop-off is written down, everybody drops off here, and
no customers are left for what comes after.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Pay
    actions:
      - action: Sees the delivery fee
        next: {to: end, when: Gives up, share: 12}
      - Pays in the app
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Pay
    actions:
      - action: Sees the delivery fee
        next:
          - {to: pays, share: 88}
          - {to: end, when: Gives up, share: 12}
      - {id: pays, action: Pays in the app}
```

## References

G. Lynn Shostack: Designing Services That Deliver (Harvard Business Review, 1984), on finding the
fail points of a service.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.cut import one_line
from cjmap.text.diagnostic import Severity


@rule("REF010", Severity.WARNING, Profile.DRAFT, needs=("next",))
def check(map: Content) -> Iterator[Finding]:
    """Columns on the main line that lead nowhere else."""
    flow = map.flow
    if flow is None or flow.unknown:
        return
    for at in flow.dead_ends:
        after = flow.columns[at + 1]
        yield Finding(
            (*flow.columns[at].route, "next"),
            f"Everybody's journey stops at {short(flow.columns[at].text)}: `next` names no way on.",
            "Name the way on too: "
            f"`next: [{{to: {one_line(after.text, 40)}}}, {{to: end, when: …}}]`.",
            ((after.route, "this comes after it"),),
        )
