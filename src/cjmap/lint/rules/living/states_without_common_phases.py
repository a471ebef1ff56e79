"""Current and future maps that have grown apart.

## What it finds

A map of the current state and a map of the future state, tied by `related`, that have fewer than
half of their phases in common, by id or by name. Both must be among the maps that are checked
together. Maps in different languages are left alone.

## Why it matters

The two are drawn to be laid side by side: here it hurts today, there it will not. When one gets new
phases and the other does not, nobody can tell any more which change leads from the one to the
other.

## Bad example

```yaml
title: Ordering lunch
state: current
related: {future: future.journey.yaml}
phases: [Notice, Choose, Wait, Eat]
```

```yaml title="future.journey.yaml"
title: Ordering lunch with the assistant
state: future
phases: [Ask, Confirm, Eat]
```

## Good example

```yaml
title: Ordering lunch
state: current
related: {future: future.journey.yaml}
phases: [Notice, Choose, Wait, Eat]
```

```yaml title="future.journey.yaml"
title: Ordering lunch with the assistant
state: future
phases: [{id: choose, name: Ask the assistant}, Wait, Eat]
```

## Options

`share` (default 50): the least share of common phases, in percent of the map that has fewer.

## References

Marc Stickdorn and others: This Is Service Design Doing, on journey maps of the current and of the
future state.

Approaches to Journey Mapping: 2 Critical Decisions To Make Before You Begin (Nielsen Norman Group),
on mapping the current or the future state.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import several
from cjmap.lint.parts import Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold, slug
from cjmap.text.diagnostic import Severity
from cjmap.text.span import Route

_FEWEST = 2
_STATES = {"current": "future", "future": "current"}


@rule("LIV005", Severity.WARNING, Profile.STANDARD, needs=("related",))
def check(map: Content, *, share: int = 50) -> Iterator[Finding]:
    """The map of the other state, where it is at hand, has too few of the phases."""
    for label, path in (map.data.get("related") or {}).items() if map.state in _STATES else ():
        other = map.other(path) if path else None
        if other and other.state == _STATES[map.state] and other.language == map.language:
            if map.state == "future" and other.data.get("related"):
                continue  # said once, at the map of the current state
            known = set().union(*(_names(phase) for phase in other.phases))
            lost = [phase for phase in map.phases if known.isdisjoint(_names(phase))]
            common = len(map.phases) - len(lost)
            fewer = min(len(map.phases), len(other.phases))
            if fewer >= _FEWEST and 100 * common < share * fewer:
                yield _finding(("related", label), other, lost, common)


def _finding(route: Route, other: Content, lost: list[Place], common: int) -> Finding:
    count = common + len(lost)
    return Finding(
        route,
        f"Of {count} phases, {common or 'none'} {'is' if common < 2 else 'are'} in the map of the"
        f" {other.state} state too; missing there: {several([phase.text for phase in lost])}.",
        "Bring the phases of both into line, or give those that mean the same thing one `id`.",
        tuple((phase.route, "missing there") for phase in lost[:4]),
    )


def _names(phase: Place) -> set[str]:
    """What a phase may be known by: its written id, its name, the id that its name gives."""
    return {fold(phase.data.get("id") or ""), fold(phase.text), slug(phase.text)} - {""}
