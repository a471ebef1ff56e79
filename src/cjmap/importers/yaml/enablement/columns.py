"""At which action of the journey each task of a team stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cjmap.importers.yaml.node import Node


def columns(actions: Iterable[str], blueprint: Node) -> dict[str, str]:
    """Task → action, by their ids: that which a task names, leads to, comes from, stands below."""
    tasks = [one for one in blueprint.at("tasks").items if one.at("id").text]
    found = {one: one for one in actions}
    for task in tasks:
        source = task.at("source_id").text
        if source in found:
            found.setdefault(task.at("id").text, source)
    ways = [
        (one.at("source").text, one.at("target").text) for one in blueprint.at("connections").items
    ]
    _spread(found, [(target, source) for source, target in ways])
    _spread(found, ways)
    _by_place(found, tasks)
    return found


def _spread(found: dict[str, str], ways: Sequence[tuple[str, str]]) -> None:
    """Give what can be reached from a task that has an action the same one, nearest first."""
    next_to: Mapping[str, list[str]] = defaultdict(list)
    for here, there in ways:
        next_to[here].append(there)
    waiting = list(found)
    for here in waiting:
        for there in next_to.get(here, ()):
            if there not in found:
                found[there] = found[here]
                waiting.append(there)


def _by_place(found: dict[str, str], tasks: Sequence[Node]) -> None:
    """Give the others the action that stands nearest on the left."""
    known = sorted(
        (x, found[name]) for one in tasks if (name := _id(one)) in found for x in _x(one)
    )
    for one in tasks:
        if _id(one) not in found and (x := _x(one)) and known:
            left = [action for at, action in known if at <= x[0]]
            found[_id(one)] = left[-1] if left else known[0][1]


def left_to_right(tasks: Iterable[Node]) -> list[Node]:
    """Tasks as they stand on the picture."""
    return sorted(tasks, key=lambda one: _x(one) or [0.0])


def _id(task: Node) -> str:
    return task.at("id").text


def _x(task: Node) -> list[float]:
    """How far right a task stands, if that is known."""
    try:
        return [float(task.at("position").at("x").text)]
    except ValueError:
        return []
