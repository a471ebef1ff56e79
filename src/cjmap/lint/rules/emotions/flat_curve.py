"""A curve that never moves.

## What it finds

A persona whose scores are all the same, or lie within a tenth of the scale, from the first to the
last. Every persona has a curve of its own. Short curves are left alone, and so are those of a
persona of kind `system`.

## Why it matters

A journey has better and worse moments: that is what the curve is there to show, and what people
remember. A level line mostly says that nobody asked, or that one score was copied down the map.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    actions:
      - {action: Opens the app, emotion: 1}
      - {action: Compares three places, emotion: 1}
  - name: Wait
    action: Follows the courier
    emotion: 1
  - name: Eat
    action: Unpacks a cold soup
    emotion: 1
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    actions:
      - {action: Opens the app, emotion: 1}
      - {action: Compares three places, emotion: 0}
  - name: Wait
    action: Follows the courier
    emotion: -1
  - name: Eat
    action: Unpacks a cold soup
    emotion: -2
```

## Options

`points` (default 4): how many scores a curve needs to be looked at.

## References

Marc Stickdorn and others: This Is Service Design Doing, on dramatic arcs in journey maps.

Lexie Kane: The Peak-End Rule: How Impressions Become Memories (Nielsen Norman Group).
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.feelings import Curve
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity

_LEVEL = 0.2
"""A tenth of the way from the worst to the best."""


@rule("EMO002", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, points: int = 4) -> Iterator[Finding]:
    """Curves whose scores all lie close together."""
    for curve in map.feelings.curves:
        moods = [point.mood for point in curve.points]
        if len(moods) < max(points, 2) or _is_system(curve):
            continue
        if max(moods) - min(moods) <= _LEVEL:
            yield Finding(
                curve.points[0].route,
                f"{_whose(curve)} never moves: {_scores(curve)}.",
                "Ask what was the best and what the worst moment, and score those two anew:"
                " `emotion: {score: -2, text: let down}`.",
            )


def _is_system(curve: Curve) -> bool:
    return curve.persona is not None and fold(curve.persona.data.get("kind") or "") == "system"


def _whose(curve: Curve) -> str:
    return f"The curve of {short(curve.persona.name)}" if curve.persona else "The curve"


def _scores(curve: Curve) -> str:
    scores = {point.score for point in curve.points}
    count = len(curve.points)
    if len(scores) == 1:
        return f"all {count} scores are {scores.pop()}"
    return f"its {count} scores lie within a tenth of the scale"
