"""Two own lanes that are one, spelled differently.

## What it finds

Names under `fields` of phases and actions that differ only in spaces, hyphens, punctuation,
accents, a plural `s`, or by one letter in a longer word, and that never stand in the same place:
`Lease desk` here, `Lease-desk` there. Also a name that is that of a standard lane in another
spelling.

## Why it matters

Each spelling becomes a lane of its own. What should be one row across the journey falls into two
rows with gaps, and each looks like a hole in the service.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    fields: {Kitchen desk: Sets the menu}
  - name: Wait
    action: Follows the courier
    fields: {Kitchen-desk: Calls the courier}
```

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    fields: {Touch point: Menu}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    touchpoint: Menu
    fields: {Kitchen desk: Sets the menu}
  - name: Wait
    action: Follows the courier
    fields: {Kitchen desk: Calls the courier}
```

## References

Jakob Nielsen: 10 Usability Heuristics for User Interface Design (Nielsen Norman Group), on
consistency and standards.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cjmap.lint.alike import bare, slips
from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.remedies import rename_lane
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.grammar import STANDARD_LANES
from cjmap.text.diagnostic import Severity


@rule("REF014", Severity.WARNING, Profile.DRAFT, needs=("fields",))
def check(map: Content) -> Iterator[Finding]:
    """Own lanes whose names are alike, and those that are like a standard lane."""
    own = [lane for lane in map.lanes if lane not in STANDARD_LANES]
    if not own:
        return
    for name in own:
        standard = _standard().get(bare(name))
        if standard:
            yield Finding(
                map.lane(name)[0].route,
                f"The own lane {short(name)} has the name of the standard lane `{standard}`.",
                f"Write `{standard}:` beside `fields` instead; or give the lane another name.",
            )
    for first, *others in slips(own) if len(own) > 1 else ():
        for other in others:
            if map.holding(first).isdisjoint(map.holding(other)):
                yield Finding(
                    map.lane(other)[0].route,
                    f"The lanes {short(other)} and {short(first)} differ only in spelling.",
                    f"If they are one lane, write `{first}` everywhere.",
                    ((map.lane(first)[0].route, "the other spelling"),),
                    rename_lane(map, other, first),
                )


@lru_cache(maxsize=1)
def _standard() -> dict[str, str]:
    return {bare(lane): lane for lane in STANDARD_LANES}
