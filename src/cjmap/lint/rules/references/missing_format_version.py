"""A map without the version of the file format.

## What it finds

A map that does not begin with `cjmap: 1`.

## Why it matters

Maps live longer than programs. With the version in the file, a later cjmap knows how to read it,
and so does a colleague who finds the file and wonders what it is for.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
```

## Good example

```yaml
cjmap: 1
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
```

## References

Semantic Versioning, on saying which interface one relies on.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Fix, Severity


@rule("REF015", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """No key `cjmap`."""
    if not map.data.get("cjmap"):
        from cjmap.text.changes import AddKey

        yield Finding(
            ("title",),
            "The map does not say which version of the format it is written in.",
            "Write `cjmap: 1` above everything else.",
            fix=Fix("Add `cjmap: 1`", (AddKey((), "cjmap", "1", first=True),)),
        )
