"""An opportunity that nobody owns.

## What it finds

Opportunities without an `owner`, neither of their own nor on the step or phase on which they hang.
What is done or dropped is left out.

## Why it matters

An idea on a wall belongs to everybody, and so to nobody. It moves once one person or team is named
who must say, at the next review, what has become of it.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {text: "Promise a window, not a minute", status: planned}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {text: "Promise a window, not a minute", status: planned, owner: Delivery}
```

## Options

`ideas` (default true): whether ideas need an owner too. With false, only what is planned or being
done needs one.

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on what is asked of each opportunity: who
owns the change?

Nielsen Norman Group's survey of practitioners on journey mapping (2016): a map becomes a plan of
action through opportunities, owners and metrics.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, others, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("ACT004", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, ideas: bool = True) -> Iterator[Finding]:
    """Open opportunities without an owner of their own or around them."""
    owned = {id(one) for one, _ in map.owned}
    found = [
        one
        for one in map.open_work
        if (ideas or one.status not in ("", "idea"))
        and (not owned or owned.isdisjoint((id(one), id(one.place), id(one.place.parent))))
    ]
    if found:
        names = several([one.text for one in found])
        what = counted(found, "An opportunity has", "opportunities have")
        yield Finding(
            found[0].route,
            f"{what} no owner: {names}.",
            "Name who takes it further: `owner: …`, on the opportunity, its step or its phase.",
            others(found, "this one has none either"),
        )
