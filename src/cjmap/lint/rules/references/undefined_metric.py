"""A metric that the map does not define.

## What it finds

Metrics that have a reading at a phase or step and are not among those under `metrics`, on a map
that defines its metrics there. A reading with its own `unit` needs no definition; nor do the
readings of own lanes.

## Why it matters

The unit, the target and which direction is good come from the definition. Without it the figure
stands alone, and nobody can tell whether it is good.

## Bad example

```yaml
title: Ordering lunch
metrics: {on-time: {name: Delivered on time, unit: "%", better: higher, target: 95}}
phases:
  - name: Wait
    action: Follows the courier
    metrics: {ontime: 81}
  - name: Eat
    action: Unpacks
    metrics: {on-time: 88}
```

## Good example

```yaml
title: Ordering lunch
metrics: {on-time: {name: Delivered on time, unit: "%", better: higher, target: 95}}
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
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("REF002", Severity.WARNING, Profile.STANDARD, needs=("metrics", "metric"))
def check(map: Content) -> Iterator[Finding]:
    """Names of readings without a definition."""
    defined = map.metrics
    if not defined:
        return
    told: set[str] = set()
    for name, route in map.uses.metrics.items():
        known = defined.find(name) or fold(name) in told or name in map.uses.told_in_place
        if not known:
            told.add(fold(name))
            near = defined.nearest(name)
            yield Finding(
                route,
                f"{short(name)} is not among the metrics that the map defines.",
                f"Did you mean `{near}`?" if near else "Add it to `metrics`, or use one of those.",
            )
