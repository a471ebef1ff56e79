"""A channel that the map does not define.

## What it finds

Channels of steps and touchpoints that are not among those under `channels`, on a map that defines
its channels there.

## Why it matters

A map that defines its channels says that these are all of them. One more is usually a typing slip,
and it becomes a channel of its own in the picture, without the icon and the kind of the one that
was meant.

## Bad example

```yaml
title: Ordering lunch
channels: {app: {name: Lunch app, kind: online}, shop: {name: Shop, kind: in-store}}
phases:
  - name: Choose
    action: {text: Compares three places, channel: Lunch ap}
  - name: Eat
    action: {text: Fetches the bag, channel: shop}
```

## Good example

```yaml
title: Ordering lunch
channels: {app: {name: Lunch app, kind: online}, shop: {name: Shop, kind: in-store}}
phases:
  - name: Choose
    action: {text: Compares three places, channel: app}
  - name: Eat
    action: {text: Fetches the bag, channel: Shop}
```

## References

Megan Grocki: How to Create a Customer Journey Map (UX Mastery), on touchpoints and channels.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.remedies import respell_channels
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("REF001", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Names without a definition; several in one text are told when the map is loaded."""
    defined = map.channels
    if not defined:
        return
    told: set[str] = set()
    for name, route in map.uses.channels.items():
        if not defined.find(name) and "," not in name and fold(name) not in told:
            told.add(fold(name))
            near = defined.nearest(name)
            yield Finding(
                route,
                f"{short(name)} is not among the channels that the map defines.",
                f"Did you mean `{near}`?" if near else "Add it to `channels`, or use one of those.",
                fix=respell_channels(map, (name,), near) if near else None,
            )
