"""A phase named after a department.

## What it finds

A phase whose name is that of a department, such as "Marketing", "Sales" or "Customer service".
Words such as "Support", "Delivery" or "Onboarding", which customers use too, are left alone.

The names are known in English, German, French, Spanish, Portuguese and Dutch; a map in another
language is left alone.

## Why it matters

Phases cut the journey where the customer's aim changes: they notice, compare, wait. Cut along the
organisation chart, every phase ends where a department's responsibility ends, and what hurts most,
being passed from one to the next, falls between two columns.

## Bad example

```yaml
title: Buying a first e-bike
phases:
  - name: Marketing
    action: Sees a poster
  - name: Sales
    action: Rides two bikes
```

## Good example

```yaml
title: Buying a first e-bike
phases:
  - name: Get curious
    owner: Marketing
    action: Sees a poster
  - name: Try
    owner: Sales
    action: Rides two bikes
```

## Options

`names` (default none): further names of your departments.

## References

Jim Kalbach: Mapping Experiences, on looking from the outside in.

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on journey phases.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several, short
from cjmap.lint.parts import Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.words import tokens
from cjmap.lint.words.departments import DEPARTMENTS, UNITS
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity


@rule("CUS002", Severity.WARNING, Profile.DRAFT)
def check(map: Content, *, names: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Phases that are called like a department."""
    own = {fold(one) for one in names}
    found = [one for one in map.phases if one.text and _department(one, map.language, own)]
    if not found:
        return
    first, *more = found
    said = (
        f"The phase {short(first.text)} has the name of a department."
        if not more
        else f"Phases have the names of departments: {several([one.text for one in found])}."
    )
    yield Finding(
        first.route,
        said,
        "Name it after what the customer does, `name: Try`; the department can be its `owner`.",
        tuple((one.route, "this one too") for one in more),
    )


def _department(phase: Place, language: str, own: set[str]) -> bool:
    if own and fold(phase.text) in own:
        return True
    known = DEPARTMENTS.of(language)
    words = tokens(phase.text) if known else []
    if " ".join(words) in known:
        return True
    around = UNITS.of(language)
    return " ".join([one for one in words if one not in around and not one.isdigit()]) in known
