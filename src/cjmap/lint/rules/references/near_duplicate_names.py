"""Two spellings of one channel or touchpoint.

## What it finds

Channels, and touchpoints, whose names differ only in spaces, hyphens, punctuation, accents or a
plural `s`: "web site" and "Website".

## Why it matters

To the program, and to anyone who counts, these are two. The picture shows two channels where
customers know one, and each of them looks less important than it is.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: {text: Compares three places, channel: web site}
  - name: Pay
    action: {text: Pays, channel: Website}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: {text: Compares three places, channel: Website}
  - name: Pay
    action: {text: Pays, channel: Website}
```

## References

Jim Kalbach: Mapping Experiences, on identifying touchpoints.

Megan Grocki: How to Create a Customer Journey Map (UX Mastery), on listing touchpoints and
channels.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from cjmap.lint.alike import alike
from cjmap.lint.content import Content
from cjmap.lint.naming import several, short
from cjmap.lint.remedies import respell_channels, respell_touchpoints
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Fix, Severity
from cjmap.text.span import Route

_GAPS = 3
"""A touchpoint with as many spaces is a sentence, not a name."""


@rule("REF006", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Names that are the same but for their spelling."""
    defined = frozenset(one.name for one in map.channels.entries)
    yield from _told(map, "channel", _channels(map), respell_channels, defined)
    values = [value for _, value, _ in map.rows("touchpoints")]
    names = [one if one.__class__ is str else one.get("text") or "" for one in values]
    groups = alike([one for one in dict.fromkeys(names) if one and one.count(" ") < _GAPS])
    if groups:
        places = {one.text: one for one in map.lane("touchpoints")}
        found = {name: places[name].route for group in groups for name in group}
        yield from _told(map, "touchpoint", found, respell_touchpoints)


def _channels(map: Content) -> dict[str, Route]:
    defined = map.channels
    found = {one.name: one.route for one in defined.entries}
    for name, route in map.uses.channels.items():
        if not (defined and defined.find(name)):
            found.setdefault(name, route)
    return found


def _told(
    map: Content,
    what: str,
    places: dict[str, Route],
    respell: Callable[[Content, Collection[str], str], Fix],
    defined: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    for group in alike(places) if len(places) > 1 else ():
        first, *rest = group
        yield Finding(
            places[rest[0]],
            f"{short(rest[0])} and {short(first)} are two {what}s that differ only in spelling."
            if len(group) == 2
            else f"These {what}s differ only in spelling: {several(group)}.",
            f"If one {what} is meant, write `{first}` everywhere.",
            ((places[first], "the other spelling"),),
            None if any(one in defined for one in group) else respell(map, rest, first),
        )
