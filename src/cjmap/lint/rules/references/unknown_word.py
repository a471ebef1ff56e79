"""A status or kind in a word of one's own.

## What it finds

The `status` of the map, a phase, an action or an opportunity, or the `kind` of a channel or source,
that is none of the words that the format knows. The format takes any word there, so this need not
be wrong.

## Why it matters

The program counts, marks and checks by the words that it knows: what is `done` is no longer due,
and a `survey` counts as something that customers said. A word that it does not know, or that is
misspelled, has no such effect.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {text: "Promise a window, not a minute", status: finished}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    opportunity: {text: "Promise a window, not a minute", status: done}
```

## Options

`allowed` (default none): further words that are fine.

## References

Jakob Nielsen: 10 Usability Heuristics for User Interface Design (Nielsen Norman Group), on
consistency and standards.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.remedies import respell
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.grammar import CHANNEL_KINDS, MAP_STATUS, SOURCE_KINDS, WORK_STATUS
from cjmap.model.names import fold, nearest
from cjmap.text.diagnostic import Severity
from cjmap.text.span import Route

_ANY_STATUS = (*MAP_STATUS, *WORK_STATUS)


@rule("REF017", Severity.INFO, Profile.STANDARD)
def check(map: Content, *, allowed: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Words that are not known, each once."""
    told = {fold(one) for one in allowed}
    for route, word, known, what in _words(map):
        key = fold(word)
        if key not in known and key not in told:
            told.add(key)
            near = nearest(word, known)
            listed = ", ".join(f"`{one}`" for one in known)
            yield Finding(
                route,
                f"{short(word)} is a {what} that cjmap does not know.",
                f"Did you mean `{near}`?" if near else f"It knows {listed}.",
                fix=respell([route], near) if near else None,
            )


def _words(map: Content) -> Iterator[tuple[Route, str, tuple[str, ...], str]]:
    """Every word that is written, the words that are known there, and what it is."""
    if word := map.data.get("status"):
        yield ("status",), word, MAP_STATUS, "status"
    for place in map.places[1:] if "status" in map.keys else ():
        if word := place.data.get("status"):
            yield (*place.route, "status"), word, _ANY_STATUS, "status"
    for item in map.lane("opportunities") if "status" in map.keys else ():
        if word := item.data.get("status"):
            yield (*item.route, "status"), word, WORK_STATUS, "status"
    for register, known in ((map.channels, CHANNEL_KINDS), (map.sources, SOURCE_KINDS)):
        what = "kind of channel" if known is CHANNEL_KINDS else "kind of source"
        for entry in register.entries:
            if word := entry.data.get("kind"):
                yield (*entry.route, "kind"), word, known, what
