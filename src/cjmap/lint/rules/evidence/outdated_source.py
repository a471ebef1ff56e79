"""A source that is too old.

## What it finds

A source that the map rests on and whose `date` is more than `months` months before the day of
`--today`. All such sources are one finding. Maps with `status: archived` are left alone.

## Why it matters

Prices, screens and habits change. What customers said two years ago may be about a service that
does not exist any more, and the map still shows it as known.

## Bad example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2022-05, n: 12}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## Good example

```yaml
title: Ordering lunch
sources:
  calls: {name: Twelve calls with customers, kind: interview, date: 2025-11, n: 12}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, source: calls}
```

## Options

`months` (default 24): the age from which a source is too old.

## References

GOV.UK Service Manual: Learning about users and their needs, on researching throughout each phase,
when the service is live too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cjmap.lint.content import Content
from cjmap.lint.entries import Entry
from cjmap.lint.naming import several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.dates import last_day
from cjmap.text.diagnostic import Severity


@rule("EVI007", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, months: int = 24) -> Iterator[Finding]:
    """Sources whose date is more than so many months before today."""
    if map.archived:
        return
    old = [one for one in map.sources.entries if _age(one, map.today) > months]
    old = [one for one in old if one.route in map.evidence.used]
    if old:
        first, *rest = old
        names = several([one.name for one in old])
        yield Finding(
            (*first.route, "date"),
            f"{names} {'are' if rest else 'is'} more than {months} months old.",
            "Ask again, or check whether it still holds and name a newer source for that.",
            tuple(((*one.route, "date"), f"{one.data['date']} is too") for one in rest[:3]),
        )


def _age(source: Entry, today: date) -> int:
    """Full months since the last day of its date; 0 without one."""
    day = last_day(source.data.get("date"))
    if day is None:
        return 0
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
