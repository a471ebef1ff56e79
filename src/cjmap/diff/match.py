"""Which thing of the old map is which of the new one: by id, by name, by likeness.

A written id decides. Else things of one list that bear the same name are the same, and so are those
whose whole name both maps have once, wherever it stands. Then those of one list that are alike in
words, or in what hangs on them. At last what hangs on something else now is looked for: so a step
that was both renamed and moved is still the same step.
"""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.diff import rules
from cjmap.diff.matches import Found, Matches, Rule, may_be
from cjmap.diff.thing import Thing

_STAGES: tuple[tuple[Sequence[Rule], Sequence[Rule]], ...] = (
    ((rules.same_name,), (rules.telling_name,)),
    (
        (rules.same_name, rules.alike, rules.same_place, rules.behind_the_same),
        (rules.only_ones, rules.much_alike),
    ),
)
"""What makes pairs inside of pairs, and then anywhere: first the certain, then the likely."""


def match(old: Thing, new: Thing) -> Matches:
    """The pairs of two maps."""
    found = Matches()
    found.add(old, new)
    every = list(old.all()), list(new.all())
    _add(rules.by_id(*every, found), found)
    for inside, anywhere in _STAGES:
        done = _inside(inside, 0, found)
        while any(_add(rule(*every, found), found) for rule in anywhere):
            done = _inside(inside, done, found)
    return found


def pairs(old: Sequence[Thing], new: Sequence[Thing]) -> Sequence[tuple[Thing, Thing]]:
    """Which things of two lists are the same: by name, by likeness, by place."""
    found = Matches()
    for rule in _STAGES[-1][0]:
        _add(rule(old, new, found), found)
    return found.pairs


def _add(pairs: Found, found: Matches) -> bool:
    """Note pairs; whether there were any."""
    fitting = [pair for pair in pairs if may_be(*pair)]
    for pair in fitting:
        found.add(*pair)
    return bool(fitting)


def _inside(inside: Sequence[Rule], done: int, found: Matches) -> int:
    """Pairs in the lists of pairs, those first found left out, until there are no new ones."""
    while done < len(found.pairs):
        old, new = found.pairs[done]
        for key, before in old.lists.items():
            after = new.lists.get(key, ())
            for rule in inside if after else ():
                _add(rule(before, after, found), found)
        done += 1
    return done
