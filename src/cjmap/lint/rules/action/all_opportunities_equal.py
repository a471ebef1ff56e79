"""Opportunities that are all equally important.

## What it finds

A map on which every open opportunity that has a `priority` has the same one, or every one that has
an `impact` and an `effort` has the same two.

## Why it matters

Where everything is a high priority, nothing is. Ratings are there to tell ideas apart; when they do
not, the hard choice has only been put off, and the order of the list decides.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunities:
      - {text: "Promise a window, not a minute", priority: high}
      - {text: Call when late, priority: high}
      - {text: Show the courier's name, priority: high}
      - {text: Refund the fee when late, priority: high}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunities:
      - {text: "Promise a window, not a minute", priority: high}
      - {text: Call when late, priority: medium}
      - {text: Show the courier's name, priority: low}
      - {text: Refund the fee when late, priority: medium}
```

## Options

`least` (default 4): with fewer rated opportunities, nothing is said.

## References

Marc Stickdorn and others: This Is Service Design Doing, on the idea portfolio, which ranks ideas by
two measures.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity

_HINT = (
    "Put two of them side by side and ask which one you would do first; rate the rest from there."
)


@rule("ACT005", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, least: int = 4) -> Iterator[Finding]:
    """One priority, or one pair of impact and effort, for all."""
    work = map.open_work
    if len(work) < least:
        return
    rated = [(one, one.data["priority"]) for one in work if one.data.get("priority")]
    if len(rated) >= least and len({fold(word) for _, word in rated}) == 1:
        one, word = rated[0]
        route = (*one.route, "priority")
        yield Finding(route, f"All {len(rated)} opportunities have the priority `{word}`.", _HINT)
        return
    pairs = [(one, one.rating("impact"), one.rating("effort")) for one in work]
    pairs = [pair for pair in pairs if pair[1] and pair[2]]
    if len(pairs) >= least and len({pair[1:] for pair in pairs}) == 1:
        one, impact, effort = pairs[0]
        message = f"All {len(pairs)} opportunities have impact {impact} and effort {effort}."
        yield Finding(one.route, message, _HINT)
