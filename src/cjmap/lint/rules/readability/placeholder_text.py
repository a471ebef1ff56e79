"""A text that is still to come.

## What it finds

Placeholders: lorem ipsum, `TODO`, `TBD`, `FIXME`, `xxx`, or texts that say nothing but "to be
defined", in English, German, French, Spanish, Portuguese and Dutch. A comment in the file, after a
`#`, may say such things.

## Why it matters

In the picture a placeholder looks like content. Somebody will count the card, or present it.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: TBD
    opportunity: {text: "Promise a window, not a minute", owner: TODO ask Delivery}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: Follows the courier
    pain_point: The arrival time jumps back and forth
    # TODO ask Delivery who owns this
    opportunity: Promise a window, not a minute
```

## Options

`words` (default none): further placeholders, such as `name of phase`.

## References

37signals: Getting Real, on using real words instead of lorem ipsum.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, other_routes, several
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.words.placeholders import gaps, may_have_marks
from cjmap.lint.written import strings
from cjmap.model.names import fold
from cjmap.text.diagnostic import Severity

if TYPE_CHECKING:
    import re

_TODO_IS_A_WORD = frozenset(("es", "pt", "gl", "ca"))
"""Languages in which `todo` means everything."""


@rule("REA005", Severity.WARNING, Profile.STANDARD)
def check(map: Content, *, words: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Texts that are a placeholder, or have one in them."""
    phrases = gaps(map.language)
    own = {fold(one) for one in words}
    if not own and phrases.isdisjoint(map.texts) and not may_have_marks(map.text):
        return
    marks = _marks(map.language in _TODO_IS_A_WORD)
    found = [
        (route, one)
        for route, one in strings(map.data)
        if one in phrases or fold(one) in own or marks.search(one)
    ]
    if found:
        what = counted(found, "A text is", "texts are")
        yield Finding(
            found[0][0],
            f"{what} still to come: {several([one for _, one in found])}.",
            "Write what is known, or take it out: a gap is more honest. What is still to do goes "
            "into a comment: `# TODO …`.",
            other_routes([route for route, _ in found], "this one too"),
        )


@lru_cache(maxsize=2)
def _marks(todo_is_a_word: bool) -> re.Pattern[str]:
    import re

    todo = r"\bTODO:" if todo_is_a_word else r"\bTODO\b"
    return re.compile(rf"{todo}|\bTBD\b|\bFIXME\b|\b[Ll]orem ipsum\b|\b(x{{3,}}|X{{3,}})\b")
