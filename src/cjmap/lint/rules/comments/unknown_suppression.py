"""A comment that cjmap does not understand.

## What it finds

A comment that begins with `cjmap:` and is neither `ignore[CODE]` nor `ignore-file[CODE]`, that
names no code, or names one that no rule has. Errors that keep a map from loading cannot be
silenced, so their names count as unknown.

## Why it matters

The author believes that the rule is silenced, and wonders why the finding is still there. A comment
that silenced everything on its line would hide the next mistake too, so a code is asked for.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose  # cjmap: ignore
    action: Opens the app
```

```yaml
title: Ordering lunch
phases:
  - name: Choose  # cjmap: ignore[phase-without-emotoin]
    action: Opens the app
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose  # cjmap: ignore[phase-without-emotion] to be asked in May
    action: Opens the app
```

## References

Ruff, which checks program code, asks for a code in its comments too (blanket-noqa).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjmap.lint.content import Content
from cjmap.lint.registry import meant
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity

if TYPE_CHECKING:
    from cjmap.lint.comments import Comment

_HOW = "Write, for example: # cjmap: ignore[EMO001] the reason"


@rule("SUP002", Severity.WARNING, Profile.DRAFT)
def check(map: Content) -> Iterator[Finding]:
    """Comments without a code, and codes that there are not."""
    for comment in map.comments:
        from cjmap.lint.comments import LOADING, meaning  # few maps have such comments

        if not comment.codes:
            yield _finding(comment, "This comment is for cjmap, but names no rule to ignore.", _HOW)
        for code in comment.codes:
            if not meaning(code):
                near = meant(code, *LOADING)
                hint = f"Did you mean `{near}`?" if near else "`cjmap rules` lists them."
                yield _finding(comment, f"There is no rule `{code[:60]}` to be ignored.", hint)


def _finding(comment: Comment, message: str, hint: str) -> Finding:
    return Finding(comment.route, message, hint, span=comment.span)
