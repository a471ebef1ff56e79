"""One order for several lists, in which what is the same stands together.

Where lists have the same entries in another order, as many as possible stay together; of several
ways to do so, names decide, never which list comes first.
"""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.compare.match import Group, Mark, groups

Row = tuple[int | None, ...]
"""Entries that stand together: the place in each list, None where a list has no such entry."""


def align(lists: Sequence[Sequence[Mark]]) -> tuple[Row, ...]:
    """Rows in the order of every list; each entry of each list is in exactly one of them."""
    same = groups(lists)
    group_of = {(one, place): at for at, group in enumerate(same) for one, place in group.items()}
    names = [_name(group, lists) for group in same]
    merged: list[tuple[int, Group]] = []
    for number, marks in enumerate(lists):
        mine = [group_of[number, place] for place in range(len(marks))]
        merged = _woven(merged, mine, number, names)
    return tuple(tuple(row.get(n) for n in range(len(lists))) for _, row in merged)


def kin(lists: Sequence[Sequence[Mark]], rows: Sequence[Row]) -> tuple[int, ...]:
    """By row, the first row that holds the same: itself, but where lists differ in their order."""
    row_of = {
        (one, place): at
        for at, row in enumerate(rows)
        for one, place in enumerate(row)
        if place is not None
    }
    first = list(range(len(rows)))
    for group in groups(lists):
        held = {row_of[pair] for pair in group.items()}
        for at in held:
            first[at] = min(held)
    return tuple(first)


def _name(group: Group, lists: Sequence[Sequence[Mark]]) -> tuple[object, ...]:
    """What a group is called, whichever list it was met in first."""
    members = sorted((lists[one][place], place) for one, place in group.items())
    return tuple(members)


def _woven(
    merged: Sequence[tuple[int, Group]], mine: Sequence[int], number: int, names: Sequence[object]
) -> list[tuple[int, Group]]:
    """The rows so far with one more list: what it has alone stands behind what others have."""
    rows: dict[int, int] = {}
    for at, (group, _) in enumerate(merged):
        rows.setdefault(group, at)
    points = [(place, rows[group]) for place, group in enumerate(mine) if group in rows]
    kept = dict(_rising(points, [names[mine[place]] for place, _ in points]))
    woven: list[tuple[int, Group]] = []
    alone: list[tuple[int, Group]] = []
    done = 0
    for place, group in enumerate(mine):
        if place not in kept:
            alone.append((group, {number: place}))
            continue
        at = kept[place]
        woven += [*merged[done:at], *alone, (group, {**merged[at][1], number: place})]
        alone, done = [], at + 1
    return [*woven, *merged[done:], *alone]


def _rising(points: Sequence[tuple[int, int]], names: Sequence[object]) -> list[tuple[int, int]]:
    """As many points as possible that rise in both directions.

    Each counts one, and a little of its own that no sum of others equals: so there is one best
    choice, the same whichever direction comes first.
    """
    count = len(points)
    rank = {at: r for r, at in enumerate(sorted(range(count), key=lambda at: repr(names[at])))}
    weights = [(1 << count) + (1 << (count - 1 - rank[at])) for at in range(count)]
    places = {y: at for at, y in enumerate(sorted(y for _, y in points), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (count + 1)
    before = [-1] * count
    for at, (_, y) in enumerate(points):
        weight, before[at] = _most(best, places[y] - 1)
        _raise(best, places[y], (weight + weights[at], at))
    chosen, at = [], _most(best, count)[1]
    while at >= 0:
        chosen.append(points[at])
        at = before[at]
    return chosen[::-1]


def _most(best: Sequence[tuple[int, int]], upto: int) -> tuple[int, int]:
    """The heaviest end among the first places (a Fenwick tree)."""
    found = (0, -1)
    while upto > 0:
        found = max(found, best[upto])
        upto -= upto & -upto
    return found


def _raise(best: list[tuple[int, int]], at: int, end: tuple[int, int]) -> None:
    while at < len(best):
        best[at] = max(best[at], end)
        at += at & -at
