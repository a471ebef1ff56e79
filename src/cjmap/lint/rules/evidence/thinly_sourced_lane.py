"""A lane of which little is known.

## What it finds

A lane in which less than a certain share of the items names a source. Lanes with fewer than three
items are left alone, and so are maps without any source and those of a future state. All such lanes
of a map are one finding.

## Why it matters

A map can be well sourced as a whole and have one lane that is guessed. Usually it is quotes that
nobody said and needs that nobody named: they are quickly written.

## Bad example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    quotes: [I never know what is good., "I take what I took last time."]
    emotion: {score: 0, source: calls}
  - name: Wait
    action: Follows the courier
    quote: Is he lost?
    emotion: {score: -1, source: calls}
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2026-05, n: 12}
phases:
  - name: Choose
    action: Opens the app
    source: calls
    quotes: [I never know what is good., "I take what I took last time."]
    emotion: 0
  - name: Wait
    action: Follows the courier
    quote: Is he lost?
    emotion: {score: -1, source: calls}
```

## Options

`share` (default 25): the least share of items with a source, in percent.

`lanes` (default "thoughts", "quotes", "needs", "pain_points", "gains"): the lanes that are looked
at, lanes of your own too. Scores have a rule of their own, EMO004.

## References

Erika Hall: Just Enough Research, on questioning assumptions, one's own above all.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

_FEWEST = 3


@rule("EVI003", Severity.INFO, Profile.STRICT)
def check(
    map: Content,
    *,
    share: int = 25,
    lanes: tuple[str, ...] = ("thoughts", "quotes", "needs", "pain_points", "gains"),
) -> Iterator[Finding]:
    """Too few items with a source, lane by lane."""
    if not map.evidence.counts:
        return
    thin = []
    for lane in lanes:
        count, known = len(map.rows(lane)), map.evidence.known(lane)
        if count >= _FEWEST and 100 * known < share * count:
            thin.append((map.lane(lane)[0].route, f"{short(lane)} ({known} of {count})"))
    if thin:
        yield Finding(
            thin[0][0],
            f"Few items name a source in {', '.join(name for _, name in thin)}.",
            "Name where they are from: `{text: …, source: calls}`, or on the action or the phase"
            " for everything there.",
            tuple((route, "and here") for route, _ in thin[1:]),
        )
