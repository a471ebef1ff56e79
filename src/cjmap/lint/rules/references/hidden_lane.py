"""A lane with content that is not drawn.

## What it finds

Lanes with `hidden: yes` that have content all the same.

## Why it matters

People who see only the picture cannot know of it: a lane of complaints that was hidden for one
meeting stays hidden in all later ones. What is hidden is not kept up to date either.

## Bad example

```yaml
title: Ordering lunch
lanes: {pain_points: {hidden: yes}}
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
```

## Good example

```yaml
title: Ordering lunch
lanes: {pain_points: {name: What hurts}}
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
```

## References

Jim Kalbach: Mapping Experiences, on framing a mapping effort: its focus is what the diagram shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.lanes import has_content, lane_settings
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import yes
from cjmap.text.diagnostic import Severity


@rule("REF007", Severity.INFO, Profile.STRICT, needs=("lanes",))
def check(map: Content) -> Iterator[Finding]:
    """Hidden lanes that are not empty."""
    for name, settings in lane_settings(map):
        if yes(settings.get("hidden")) and has_content(map, name):
            yield Finding(
                ("lanes", name, "hidden"),
                f"The lane {short(name)} has content and is not drawn.",
                "Take `hidden` out, or take the content out. For one picture without it, choose "
                "its lanes with `cjmap render --lanes …`.",
            )
