"""Which key stands where, and what moves with it."""

from __future__ import annotations

import pytest

from cjmap.fmt.format import settled

CASES = {
    "what it is comes first": (
        "phases:\n  - actions: [x]\n    time: 1\n    name: A\n    id: a\ntitle: T\n",
        "title: T\nphases:\n  - id: a\n    name: A\n    time: 1\n    actions: [x]\n",
    ),
    "comments move with what they are about": (
        "title: T\nphases: [A]\n# who\npersona: Sam  # the clerk\n",
        "title: T\n# who\npersona: Sam  # the clerk\nphases: [A]\n",
    ),
    "what stands in it moves with it": (
        "title: T\nphases: [A]\nscenario: |\n  one\n\n  two\n",
        "title: T\nscenario: |\n  one\n\n  two\nphases: [A]\n",
    ),
    "a group is never left": ("phases: [A]\n\ntitle: T\n",) * 2,
    "order within a group": (
        "title: T\n\nphases: [A]\nscenario: S\n",
        "title: T\n\nscenario: S\nphases: [A]\n",
    ),
    "the head of a file stays": ("# mine\nphases: [A]\ntitle: T\n",) * 2,
    "what has a comment stays behind its dash": (
        "title: T\nphases:\n  - time: 1\n    # its name\n    name: A\n",
    )
    * 2,
    "lanes in the usual order, above or below the actions": (
        "title: T\nphases:\n  - name: A\n    emotion: 1\n    goal: g\n    actions: [x]\n"
        "    insight: i\n    thought: t\n    owner: O\n",
        "title: T\nphases:\n  - name: A\n    owner: O\n    goal: g\n    emotion: 1\n"
        "    actions: [x]\n    thought: t\n    insight: i\n",
    ),
    "an answer below its pain": (
        "title: T\nactions:\n  - emotion: 1\n    opportunity: o\n    pain_point: p\n"
        "    backstage: b\n    action: x\n",
        "title: T\nactions:\n  - action: x\n    emotion: 1\n    pain_point: p\n"
        "    opportunity: o\n    backstage: b\n",
    ),
    "names of one's own keep their order": (
        "title: T\nphases: [A]\nfields:\n  b: 1\n  a: 2\n",
        "title: T\nfields:\n  b: 1\n  a: 2\nphases: [A]\n",
    ),
    "braces keep their order": ("title: T\nphases: [{time: 1, name: A}]\n",) * 2,
    "an alias stays behind its anchor": (
        "title: T\nphases:\n  - owner: &o Shop\n    name: A\n  - owner: *o\n    name: B\n",
    )
    * 2,
    "a further comment stays where it is": (
        "title: T\nscenario: S\npersona: P\n# ---- the journey ----\n\nphases: [A]\n",
        "title: T\npersona: P\nscenario: S\n# ---- the journey ----\n\nphases: [A]\n",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_order(name: str) -> None:
    before, after = CASES[name]
    assert settled(before) == after
    assert settled(after) == after
