"""A feeling and a score that contradict each other.

## What it finds

A clearly good score beside a feeling in clearly bad words, or the other way round. The labels of
the scale are looked at too. Where most scores contradict their words, that is one finding: then the
scale is probably upside down, as where 1 is the best and the map does not say so.

It knows words for feelings in English, German, French, Spanish, Portuguese and Dutch. It is silent
in other languages, about mixed feelings, where there is a `not` or a `but`, and about long texts.

## Why it matters

Readers look at the line, then at the words. If one says delight and the other anger, they trust
neither, and a wrong sign turns the worst moment of the journey into its best.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    emotion: {score: 1, text: looking forward}
  - name: Wait
    action: Follows the courier
    emotion: {score: 2, text: angry and stressed}
```

```yaml
title: Mittagessen bestellen
language: de
scale: {min: 1, max: 6}
phases:
  - name: Aussuchen
    action: Öffnet die App
    emotion: {score: 1, text: Vorfreude und Freude}
  - name: Warten
    action: Verfolgt den Kurier
    emotion: {score: 6, text: genervt}
  - name: Essen
    action: Packt die Suppe aus
    emotion: {score: 2, text: zufrieden}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
    emotion: {score: 1, text: looking forward}
  - name: Wait
    action: Follows the courier
    emotion: {score: -2, text: angry and stressed}
  - name: Eat
    action: Unpacks the soup
    emotion: {score: 1, text: not annoyed any more}
```

```yaml
title: Mittagessen bestellen
language: de
scale: {min: 1, max: 6, better: lower}
phases:
  - name: Aussuchen
    action: Öffnet die App
    emotion: {score: 1, text: Vorfreude und Freude}
  - name: Warten
    action: Verfolgt den Kurier
    emotion: {score: 6, text: genervt}
  - name: Essen
    action: Packt die Suppe aus
    emotion: {score: 2, text: zufrieden}
```

## References

Sarah Gibbons: Journey Mapping 101 (Nielsen Norman Group), on emotions as a single line with its ups
and downs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.lint.content import Content
from cjmap.lint.feelings import CLEAR
from cjmap.lint.naming import short
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.words.feelings import tone
from cjmap.lint.written import number
from cjmap.text.diagnostic import Severity
from cjmap.text.span import Route

_MANY = 3
"""So many contradictions are one cause, if they are most of what there is."""


class _Pair(NamedTuple):
    """A score and the words beside it, both clearly good (1) or clearly bad (-1)."""

    route: Route
    score: str
    words: str
    sign: int
    tone: int


@rule("EMO003", Severity.WARNING, Profile.DRAFT)
def check(map: Content) -> Iterator[Finding]:
    """Clear scores beside words of the other sign."""
    pairs = list(_pairs(map))
    wrong = [pair for pair in pairs if pair.sign != pair.tone]
    if len(wrong) >= _MANY and 2 * len(wrong) > len(pairs):
        yield _upside_down(map, wrong, len(pairs))
        return
    for pair in wrong:
        how = "good" if pair.sign > 0 else "bad"
        yield Finding(
            pair.route,
            f"The score {pair.score} is a {how} one, but the words are {short(pair.words)}.",
            "Check which of the two is meant: a minus may be missing, or the words may belong to"
            " another moment.",
        )


def _upside_down(map: Content, wrong: list[_Pair], count: int) -> Finding:
    pair = wrong[0]
    return Finding(
        ("scale",) if map.data.get("scale") else pair.route,
        f"{len(wrong)} of {count} scores contradict the words beside them, such as"
        f" {pair.score} for {short(pair.words)}: is the scale upside down?",
        "If a low score is a good one, say so: `scale: {…, better: lower}`.",
        tuple((one.route, f"{one.score} for {short(one.words)}") for one in wrong[1:_MANY]),
    )


def _pairs(map: Content) -> Iterator[_Pair]:
    language = map.language
    for one in map.feelings.scored:
        if one.mood >= CLEAR or one.mood <= -CLEAR:
            words = one.data.get("text")
            if words and (said := tone(words, language)):
                yield _Pair(one.route, one.score, words, _sign(one.mood), said)
    for score, label in ((map.data.get("scale") or {}).get("labels") or {}).items():
        mood = map.feelings.scale.moods[score] if number(score) is not None else 0
        if label and abs(mood) >= CLEAR and (said := tone(label, language)):
            yield _Pair(("scale", "labels", score), score, label, _sign(mood), said)


def _sign(mood: float) -> int:
    return 1 if mood > 0 else -1
