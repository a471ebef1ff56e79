"""An objective that fits any map.

## What it finds

An objective made of words that would fit every other map as well, such as "Improve the customer
experience" or "Increase satisfaction". Where the map has a second objective that names something,
nothing is said.

The words are known in English, German, French, Spanish, Portuguese and Dutch; a map in another
language is left alone.

## Why it matters

A good objective rules things out: which steps to leave out, whom not to ask, what would not be an
answer. Nobody disagrees with "a better experience", so it settles nothing, and the map ends up on
the wall.

## Bad example

```yaml
title: Buying a first e-bike
objective: Improve the customer experience
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
objective: Find out why so many test rides do not turn into orders
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Options

`words` (default none): further words that say nothing in your organisation, such as the name of a
programme that everything is part of.

## References

Getting Started with Journey Mapping: 27 Tips from Practitioners (Nielsen Norman Group), on defining
objectives.

Nielsen Norman Group's survey of practitioners on journey mapping (2016): lack of a clear focus was
the most frequent reason why maps failed.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.words import says_nothing
from cjmap.lint.words.foundations import OBJECTIVE
from cjmap.lint.written import placed
from cjmap.text.diagnostic import Severity


@rule("FND002", Severity.WARNING, Profile.STANDARD, needs=("objectives", "objective"))
def check(map: Content, *, words: tuple[str, ...] = ()) -> Iterator[Finding]:
    """All objectives consist of generic words."""
    objectives = list(placed(map.data, "objectives"))
    generic = OBJECTIVE.with_english(map.language) if objectives else None
    if not generic or not all(says_nothing(text, generic, words) for _, text in objectives):
        return
    (route, text), *more = objectives
    yield Finding(
        route,
        f"The objective {short(text)} would fit any map.",
        "Say what is to be found out, or what is to change from what to what: "
        "`objective: Find out why so many test rides do not turn into orders`.",
        tuple((other, "as does this one") for other, _ in more),
    )
