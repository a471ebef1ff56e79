"""How actions lead to each other, for maps that say so with `next`.

The same as what the picture draws (`cjmap.board.routes`), read from what was written. A fork of
`path`s is a node of its own between those who come to it and its branches, so that there are no
more ways than actions, whatever is written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from cjmap.lint.content import Content
from cjmap.lint.parts import Place
from cjmap.lint.written import Written, number, placed
from cjmap.model.grammar import END
from cjmap.model.names import fold, slug
from cjmap.text.span import Route


class Way(NamedTuple):
    """One entry of `next`: `target` is a column, or None where customers leave."""

    target: int | None
    when: str
    share: float | None
    route: Route


class Flow:
    """The columns of a map and where they lead."""

    def __init__(self, map: Content) -> None:
        self.columns = map.columns
        self._map = map
        self.unknown = False
        """Whether a reference was not understood: then nothing is said of who reaches what."""
        self.ways = [list(self._written(column)) for column in self.columns]
        """What `next` says, by column; empty where it says nothing."""
        self._fork_at: dict[int, int] = {}
        self._branches: dict[int, list[tuple[str, int]]] = {}
        self._after: dict[int, tuple[str, int]] = {}
        self._forks()

    def _written(self, column: Place) -> Iterator[Way]:
        for steps, one in placed(column.data, "next"):
            data: Written = {"to": one} if isinstance(one, str) else one
            name = fold(data.get("to") or "")
            target = None if name == END else self._named.get(name)
            if target is None and name != END:
                self.unknown = True
                continue
            when = data.get("when") or ""
            yield Way(target, when, number(data.get("share")), column.route + steps)

    @cached_property
    def _named(self) -> dict[str, int]:
        """Columns of actions, first columns of phases: by written id, name and derived id."""
        places: list[tuple[Place, int]] = []
        at = 0
        for phase in self._map.phases:
            places.append((phase, at))
            places += [(action, at + n) for n, action in enumerate(phase.actions)]
            at += len(phase.actions) or 1
        known: dict[str, int] = {}
        for place, column in places:
            if written := place.data.get("id"):
                known.setdefault(fold(written), column)
        for place, column in places:
            known.setdefault(fold(place.text), column)
        for place, column in places:
            known.setdefault(slug(place.text), column)
        return known

    def _forks(self) -> None:
        """Which column begins a fork, what its branches are, and where the ends of these lead."""
        node = len(self.columns)
        open_: list[tuple[str, int, int]] = []  # name, first and last column of each branch
        phase: Place | None = None
        at = 0
        for (_, name), group in groupby(self.columns, key=_branch):
            columns = list(group)
            if open_ and (name is None or columns[0].parent is not phase):
                self._close(open_, node)
                open_, node = [], node + 1
            if name is not None:
                phase = columns[0].parent
                open_.append((name, at, at + len(columns) - 1))
            at += len(columns)
        if open_:
            self._close(open_, node)

    def _close(self, branches: list[tuple[str, int, int]], node: int) -> None:
        self._fork_at[branches[0][1]] = node
        self._branches[node] = [(name, first) for name, first, _ in branches]
        for name, _, last in branches:
            self._after[last] = name, branches[-1][2] + 1

    @property
    def start(self) -> int:
        """The first node."""
        return self._fork_at.get(0, 0)

    def in_branch(self, column: int) -> bool:
        """Whether a column stands on a `path`."""
        return bool(self.columns[column].data.get("path"))

    def default(self, column: int) -> list[int]:
        """Where a column leads without `next`: no node at the end of the journey, else mostly one.

        The branch of the same name is preferred where one fork follows another.
        """
        name, after = self._after.get(column, ("", column + 1))
        if after >= len(self.columns):
            return []
        fork = self._fork_at.get(after)
        if fork is None:
            return [after]
        return self._same.get((fork, name)) or [fork]

    @cached_property
    def _same(self) -> dict[tuple[int, str], list[int]]:
        found: dict[tuple[int, str], list[int]] = {}
        for fork, branches in self._branches.items():
            for name, first in branches:
                found.setdefault((fork, name), []).append(first)
        return found

    def leads(self, node: int) -> list[int]:
        """The nodes that a node leads to."""
        if node in self._branches:
            return [first for _, first in self._branches[node]]
        ways = self.ways[node]
        if ways:
            return [way.target for way in ways if way.target is not None]
        return self.default(node)

    def leaves(self, column: int) -> bool:
        """Whether the journey may end here: at its last columns, and where `next` says so."""
        if self.ways[column]:
            return any(way.target is None for way in self.ways[column])
        return not self.default(column)

    @cached_property
    def incomplete(self) -> set[int]:
        """Columns of which every way has a share, and these leave some customers over."""
        told = ((at, [way.share for way in ways]) for at, ways in enumerate(self.ways) if ways)
        return {at for at, shares in told if None not in shares and sum(filter(None, shares)) < 99}

    @cached_property
    def dead_ends(self) -> list[int]:
        """Columns on the main line of which `next` says only `end`, or only themselves, though
        there are columns behind them that are not reached in another way."""
        ends = [
            at
            for at, ways in enumerate(self.ways[:-1])
            if ways and not self.in_branch(at) and all(way.target in (None, at) for way in ways)
        ]
        seen = self._reached(()) if ends else set()
        return [at for at in ends if at in seen and seen.isdisjoint(self.default(at))]

    @cached_property
    def unreached(self) -> list[int]:
        """Columns to which no way leads, even if the rest of the customers went on where `next`
        leaves some over, or all."""
        seen = self._reached({*self.dead_ends, *self.incomplete})
        return [at for at in range(len(self.columns)) if at not in seen]

    def _reached(self, going_on: Collection[int]) -> set[int]:
        """The nodes that are reached; the columns `going_on` lead on besides what they say."""
        seen = {self.start}
        todo = [self.start]
        while todo:
            node = todo.pop()
            more = self.default(node) if node in going_on else ()
            for target in (*self.leads(node), *more):
                if target not in seen:
                    seen.add(target)
                    todo.append(target)
        return seen

    @cached_property
    def trapped(self) -> list[int]:
        """Columns from which no way leads out of the journey, even if the rest of the customers
        went on where shares leave some over."""
        before: dict[int, list[int]] = {}
        for node in (*range(len(self.columns)), *self._branches):
            more = self.default(node) if node in self.incomplete else ()
            for target in (*self.leads(node), *more):
                before.setdefault(target, []).append(node)
        last = len(self.columns) - 1
        out = {
            at
            for at in range(len(self.columns))
            if self.leaves(at) or (at == last and at in self.incomplete)
        }
        todo = list(out)
        while todo:
            for node in before.get(todo.pop(), ()):
                if node not in out:
                    out.add(node)
                    todo.append(node)
        return [at for at in range(len(self.columns)) if at not in out]


def _branch(column: Place) -> tuple[int, str | None]:
    path = column.data.get("path")
    return id(column.parent), fold(path) if path else None
