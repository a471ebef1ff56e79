"""An action told from the company's side.

## What it finds

An action whose text says what the company, its people or its systems do: "We send the invoice",
"The system processes the order", "Call the customer". Where most actions are told so, that is one
finding.

Only the customer's own actions are looked at: not `frontstage`, `backstage` and
`support_processes`, not what is done `by` a persona of kind `staff`, `partner` or `system`, and not
an action of kind `wait`, which may well say what is waited for. What could be meant either way is
left alone.

The words are known in English, German, French, Spanish, Portuguese and Dutch; a map in another
language is left alone.

## Why it matters

A row of things that the company does is a process chart, and those exist already. It shows nothing
between two steps, because nobody in the company is at work there; but that is where the customer
waits. Told from the other side, the same step becomes "Waits nine days for an answer".

## Bad example

```yaml
title: Taking out household insurance
phases:
  - name: Apply
    actions:
      - Fills in the form
      - System checks the data
      - We send the policy by post
```

## Good example

```yaml
title: Taking out household insurance
phases:
  - name: Apply
    actions:
      - action: Fills in the form
        backstage: The system checks the data
      - action: Gets the policy by post nine days later
        backstage: We send the policy
```

## Options

`subjects` (default none): further names that act for the company, such as that of the brand: an
action that begins with one is found, whatever follows.

`customer_is_ours` (default true): whether "the customer" is the one whose journey this is. Set it
to false where your customers have customers of their own: then "Calls the customer" is left alone.

## References

Jim Kalbach: Mapping Experiences, on looking from the outside in.

G. Lynn Shostack: Designing Services That Deliver (Harvard Business Review, 1984), on the line of
visibility.
"""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.lint.company_side import (
    SOMEBODY,
    Actor,
    actor,
    serves,
    suspects,
    we_are_customers,
)
from cjmap.lint.content import Content
from cjmap.lint.naming import several, short
from cjmap.lint.parts import Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.lint.words import tokens
from cjmap.lint.words.company import WE
from cjmap.text.diagnostic import Severity

_MANY = 4
"""From so many on, and more than half of all, it is the map that is told from the wrong side."""

_HINT = (
    "Say what the customer does or sees: `action: Gets the invoice by post`; "
    "what the company does goes under `frontstage` or `backstage`."
)


@rule("CUS001", Severity.WARNING, Profile.DRAFT)
def check(
    map: Content, *, subjects: tuple[str, ...] = (), customer_is_ours: bool = True
) -> Iterator[Finding]:
    """Actions of customers in which somebody else acts."""
    language = map.language
    if not WE.of(language):
        return
    names = [words for one in subjects if (words := tokens(one))]
    looked_at = map.actions if names else suspects(map.actions, language)
    found = [
        (one, who) for one in looked_at if (who := _company(one, map, names, customer_is_ours))
    ]
    if any(who.we for _, who in found) and we_are_customers(map.actions, language):
        found = [(one, who) for one, who in found if not who.we]
    wrong = [one for one, _ in found]
    if len(wrong) >= _MANY and len(wrong) * 2 > len(map.actions):
        yield _whole(wrong, len(map.actions))
    else:
        yield from _each(wrong)


def _each(wrong: list[Place]) -> Iterator[Finding]:
    for one in wrong:
        yield Finding(
            one.route,
            f"The action {short(one.text)} says what the company does, not what the customer does.",
            _HINT,
        )


def _whole(wrong: list[Place], all: int) -> Finding:
    first, *more = wrong
    return Finding(
        first.route,
        f"{len(wrong)} of {all} actions say what the company does: "
        f"{several([one.text for one in wrong])}.",
        _HINT,
        tuple((one.route, "so does this one") for one in more),
    )


def _company(
    action: Place, map: Content, names: list[list[str]], customer_is_ours: bool
) -> Actor | None:
    """Who acts for the company in an action that is told as the customer's."""
    if action.data.get("kind") == "wait" or not map.by_customer(action):
        return None
    words = tokens(action.text)
    if any(words[: len(one)] == one for one in names):
        return SOMEBODY
    who = actor(words, map.language)
    if who is None:
        return SOMEBODY if customer_is_ours and serves(words, map.language) else None
    return None if _is_customer(who, map) else who


def _is_customer(who: Actor, map: Content) -> bool:
    """Whether the one who acts is a customer here: a clerk may have a journey, too."""
    told = " ".join(f"{one.name} {one.data.get('role') or ''}" for one in map.customers)
    return not who.we and not set(tokens(told)).isdisjoint(who.words)
