"""A phase without an emotion.

## What it finds

A phase that says nothing about how the customer feels: neither the phase itself nor any of its
actions has an emotion, as a score or in words. A map without any emotion is told so once.

## Why it matters

The curve is what people see first on a journey map. Where a phase says nothing, the line simply
goes on to the next point, and the gap looks like calm.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    actions: [Opens the app, Compares three places]
  - name: Wait
    action: Follows the courier
    emotion: -1
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    actions: [Opens the app, Compares three places]
    emotion: curious
  - name: Wait
    action: Follows the courier
    emotion: -1
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on actions, mindsets and emotions, the
fourth part of a journey map.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

_SAYS_NOTHING = "does not say how the customer feels."
_HINT = "Give it an emotion, a score or a word: `emotion: -1` or `emotion: unsure`."


@rule("EMO001", Severity.WARNING, Profile.DRAFT)
def check(map: Content) -> Iterator[Finding]:
    """Phases whose places have no item in the lane of emotions."""
    felt = map.holding("emotions")
    if not felt:
        first = map.phases[0].route or ("title",)
        yield Finding(first, f"The map {_SAYS_NOTHING}", _HINT)
        return
    for phase in map.phases:
        if not any(id(place) in felt for place in phase.whole):
            yield Finding(phase.route, f"The phase {short(phase.text)} {_SAYS_NOTHING}", _HINT)
