"""A pain point that remains although its solution is done.

## What it finds

A pain point that an opportunity with `status: done` names under `addresses`, and that still stands
on the map as if nothing had happened. It is left out where another opportunity that is still open
addresses it too, and where the pain point itself has `status: done`.

## Why it matters

Either the solution did not work, and somebody should know, or the map was not brought up to date,
and readers will take a solved problem for an open one. Checking what a change did for the customer
is the step that is most often skipped.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: {id: jumps, text: The arrival time jumps back and forth}
    opportunity: {text: "Promise a window, not a minute", addresses: jumps, status: done}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: {id: jumps, text: The arrival time jumps back and forth}
    opportunities:
      - {text: "Promise a window, not a minute", addresses: jumps, status: done}
      - {text: Ask the courier before promising, addresses: jumps, status: planned}
```

## References

GOV.UK Service Standard, point 10: Define what success looks like and publish performance data.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.parts import Item
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity


@rule("ACT007", Severity.WARNING, Profile.STANDARD, needs=("status",))
def check(map: Content) -> Iterator[Finding]:
    """Pain points that only opportunities which are done address."""
    finished = [one for one in map.lane("opportunities") if one.status == "done"]
    if not finished:
        return
    open_ones = {id(pain) for one in map.open_work for pain in _named(one, map)}
    for one in finished:
        for pain in _named(one, map):
            if id(pain) not in open_ones and pain.status != "done":
                yield Finding(
                    pain.route,
                    f"The pain point {short(pain.text)} is still there, although "
                    f"{short(one.text)} is done.",
                    "Ask customers whether it still hurts. If not, take it out or give it "
                    "`status: done`; if so, add what is to be done next.",
                    ((one.route, "done"),),
                )


def _named(one: Item, map: Content) -> list[Item]:
    return map.answers.of_opportunity[id(one)] if many(one.data, "addresses") else []
