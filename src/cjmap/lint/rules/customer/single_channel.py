"""A map on one channel only.

## What it finds

A map that names channels at `places` or more of its phases and actions, and it is the same one
everywhere. Touchpoints that name no channel are counted as another one.

## Why it matters

Hardly anybody stays on one channel: they read on the phone, ask a friend, call when they are stuck.
A map that knows only the app was drawn from the app's data. What is missing are the moments in
between, when people switch and start again, and that is where most is lost.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    actions:
      - {action: Opens the app, channel: App}
      - {action: Compares three places, channel: App}
  - name: Wait
    actions:
      - {action: Follows the courier, channel: App}
      - {action: Complains, channel: App}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    actions:
      - {action: Opens the app, channel: App}
      - {action: Compares three places, channel: App}
  - name: Wait
    actions:
      - {action: Follows the courier, channel: App}
      - {action: Explains the way to the courier, channel: Phone}
```

## Options

`places` (default 4): from how many places on a channel is found to be the only one.

## References

Customer Journeys and Omnichannel User Experience (Nielsen Norman Group).
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("CUS007", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, places: int = 4) -> Iterator[Finding]:
    """The same channel everywhere."""
    named = map.uses.channels
    known = {name: map.channels.find(name) for name in named}
    if len({fold(entry.name if entry else name) for name, entry in known.items()}) != 1:
        return
    count = sum(1 for _ in map.uses.in_journey())
    if count < places or any(not one.data.get("channel") for one in map.lane("touchpoints")):
        return
    name, entry = next(iter(known.items()))
    yield Finding(
        named[name],
        f"Everything on this map happens on one channel, {short(entry.name if entry else name)}.",
        "Ask what people do before and in between, and when it fails: call, visit, ask somebody?",
    )
