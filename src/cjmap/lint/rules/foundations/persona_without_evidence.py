"""A persona that nobody has met.

## What it finds

A customer persona that names no `sources`, and has no `link` to where it is described. All such
personas are one finding.

## Why it matters

A persona made up in a meeting room is convincing, because it says what everybody there believed
already. A journey built on it can have a source for every step and still be the journey of somebody
who does not exist.

## Bad example

```yaml
title: Buying a first e-bike
persona: {name: Maya, role: Commuter}
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
persona: {name: Maya, role: Commuter, sources: interviews}
sources:
  interviews: {name: Interviews with buyers, kind: interview, date: 2026-03, n: 14}
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## References

Page Laubheimer: 3 Persona Types: Lightweight, Qualitative, and Statistical (Nielsen Norman Group),
on proto-personas, which rest on assumptions.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.entries import Entry
from cjmap.lint.naming import several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity


@rule("FND012", Severity.WARNING, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """Customers without sources."""
    found = [one for one in map.customers if not _evidence(one)]
    if found:
        yield Finding(
            found[0].route,
            f"No source is named for {several([one.name for one in found])}.",
            "Name the research behind it: `sources: interviews`, or a `link` to the study.",
            tuple((one.route, "nor here") for one in found[1:]),
        )


def _evidence(persona: Entry) -> bool:
    return bool(many(persona.data, "sources") or persona.data.get("link"))
