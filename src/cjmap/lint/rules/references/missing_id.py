"""Something that is referred to from outside and has no id.

## What it finds

Opportunities with `tickets` and without an `id`; and, on a map that names `related` maps, the map
and its phases where they have no `id`.

## Why it matters

Without an id, other maps, links and tickets find a thing by its words, and lose it as soon as
somebody words it better. An id stays.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {text: "Promise a window, not a minute", ticket: CX-212}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {id: window, text: "Promise a window, not a minute", ticket: CX-212}
```

## References

Tim Berners-Lee: Cool URIs don't change (W3C).
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, others, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity


@rule("REF016", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """Opportunities with tickets, and maps with relatives, without ids."""
    tracked = [one for one in map.lane("opportunities") if many(one.data, "tickets")]
    bare = [one for one in tracked if not one.data.get("id")]
    if bare:
        has = counted(bare, "An opportunity has", "opportunities have")
        yield Finding(
            bare[0].route,
            f"{has} tickets and no id: {several([one.text for one in bare])}.",
            "Give it a short `id: …`, and name that in the ticket.",
            others(bare, "this one has none either"),
        )
    if map.data.get("related"):
        yield from _related(map)


def _related(map: Content) -> Iterator[Finding]:
    if not map.data.get("id"):
        yield Finding(
            ("title",),
            "The map is related to other maps and has no id.",
            "Give it one that stays when the title changes: `id: ordering-lunch`.",
        )
    phases = [one for one in map.phases if one.text and not one.data.get("id")]
    if phases:
        has = counted(phases, "A phase has", "phases have")
        yield Finding(
            phases[0].route,
            f"{has} no id by which related maps could name them: "
            f"{several([one.text for one in phases])}.",
            "Give each the same `id: …` on all maps of this journey.",
            others(phases, "this one has none either"),
        )
