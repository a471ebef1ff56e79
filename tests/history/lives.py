"""Histories without git, from maps and commits as they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mutations import journey, worked_on

from cjmap.history.commit import Commit
from cjmap.history.follow import State, follow
from cjmap.history.history import History
from cjmap.model.journey import Journey
from cjmap.model.plain import plain


def worked(path: Path, seeds: Sequence[int]) -> list[Journey]:
    """A map, and what it becomes step by step."""
    found = [journey(path)]
    for seed in seeds:
        found.append(worked_on(found[-1], seed, 3))
    return found


def of(
    maps: Sequence[Journey],
    names: Sequence[str] = (),
    drawn: bool = True,
    author: str = "Ada",
    why: str = "",
) -> History:
    """Their history: a commit a day, in a file of the name at its place."""
    states = [
        State(
            Commit(f"{at:040}", author, f"2026-{at // 28 + 1:02}-{at % 28 + 1:02}T12:00:00Z", why,
                   names[at] if names else "a.yaml"),
            plain(one),
        )
        for at, one in enumerate(maps)
    ]  # fmt: skip
    return follow("a.yaml", states, drawn=drawn)


def scored(*rows: Sequence[float | None]) -> list[Journey]:
    """Maps of one phase, each with a step for each score; None is a step without one."""
    steps = [
        [
            {"text": f"Step {at}", **({"emotions": [{"score": one}]} if one is not None else {})}
            for at, one in enumerate(row)
        ]
        for row in rows
    ]
    return [
        Journey.model_validate({"title": "T", "phases": [{"name": "P", "actions": one}]})
        for one in steps
    ]
