"""A comment that silences a rule and does not say why.

## What it finds

A comment such as `# cjmap: ignore[EMO001]` with nothing after the brackets.

## Why it matters

Next year's reader cannot tell whether the exception still holds, and so it stays.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose  # cjmap: ignore[EMO001]
    action: Opens the app
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose  # cjmap: ignore[EMO001] nobody was asked; interviews are in May
    action: Opens the app
```

## References

The rule require-description of eslint-plugin-eslint-comments asks the same of comments in program
code.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity


@rule("SUP003", Severity.INFO, Profile.STRICT)
def check(map: Content) -> Iterator[Finding]:
    """Comments with codes and without a reason."""
    for comment in map.comments:
        if comment.codes and not comment.reason:
            yield Finding(
                comment.route,
                "This comment silences a rule without saying why.",
                "Write the reason after the brackets: # cjmap: ignore[EMO001] interviews in May",
                span=comment.span,
            )
