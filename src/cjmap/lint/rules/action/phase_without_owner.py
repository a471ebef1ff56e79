"""A phase that nobody owns.

## What it finds

Phases without an `owner`. A phase is owned too if each of its actions has an owner, and a map with
one phase by the owner of the map.

## Why it matters

Customers cross departments, and what goes wrong between two of them is nobody's task. A name on
every phase shows where the journey is handed over, and whom to ask.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Compares three places
    owner: Web team
  - name: Wait
    action: Follows the courier
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Compares three places
    owner: Web team
  - name: Wait
    action: Follows the courier
    owner: Delivery
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on internal ownership.

GOV.UK Service Manual: What each role does in a service team, on the authority to decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import others, several, short
from cjmap.lint.parts import Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("ACT010", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Phases without an owner of their own or of all their actions."""
    phases = map.phases
    if len(phases) == 1 and (map.data.get("owner") or not phases[0].text):
        return
    found = [one for one in phases if not _owned(one)] if map.owned else phases
    if not found:
        return
    hint = "Name who answers for it: `owner: …` under the phase."
    if len(found) == len(phases) > 1:
        message = f"None of the {len(phases)} phases has an owner."
        yield Finding(found[0].route, message, hint)
        return
    yield Finding(
        found[0].route,
        f"The phase {short(found[0].text)} has no owner."
        if len(found) == 1
        else f"{len(found)} of {len(phases)} phases have no owner: "
        f"{several([one.text for one in found])}.",
        hint,
        others(found, "this one has none either"),
    )


def _owned(phase: Place) -> bool:
    if phase.data.get("owner"):
        return True
    return bool(phase.actions) and all(one.data.get("owner") for one in phase.actions)
