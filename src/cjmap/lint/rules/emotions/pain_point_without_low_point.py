"""A pain point where the curve is high.

## What it finds

A pain point around which nobody feels bad: in its column and in those beside it every score is
better than neutral, and the curve does not dip there either. Mild pain points (severity 1), and
places without any score, are left alone.

## Why it matters

Either the pain is not felt, and is not among the first things to fix, or the score is too kind:
often it came from a survey at the end, when the trouble was forgotten.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    emotion: 1
  - name: Pay
    action: Types the card number for the third time
    emotion: 2
    pain_point: {text: The form forgets the card, severity: 3}
  - name: Eat
    action: Unpacks the soup
    emotion: 1
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    emotion: 1
  - name: Pay
    action: Types the card number for the third time
    emotion: -1
    pain_point: {text: The form forgets the card, severity: 3}
  - name: Eat
    action: Unpacks the soup
    emotion: 1
```

## References

Lexie Kane: The Peak-End Rule: How Impressions Become Memories (Nielsen Norman Group).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("EMO007", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Pain points whose surroundings are all good, and not less so than their neighbours."""
    bad = {id(one.place) for one in map.feelings.scored if one.mood <= 0}
    high: dict[int, bool] = {}
    for pain in map.lane("pain_points"):
        place = pain.place
        if id(place) in bad or place.kind == "map" or pain.rating("severity") == 1:
            continue
        if id(place) not in high:
            high[id(place)] = _on_high(map.feelings.columns(place), map.feelings.extremes)
        if high[id(place)]:
            yield Finding(
                pain.route,
                f"Nobody feels bad at the pain point {short(pain.text)}: the curve is high there.",
                "Ask how it feels at that moment and score it, or say how bad it is: `severity: 1`"
                " is a mild one.",
            )


def _on_high(columns: range, moods: Mapping[int, list[float]]) -> bool:
    """Whether there are scores, all are good, and those beside them are not better."""
    here = [mood for at in columns for mood in moods.get(at, ())]
    beside = [*moods.get(columns.start - 1, ()), *moods.get(columns.stop, ())]
    return bool(here) and min(here + beside) > 0 and min(here) >= max(here + beside)
