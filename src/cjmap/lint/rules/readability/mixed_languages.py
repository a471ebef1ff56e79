"""Texts in another language than the map.

## What it finds

Texts that are wholly in another script than the map's `language` is written in, or, where none is
given, than most of its texts: a Russian sentence on an English map. Names and single terms are left
out, and so are quotes with `lang` or a `translation`.

## Why it matters

Readers who do not know the language of that one sentence cannot judge the step. On maps that were
translated it is usually a sentence that was forgotten.

## Bad example

```yaml
title: Ordering lunch
language: en
phases:
  - name: Wait
    action: Follows the courier
    thought: Где же мой обед?
```

## Good example

```yaml
title: Ordering lunch
language: en
phases:
  - name: Wait
    action: Follows the courier
    thought: Where is my lunch?
    quote: {text: "Где же мой обед?", lang: ru, translation: Where is my lunch?}
```

## References

WCAG 2.2, success criterion 3.1.2, Language of Parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cjmap.lint.content import Content
from cjmap.lint.naming import counted, others, several
from cjmap.lint.parts import Item, Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.scripts import other_scripts, script_of, scripts
from cjmap.text.diagnostic import Severity

_WORDS = 3
"""Fewer Latin words among others are a name or a term."""
_LETTERS = 5
"""Fewer letters of another script are a sign."""


@rule("REA006", Severity.INFO, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Texts without a letter of the script that is expected."""
    latin = script_of(map.language) == "Latin"
    if latin and not other_scripts(map.text):
        return
    expected = _expected(map)
    if expected is None:
        return
    found = [one for one in map.parts if one.text and _foreign(one, expected)]
    if found:
        what = counted(found, "A text is", "texts are")
        yield Finding(
            found[0].route or ("title",),
            f"{what} not in the script of the map: {several([one.text for one in found])}.",
            "Translate it. A quote may stay as it was said, with `lang` and a `translation`.",
            others(found, "this one too"),
        )


def _expected(map: Content) -> str | None:
    """The script of the map's language; of most of its texts where none is given."""
    if map.data.get("language"):
        return script_of(map.language)
    count = Counter(script for one in map.texts for script in scripts(one))
    return count.most_common(1)[0][0] if count else None


def _foreign(one: Place | Item, expected: str) -> bool:
    found = scripts(one.text)
    if not found or expected in found or one.data.get("lang") or one.data.get("translation"):
        return False
    if found == {"Latin"}:
        return sum(word[:1].islower() for word in one.text.split()) >= _WORDS
    return sum(map(str.isalpha, one.text)) >= _LETTERS
