"""An opportunity that answers nothing on the map.

## What it finds

Opportunities that name no pain point under `addresses`, and whose phase holds nothing that they
could answer: no pain point, need, gain or insight. For an opportunity of the whole map, the map and
the phases that it spans are looked at. What is done or dropped is left out.

## Why it matters

Ideas that come before the problem are how pet projects find their way onto a map. Nobody can tell
later whether such an idea worked, because nobody wrote down what it was to change for the customer.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Compares three places
    pain_point: The menus are photographs of paper
  - name: Pay
    action: Pays in the app
    opportunity: Build a chatbot
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Compares three places
    pain_point: {id: menus, text: The menus are photographs of paper}
  - name: Pay
    action: Pays in the app
    need: Wants to know the full price before paying
    opportunities:
      - Show the delivery fee beside every dish
      - {text: Ask the places for their menus as lists, addresses: menus}
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on opportunities as insights that come
from the map.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import others, several
from cjmap.lint.parts import Item
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import many
from cjmap.text.diagnostic import Severity

_REASONS = ("pain_points", "needs", "gains", "insights")


@rule("ACT002", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Open opportunities without `addresses` whose phase holds no reason."""
    holding = map.holding(*_REASONS)
    known: dict[int, bool] = {}  # phases with a reason, by identity
    found = [one for one in map.open_work if not _has_reason(one, map, holding, known)]
    if found:
        many_ = len(found) > 1
        yield Finding(
            found[0].route,
            f"{'These opportunities answer' if many_ else 'This opportunity answers'} nothing on "
            f"the map: {several([one.text for one in found])}.",
            "Write down the pain point or need that it comes from, or name it: `addresses: …`.",
            others(found, "neither does this one"),
        )


def _has_reason(one: Item, map: Content, holding: set[int], known: dict[int, bool]) -> bool:
    if id(one.place) in holding:
        return True
    phase = one.place.phase
    if id(phase) not in known:
        known[id(phase)] = not holding.isdisjoint([id(place) for place in phase.whole])
    return (
        known[id(phase)]
        or bool(many(one.data, "addresses"))
        or bool(phase.kind == "map" and map.answers.of_opportunity[id(one)])
    )
