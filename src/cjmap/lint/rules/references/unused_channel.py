"""A channel that is defined and never used.

## What it finds

Channels under `channels` that no step, touchpoint or persona names.

## Why it matters

Either the channel plays no part in this journey, and its definition misleads, or it does, and the
map forgets where: the letter and the call centre are easily left out by a team that builds the
app.

## Bad example

```yaml
title: Ordering lunch
channels: [Lunch app, Phone]
phases:
  - name: Choose
    action: {text: Compares three places, channel: Lunch app}
```

## Good example

```yaml
title: Ordering lunch
channels: [Lunch app, Phone]
phases:
  - name: Choose
    action: {text: Compares three places, channel: Lunch app}
  - name: Wait
    action: {text: Asks where the courier is, channel: Phone}
```

## References

Megan Grocki: How to Create a Customer Journey Map (UX Mastery), on touchpoints and channels.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, others, several
from cjmap.lint.remedies import take_out
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity


@rule("REF004", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Definitions that nothing refers to."""
    defined = map.channels
    if not defined:
        return
    names = {*map.uses.channels}
    names.update(name for one in map.personas.entries for name in many(one.data, "channels"))
    used = {id(entry) for name in names if (entry := defined.find(name))}
    unused = [one for one in defined.entries if id(one) not in used]
    if unused:
        what = counted(unused, "A channel is", "channels are")
        yield Finding(
            unused[0].route,
            f"{what} defined and never used: {several([one.name for one in unused])}.",
            "Name it where the journey uses it, with `channel: …`; or take it out.",
            others(unused, "nor is this one"),
            take_out(one.route for one in unused),
        )
