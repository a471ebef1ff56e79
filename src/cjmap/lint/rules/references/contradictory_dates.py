"""Dates that contradict each other.

## What it finds

A `timeframe` that ends before it begins; an `updated` that lies after the day of `--today`; a
source that is newer than the last change of the map; and a map that says it is `reviewed` or
`approved` although it was changed after its last review.

## Why it matters

Dates are how readers decide whether to trust a map. One that cannot be true makes all the others
doubtful, and an approval of something other than what is shown is worse than none.

## Bad example

```yaml
title: Ordering lunch
timeframe: {from: 2026-05, to: 2026-03}
phases:
  - name: Choose
    action: Opens the app
```

```yaml
title: Ordering lunch
status: approved
updated: 2026-05-20
review: {last: 2026-02-01, every: 6 months}
phases:
  - name: Choose
    action: Opens the app
```

## Good example

```yaml
title: Ordering lunch
status: approved
timeframe: {from: 2026-03, to: 2026-05}
updated: 2026-05-20
review: {last: 2026-06-01, every: 6 months}
phases:
  - name: Choose
    action: Opens the app
```

## References

ISO 9001, Quality management systems, on documented information that is reviewed and approved.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import NOTHING
from cjmap.model.dates import first_day, last_day
from cjmap.text.diagnostic import Severity


@rule("REF013", Severity.WARNING, Profile.STANDARD, needs=("timeframe", "updated"))
def check(map: Content) -> Iterator[Finding]:
    """Pairs of dates in an order that cannot be."""
    yield from _timeframe(map)
    updated = map.data.get("updated")
    if updated:
        yield from _updated(map, updated)


def _timeframe(map: Content) -> Iterator[Finding]:
    span = map.data.get("timeframe")
    if isinstance(span, dict) and _after(span.get("from"), span.get("to")):
        yield Finding(
            ("timeframe", "from"),
            f"The timeframe begins in {span['from']} and ends before that, in {span['to']}.",
            "Swap the two dates, or correct one.",
            ((("timeframe", "to"), "the end"),),
        )


def _updated(map: Content, updated: str) -> Iterator[Finding]:
    day = first_day(updated)
    if day and day > map.today:
        yield Finding(
            ("updated",),
            f"The map was updated on {updated}; that is after today, {map.today}.",
            "Set `updated` to the day of the last change.",
        )
    review = map.data.get("review") or NOTHING
    if map.status in ("reviewed", "approved") and _after(updated, review.get("last")):
        yield Finding(
            ("status",),
            f"The map is {map.status}, but was changed ({updated}) after its last review "
            f"({review['last']}).",
            "Have the change reviewed and set `last`; or go back to `status: draft`.",
            ((("updated",), "the change"), (("review", "last"), "the review")),
        )
    for source in map.sources.entries:
        if _after(source.data.get("date"), updated):
            yield Finding(
                (*source.route, "date"),
                f"The source {short(source.name)} ({source.data['date']}) is newer than the map, "
                f"which was updated {updated}.",
                "Set `updated` to the day on which the map was brought in line with it.",
                ((("updated",), "the map's last change"),),
            )


def _after(one: str | None, other: str | None) -> bool:
    """Whether a date lies wholly after another."""
    begins, ended = first_day(one), last_day(other)
    return bool(begins and ended and begins > ended)
