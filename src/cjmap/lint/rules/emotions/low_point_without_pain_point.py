"""A low point that no pain point explains.

## What it finds

A score at least half way from neutral to the worst, with no pain point in the same column or in the
one beside it, nor on the phase. All such low points of a map are one finding.

## Why it matters

The curve shows that something is wrong; only a pain point says what. A low point without one goes
into the meeting as a mood and comes out of it without a task.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    emotion: 1
  - name: Wait
    action: Follows the courier
    emotion: {score: -2, text: let down}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    emotion: 1
  - name: Wait
    action: Follows the courier
    emotion: {score: -2, text: let down}
    pain_point: The arrival time jumps back and forth
```

## References

Kim Flaherty: 7 Ways to Analyze a Customer-Journey Map (Nielsen Norman Group): the third is to find
the low points and what causes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.feelings import CLEAR, Feeling, Feelings
from cjmap.lint.naming import several
from cjmap.lint.parts import Item, Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

_SHOWN = 3


@rule("EMO006", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Low points away from all pain points."""
    pains = map.lane("pain_points")
    hurting = map.holding("pain_points")
    low = [
        one
        for curve in map.feelings.curves
        for one in curve.points
        if one.mood <= -CLEAR and id(one.place) not in hurting
    ]
    bare = low and _away(low, pains, map.feelings)
    if bare:
        yield _finding(bare)


def _away(low: list[Feeling], pains: list[Item], feelings: Feelings) -> list[Feeling]:
    """Those that have no pain point on their phase and in the columns beside them either.

    One of each place: several personas may feel bad there.
    """
    hurts: set[int] = set()
    placed = (one for one in pains if one.place.kind != "map" or one.data.get("phases"))
    for place in {id(one.place): one.place for one in placed}.values():
        columns = feelings.columns(place)
        hurts.update(range(columns.start - 1, columns.stop + 1))
    away = (one for one in low if hurts.isdisjoint(feelings.columns(one.place)))
    return list({id(one.place): one for one in away}.values())


def _finding(bare: list[Feeling]) -> Finding:
    first, *rest = bare
    names = several([_name(one.place) for one in bare])
    what = f"{len(bare)} low points have" if rest else f"The low point ({first.score}) has"
    return Finding(
        first.route,
        f"{what} no pain point beside {'them' if rest else 'it'}: {names}.",
        "Say what hurts there: `pain_point: Nobody says why it takes so long`.",
        tuple((one.route, f"{one.score} here") for one in rest[:_SHOWN]),
    )


def _name(place: Place) -> str:
    return place.text or "the map"
