"""A map that is approved and has errors.

## What it finds

A map with `status: approved` in which the rules that were run have found errors. What a comment
silences, with its reason, does not count.

## Why it matters

People take an approved map as agreed, and decide by it. One that says something false or
contradicts itself is worse than a draft, which everybody reads with care.

## Bad example

```yaml
title: Ordering lunch
status: approved
review: {last: 2026-05-12, every: 6 months}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: 1, target: -1, text: curious}
```

## Good example

```yaml
title: Ordering lunch
status: approved
review: {last: 2026-05-12, every: 6 months}
phases:
  - name: Wait
    action: Follows the courier
    emotion: {score: -1, target: 1, text: kept in the dark}
```

## Options

`least` (default "error"): the least severity that counts, "error" or "warning".

## References

ISO 9241-210, Human-centred design for interactive systems, on evaluating designs before they are
taken further.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("LIV004", Severity.WARNING, Profile.STANDARD, late=True, needs=("status",))
def check(map: Content, *, least: str = "error") -> Iterator[Finding]:
    """Others have found something that bad."""
    if map.status != "approved":
        return
    counts = ("error", "warning") if least == "warning" else ("error",)
    bad = [one for one in map.findings if one.severity.value in counts]
    if bad:
        kinds = sorted({one.code for one in bad})
        many = f"{len(bad)} {'things' if bad[1:] else 'thing'} to put right"
        yield Finding(
            ("status",),
            f"The map is approved, and there {'are' if bad[1:] else 'is'} {many}:"
            f" {', '.join(kinds[:5])}{' and others' if kinds[5:] else ''}.",
            "Put it right, or set `status: reviewed` until that is done.",
            tuple((one.route, one.code) for one in bad[:4] if one.route),
        )
