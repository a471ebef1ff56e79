"""An owner who is not among the stakeholders.

## What it finds

Where a map lists `stakeholders`: owners of phases, steps or items who are not among them, neither
by name nor by role, and are no persona either. Half a name is enough: `Stores` is found in
`Head of stores`. The owner of the map itself is left out.

## Why it matters

The list of stakeholders decides who is invited and who gets the map. An owner who is not on it is
the last to learn what is expected of them.

## Bad example

```yaml
title: Ordering lunch
stakeholders:
  - {name: Web team, needs: Fewer baskets given up}
phases:
  - {name: Choose, action: Compares three places, owner: Web team}
  - {name: Wait, action: Follows the courier, owner: Courier service}
```

## Good example

```yaml
title: Ordering lunch
stakeholders:
  - {name: Web team, needs: Fewer baskets given up}
  - {name: Jo Park, role: Head of the courier service}
phases:
  - {name: Choose, action: Compares three places, owner: Web team}
  - {name: Wait, action: Follows the courier, owner: Courier service}
```

## References

Marc Stickdorn and others: This Is Service Design Doing, on stakeholder maps.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, other_routes, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.written import placed
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity

_ANYBODY = frozenset(
    "a and the of for our head lead leader leadership manager management director team teams"
    " department unit und der die das des leiter leiterin leitung abteilung et de la le les du"
    " responsable chef équipe service y el los jefe equipo e o os da do chefe equipe en van het"
    " hoofd afdeling".split()
)
"""Words of names and roles that say nothing of who it is."""
_NOBODY = frozenset("nobody none tbd unknown niemand personne nadie ninguém".split())
"""Owners who are honestly missing."""


@rule("ACT012", Severity.INFO, Profile.STRICT, needs=("owner",))
def check(map: Content) -> Iterator[Finding]:
    """Owners that share no telling word with any stakeholder."""
    known = _NOBODY.union(_stakeholder_words(map))
    if len(known) == len(_NOBODY):
        return
    owners = [((*one.route, "owner"), owner) for one, owner in map.owned]
    missing = {
        fold(owner): (route, owner)
        for route, owner in reversed(owners)
        if _telling(owner).isdisjoint(known) and not map.personas.find(owner)
    }
    if missing:
        found = list(reversed(missing.values()))
        is_ = counted(found, "An owner is", "owners are")
        yield Finding(
            found[0][0],
            f"{is_} not among the stakeholders: {several([owner for _, owner in found])}.",
            "Add them to `stakeholders`, or use the name that stands there.",
            other_routes([route for route, _ in found], "nor is this one"),
        )


def _stakeholder_words(map: Content) -> Iterator[str]:
    for _, one in placed(map.data, "stakeholders"):
        data = {"name": one} if isinstance(one, str) else one
        for key in ("name", "role"):
            yield from _telling(data.get(key) or "")


@lru_cache(maxsize=256)
def _telling(name: str) -> frozenset[str]:
    """The words of a name that tell who it is; all of them where none does."""
    letters = "".join(char if char.isalnum() else " " for char in fold(name))
    words = frozenset(letters.split())
    return (words - _ANYBODY) or words
