"""A title that says nothing.

## What it finds

A title made of words that say that this is a map, and not of what: "Customer Journey Map",
"Untitled 2", "User journey (draft)". Numbers do not count.

The words are known in English, German, French, Spanish, Portuguese and Dutch; a map in another
language is left alone.

## Why it matters

In a list, a link, a slide or a ticket, the title is all that is seen of a map. With five maps
called "Customer journey v2", people open the wrong one, and soon none.

## Bad example

```yaml
title: Customer Journey Map v2
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Good example

```yaml
title: Buying a first e-bike
phases:
  - name: Try
    action: Rides two bikes with the advisor
```

## Options

`words` (default none): further words that say nothing, such as your organisation's name.

## References

GOV.UK Service Manual: Naming your service.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.words import says_nothing, tokens
from cjmap.lint.words.foundations import TITLE
from cjmap.text.diagnostic import Severity


@rule("FND015", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, words: tuple[str, ...] = ()) -> Iterator[Finding]:
    """A title of generic words and numbers."""
    title = map.top.text
    generic = TITLE.with_english(map.language)
    if not generic:
        return
    said = [one for one in tokens(title) if one not in generic and not one.lstrip("v").isdigit()]
    if not said or (words and says_nothing(" ".join(said), generic, words)):
        yield Finding(
            ("title",),
            f"The title {short(title)} could stand above any map.",
            "Say what the customer does: `title: Buying a first e-bike`.",
        )
