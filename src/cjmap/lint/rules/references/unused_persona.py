"""A persona that appears nowhere on the map.

## What it finds

Personas that no phase, step or item names under `by`. The customer to whom everything without a
`by` belongs is left out. A persona whose name stands as an `owner` or among the stakeholders is
used too.

## Why it matters

A persona above a map promises that their journey is told below. Where it is not, readers believe
that what the first persona does and feels is true of all of them.

## Bad example

```yaml
title: Ordering lunch
personas:
  - {name: Sam, role: Clerk}
  - {name: Rosa, role: Courier}
phases:
  - name: Wait
    action: Follows the courier
    thought: Where is she going?
```

## Good example

```yaml
title: Ordering lunch
personas:
  - {name: Sam, role: Clerk}
  - {name: Rosa, role: Courier}
phases:
  - name: Wait
    action: Follows the courier
    thoughts:
      - Where is she going?
      - {by: Rosa, text: The bell does not work}
```

## References

Alan Cooper and others: About Face, on personas as the actors of scenarios.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.entries import Entry
from cjmap.lint.naming import short
from cjmap.lint.remedies import take_out
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many, placed
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("REF003", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Personas beside the first whom nobody names."""
    personas = map.personas.entries
    if len(personas) < 2:
        return
    named = _named(map)
    for one in personas:
        if one is not map.customer and named.isdisjoint(_names(one)):
            yield Finding(
                one.route,
                f"The persona {short(one.name)} does nothing, says nothing and feels nothing here.",
                f"Give steps, thoughts or emotions a `by: {one.id or one.name}`, or take the"
                " persona out.",
                fix=take_out([one.route]),
            )


def _names(one: Entry) -> set[str]:
    return {fold(one.id), fold(one.name)} - {""}


def _named(map: Content) -> set[str]:
    """Everybody who is named as an actor, an owner or a stakeholder, folded."""
    found = {name for one in map.places for name in many(one.data, "by")}
    found.update(name for one in map.items if one.data for name in many(one.data, "by"))
    found.update(owner for _, owner in map.owned)
    found.add(map.data.get("owner") or "")
    for _, one in placed(map.data, "stakeholders"):
        found.add(one if isinstance(one, str) else one.get("name") or "")
    return set(filter(None, (meant for name in found for meant in _meant(map, name))))


def _meant(map: Content, name: str) -> tuple[str, ...]:
    entry = map.personas.find(name)
    return (fold(entry.id), fold(entry.name)) if entry else ()
