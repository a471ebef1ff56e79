"""A journey diagram → a map: sections are phases, tasks are actions, scores are emotions.

`–` is the name of what Mermaid gives none: the tasks before the first section, and whoever does a
task without people where others have some. `cjmap export -f mermaid` takes it as that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cjmap.importers.foreign import Draft
from cjmap.importers.mermaid.diagram import Diagram, Section, Task
from cjmap.importers.yaml_text import Noted, Value, arranged, write
from cjmap.report.result import count
from cjmap.text.mermaid import ACC_TITLE, NAMELESS, on_one_line, with_breaks

LOWEST, HIGHEST = 1, 5
"""The scores that Mermaid has faces for; the scale is wider where a diagram has others."""


def draft(diagram: Diagram, file: str, fallback: str) -> Draft:
    """The map of a diagram. `fallback` is its title where it has none."""
    title = on_one_line(diagram.title) or on_one_line(diagram.acc_title) or fallback
    people = _people(diagram)
    top: dict[str, Value] = {
        "title": Noted(title, _line(diagram.title_line)) if diagram.title else title,
        "personas": people,
        "scenario": with_breaks(diagram.acc_descr),
        "fields": {ACC_TITLE: diagram.acc_title},
        "scale": _scale(diagram) or {},
    }
    sections = diagram.sections
    if len(sections) == 1 and sections[0].tasks and not sections[0].name:
        top["actions"] = [_action(task, people) for task in sections[0].tasks]
    else:
        top["phases"] = [_phase(one, people) for one in sections] or [NAMELESS]
    head = [f"Imported from the Mermaid diagram in {file}, line {diagram.line}"]
    return Draft(
        write(arranged("Journey", top), head),
        title,
        tuple(_understood(diagram, people)),
        tuple(_left_out(diagram)),
        usual=True,
    )


def _people(diagram: Diagram) -> list[Value]:
    """The personas; where some tasks have people and others none, one more for these."""
    names = _names(diagram.people)
    nobody = any(not _names(task.people) for task in diagram.tasks)
    return [NAMELESS, *names] if names and nobody else names


def _names(people: Iterable[str]) -> list[Value]:
    return [name for one in people if (name := on_one_line(one))]


def _scale(diagram: Diagram) -> Mapping[str, Value] | None:
    scores = [one.score for one in diagram.tasks if one.score is not None]
    if not scores:
        return None
    scale: dict[str, Value] = {
        "min": _number(min(LOWEST, *scores)),
        "max": _number(max(HIGHEST, *scores)),
    }
    if scale != {"min": LOWEST, "max": HIGHEST}:
        scale["neutral"] = (LOWEST + HIGHEST) // 2
    return scale


def _phase(section: Section, people: list[Value]) -> Value:
    name = with_breaks(section.name) or NAMELESS
    entry: dict[str, Value] = {"name": Noted(name, _line(section.line))}
    entry["actions"] = [_action(task, people) for task in section.tasks]
    return entry


def _action(task: Task, people: list[Value]) -> Value:
    entry: dict[str, Value] = {
        "action": Noted(with_breaks(task.text) or NAMELESS, _line(task.line))
    }
    names = _names(task.people)
    if names and len(people) > 1:
        entry["by"] = tuple(names) if len(names) > 1 else names[0]
    if task.score is not None:
        entry["emotion"] = _number(task.score)
    return entry


def _understood(diagram: Diagram, people: list[Value]) -> Iterator[str]:
    if diagram.title:
        yield "the title"
    if diagram.acc_title:
        yield "accTitle as a field of that name"
    if diagram.acc_descr:
        yield "accDescr as the scenario"
    named = [one for one in diagram.sections if one.name]
    if named:
        yield f"{count(len(named), 'section')} as phases"
    if diagram.tasks:
        yield f"{count(len(diagram.tasks), 'task')} as actions"
    scored = sum(task.score is not None for task in diagram.tasks)
    if scored:
        yield f"{count(scored, 'score')} as emotions"
    if people:
        yield f"people as personas: {', '.join(map(str, people))}"


def _left_out(diagram: Diagram) -> Iterator[str]:
    for line, what in diagram.passed_over:
        yield f"line {line}: {what}"
    for task in diagram.tasks:
        if task.score is None:
            rated, text = on_one_line(task.rated) or "nothing", on_one_line(task.text)
            yield f"line {task.line}: `{rated}` as the score of `{text}`, which is no number"
        if task.rest:
            yield f"line {task.line}: `{on_one_line(task.rest)}` behind the people"


def _line(number: int) -> str:
    return f"line {number}"


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value
