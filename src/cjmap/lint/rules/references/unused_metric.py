"""A metric that is defined and shown nowhere.

## What it finds

Metrics under `metrics` that have no `value` for the whole journey and no reading at any phase or
step.

## Why it matters

Such a metric does not appear in the picture at all. Usually it is a good intention: somebody meant
to measure this, and nobody has.

## Bad example

```yaml
title: Ordering lunch
metrics: {on-time: {name: Delivered on time, unit: "%", target: 95}}
phases:
  - name: Wait
    action: Follows the courier
```

## Good example

```yaml
title: Ordering lunch
metrics: {on-time: {name: Delivered on time, unit: "%", target: 95}}
phases:
  - name: Wait
    action: Follows the courier
    metrics: {on-time: 81}
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on metrics: how are improvements
measured?
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.entries import Entry
from cjmap.lint.naming import counted, others, several
from cjmap.lint.remedies import take_out
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import is_number
from cjmap.text.diagnostic import Severity


@rule("REF005", Severity.INFO, Profile.STANDARD, needs=("metrics", "metric"))
def check(map: Content) -> Iterator[Finding]:
    """Definitions without a value that nothing refers to."""
    defined = map.metrics
    if not defined:
        return
    names = {*map.uses.metrics, *map.uses.own_metrics}
    used = {id(entry) for name in names if (entry := defined.find(name))}
    unused = [one for one in defined.entries if id(one) not in used and not _valued(one)]
    if unused:
        what = counted(unused, "A metric is", "metrics are")
        yield Finding(
            unused[0].route,
            f"{what} defined and shown nowhere: {several([one.name for one in unused])}.",
            "Give it a `value` for the whole journey, or a reading at a step: "
            f"`metrics: {{{unused[0].id or unused[0].name}: …}}`.",
            others(unused, "nor is this one"),
            take_out(one.route for one in unused),
        )


def _valued(one: Entry) -> bool:
    return bool(one.data.get("value")) or is_number(one.name)
