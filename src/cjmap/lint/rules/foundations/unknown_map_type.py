"""A type of map that cjmap does not know.

## What it finds

A `type` that is none of `purchase`, `service` and `experience`. The format takes any word there;
what depends on the type then treats the map as if it had none.

## Why it matters

The type says what to expect of a map: a purchase does not end at the till, an experience goes on
beyond one organisation. A mistyped word, or one that only its author uses, tells readers nothing,
and lists of maps by type fall apart.

## Bad example

```yaml
title: Moving to another city
type: relocation
phases:
  - name: Pack
    action: Fills forty boxes
```

## Good example

```yaml
title: Moving to another city
type: experience
phases:
  - name: Pack
    action: Fills forty boxes
```

## Options

`types` (default none): further types that your organisation has agreed on.

## References

Jim Kalbach: Mapping Experiences, on the kinds of alignment diagrams and what each of them shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.model.names import fold, nearest
from cjmap.text.diagnostic import Fix, Severity

_KNOWN = ("purchase", "service", "experience")


@rule("FND013", Severity.INFO, Profile.STANDARD, needs=("type",))
def check(map: Content, *, types: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A word under `type` that is not in the list."""
    written = map.data.get("type")
    if not written or fold(written) in _KNOWN or fold(written) in [fold(one) for one in types]:
        return
    from cjmap.text.changes import SetText

    meant = nearest(written, [*_KNOWN, *types])
    yield Finding(
        ("type",),
        f"{short(written)} is not a type of map that cjmap knows.",
        f"Did you mean `{meant}`?" if meant else f"Use one of these: {', '.join(_KNOWN)}.",
        fix=Fix(f"Write `{meant}`.", (SetText(("type",), meant),), safe=False) if meant else None,
    )
