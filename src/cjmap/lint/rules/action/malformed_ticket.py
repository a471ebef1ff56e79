"""A ticket that cannot be found in any tracker.

## What it finds

An entry of `tickets` that is neither a link nor shaped like the number of a ticket: `CX-212`,
`#212`, `!212`, `shop/web#212`, `AB#212`, `INC0012345`.

## Why it matters

The ticket is where the map meets the work. "See Jira" leads nowhere, and when the map is reviewed
nobody can tell whether the work was ever begun.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {text: "Promise a window, not a minute", ticket: see Jira}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity:
      text: Promise a window, not a minute
      tickets: [CX-212, "shop/courier#17", "https://tracker.example/212"]
```

## Options

`pattern` (default empty): a regular expression for tickets of another shape, such as
`TASK [0-9]+`; the whole ticket must match it.

## References

The Practice of Customer-Journey Management (Nielsen Norman Group), on improving a journey as work
that goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import placed
from cjmap.text.diagnostic import Severity

if TYPE_CHECKING:
    import re

_SHAPES = (
    r"(https?://|mailto:)\S+",  # a link
    r"\.{0,2}/?[\w.-]+(/[\w.-]+)*\.\w+(#\S+)?",  # a path relative to the map
    r"[^\W\d]\w*-\d+",  # CX-212
    r"([\w.-]+(/[\w.-]+)+|\w+)?[#!]\d+",  # #212, !212, shop/web#212, AB#212
    r"[A-Z]{2,}\d{4,}",  # INC0012345
)


@rule("ACT009", Severity.WARNING, Profile.STANDARD, needs=("tickets", "ticket"))
def check(map: Content, *, pattern: str = "") -> Iterator[Finding]:
    """Tickets that have none of the shapes."""
    for one in map.lane("opportunities"):
        for steps, ticket in placed(one.data, "tickets"):
            if not _shapes(pattern).fullmatch(ticket.strip()):
                yield Finding(
                    one.route + steps,
                    f"{short(ticket)} is neither a link nor the number of a ticket.",
                    'Write it as the tracker does: `ticket: CX-212`, `ticket: "#212"` or a link.',
                )


@lru_cache(maxsize=4)
def _shapes(pattern: str) -> re.Pattern[str]:
    import re

    return re.compile("|".join((*_SHAPES, *filter(None, [pattern]))))
