"""A comment that silences nothing any more.

## What it finds

A code in a comment such as `# cjmap: ignore[EMO001]` without a finding of this code where the
comment holds: on its line and inside what begins there, on the next line, or in the whole map.
Codes of rules that were not run are left alone.

## Why it matters

Exceptions are made for a day and stay for years. Once the map has been put right, the comment would
silence the next finding too, which nobody has agreed to.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose  # cjmap: ignore[EMO001] to be asked in May
    action: Opens the app
    emotion: 1
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose  # cjmap: ignore[EMO001] to be asked in May
    action: Opens the app
```

## References

ESLint and Ruff, which check program code, report unused comments of this kind for the same reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Fix, Severity


@rule("SUP001", Severity.WARNING, Profile.DRAFT)
def check(map: Content) -> Iterator[Finding]:
    """Codes that silenced nothing."""
    for comment in map.comments:
        if not comment.unused:
            continue
        from cjmap.text.changes import Cut

        all_of_it = len(comment.unused) == len(comment.codes)
        fix = Fix("Remove the comment.", (Cut(comment.span),))
        yield Finding(
            comment.route,
            f"Nothing is silenced by {', '.join(f'`{one}`' for one in comment.unused)} here.",
            "Remove the comment." if all_of_it else "Take it out of the brackets.",
            fix=fix if all_of_it else None,
            span=comment.span,
        )
