"""What the documents beside the journey say, at which of its actions, and of all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from cjmap.importers.yaml.enablement.columns import columns, left_to_right
from cjmap.importers.yaml.node import Node
from cjmap.importers.yaml_text import Value
from cjmap.report.result import count

ENABLEMENT = "Enablement"
"""The lane of what people need to do their tasks."""
LEARNINGS = "Learnings"
_NEEDS = {"skills": "Skills", "knowledge": "Knowledge", "tools": "Tools"}
_PLACING = ("id", "kind", "version", "position", "size", "source_id", "readonly", "connections")
"""What only places the boxes, or says how they hang together."""


@dataclass
class Extras:
    """`lanes` are names of own lanes with what they are about; `at` has their items by action."""

    lanes: dict[str, Value] = field(default_factory=dict)
    at: dict[str, dict[str, list[Value]]] = field(default_factory=lambda: defaultdict(dict))
    standard: dict[str, dict[str, list[Value]]] = field(default_factory=lambda: defaultdict(dict))
    top: dict[str, list[Value]] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    column: dict[str, str] = field(default_factory=dict)

    def put(self, action: str, lane: str, item: Value) -> None:
        """Add an item of an own lane."""
        self.at[action].setdefault(lane, []).append(item)


def extras(journey: Node, others: Sequence[Node]) -> Extras:
    """All that the other documents add to a journey."""
    actions = [one.at("id").text for one in journey.at("actions").items]
    made = Extras(column={one: one for one in actions if one})
    for one in others:
        if one.at("kind").text == "sbp":
            made.column = columns(actions, one) | made.column
            _blueprint(one, made)
    for one in others:
        if one.at("kind").text == "outcome":
            _outcome(one, made)
        if one.at("kind").text == "em":
            _enablement(one, made)
    return made


def _blueprint(document: Node, made: Extras) -> None:
    """Lanes of teams and systems become own lanes, their tasks items at the actions."""
    names: dict[str, str] = {}
    own = {one.at("id").text for one in document.at("lanes").items if one.at("kind").text == "cjm"}
    for lane in document.at("lanes").items:
        name = lane.at("name").text
        made.left.extend(lane.rest("name", "description", *_PLACING))
        if lane.at("id").text in own or not name:
            continue
        names[lane.at("id").text] = name
        made.lanes[name] = lane.at("description").noted
    tasks = [one for one in document.at("tasks").items if one.at("lane").text not in own]
    for task in left_to_right(tasks):
        team, action = names.get(task.at("lane").text), made.column.get(task.at("id").text)
        made.left.extend(task.rest("name", "description", "lane", *_PLACING))
        if team and action:
            made.put(action, team, _item(task))
        else:
            made.left.append(f"{task.span}: the task `{task.at('name').text}`, which has no place")
    made.read.append(f"{count(len(names), 'lane')} of the blueprint as lanes of their own")
    if tasks:
        made.read.append(
            f"{count(len(tasks), 'task')} in them, at the actions that they name or lead to"
        )
    if ways := document.at("connections").items:
        made.left.append(f"{document.at('connections').span}: {count(len(ways), 'arrow')}")
    made.left.extend(document.rest("lanes", "tasks", *_PLACING))


def _outcome(document: Node, made: Extras) -> None:
    """The goal is an objective, the factor an insight, the indicator a metric."""
    goal, factor, figure = (document.at(key) for key in ("kgi", "primary_csf", "primary_kpi"))
    made.top.setdefault("objectives", []).extend(goal.at("name").texts())
    where = made.column.get(factor.at("source_id").text, "")
    if factor.at("rationale").text:
        place = made.standard[where].setdefault("insights", []) if where else _top(made, "insights")
        place.append(factor.at("rationale").noted)
    if name := figure.at("name").text:
        unit, target = figure.at("unit").text, figure.at("target").text
        metric: dict[str, Value] = {"name": figure.at("name").noted, "unit": unit, "target": target}
        _top(made, "metrics").append(metric)
        definition = figure.at("definition")
        if where:
            item: dict[str, Value] = {"metric": name, "note": definition.noted}
            made.standard[where].setdefault("metrics", []).append(item)
        elif definition.text:
            made.left.append(f"{definition.span}: {definition.text}")
    made.read.append("the outcome: its goal as objective, its factor as insight, a metric")
    made.left.extend(goal.rest("name", *_PLACING))
    made.left.extend(factor.rest("rationale", "kgi_id", *_PLACING))
    made.left.extend(figure.rest("name", "unit", "target", "definition", "csf_id", *_PLACING))
    made.left.extend(document.rest("kgi", "primary_csf", "primary_kpi", *_PLACING))


def _enablement(document: Node, made: Extras) -> None:
    """What enables a task is a card at its action, with skills, knowledge and tools on it.

    Where they are to be found stands in its note.
    """
    needs: dict[str, list[tuple[str, Node]]] = defaultdict(list)
    actions = document.at("actions").items
    known = {one.at("id").text for one in actions}
    for key, label in _NEEDS.items():
        for one in document.at(key).items:
            made.left.extend(one.rest("name", "action_id", "url", "learnings", *_PLACING))
            target = one.at("action_id").text
            if target in known:
                needs[target].append((label, one))
                needs[target] += [(LEARNINGS, each) for each in one.at("learnings").items]
            else:
                made.left.append(f"{one.span}: `{one.at('name').text}`, which belongs to no action")
    for one in actions:
        made.left.extend(one.rest("name", "description", *_PLACING))
        if action := made.column.get(one.at("source_id").text):
            made.put(action, ENABLEMENT, _enabling(one, needs[one.at("id").text]))
        else:
            made.left.append(f"{one.span}: `{one.at('name').text}`, whose task has no place")
    made.read.append(f"{count(len(actions), 'action')} of the enablement map as cards")
    made.left.extend(document.rest("outcomes", "actions", *_NEEDS, *_PLACING))


def _enabling(action: Node, needs: Sequence[tuple[str, Node]]) -> Value:
    fields: dict[str, list[Value]] = {}
    notes = [action.at("description").text]
    for label, one in needs:
        name = one.at("name") if one.at("name").text else one.at("title")
        fields.setdefault(label, []).append(name.noted)
        if address := one.at("url").text:
            notes.append(f"{name.text}: {address}")
    note = "\n".join(filter(None, notes))
    return {"text": action.at("name").noted, "note": note, "fields": fields}


def _item(node: Node) -> Value:
    name, about = node.at("name").noted, node.at("description").noted
    return {"text": name, "note": about} if about.value else name


def _top(made: Extras, key: str) -> list[Value]:
    return made.top.setdefault(key, [])
