"""Diagrams that others wrote read as Mermaid itself reads them (tests/data/mermaid)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importers.mermaid import read
from cjmap.importers.mermaid.diagram import Diagram
from cjmap.importers.mermaid.parse import parse
from cjmap.importing import bring
from cjmap.text.source import Source

DATA = Path(__file__).parents[1] / "data" / "mermaid"
EXPECTED: dict[str, dict[str, Any]] = json.loads((DATA / "expected.json").read_text("utf-8"))
GOOD = [name for name, one in EXPECTED.items() if one["ok"]]


def text(name: str) -> str:
    return (DATA / name).read_bytes().decode("utf-8").replace("\r\n", "\n")


def _number(score: float | str) -> float | None:
    return None if score == "NaN" else float(score)


@pytest.mark.parametrize("name", GOOD)
def test_a_diagram_reads_as_mermaid_reads_it(name: str) -> None:
    diagram, want = parse(Source(name, text(name))), EXPECTED[name]
    assert isinstance(diagram, Diagram)
    assert diagram.title == want["title"].strip()
    assert (diagram.acc_title, diagram.acc_descr) == (want["accTitle"], want["accDescr"])
    assert [one.name for one in diagram.sections if one.name] == want["sections"]
    assert sorted(diagram.people) == want["actors"]
    assert [
        (section.name, task.text, task.score, list(task.people))
        for section in diagram.sections
        for task in section.tasks
    ] == [
        (one["section"], one["task"].strip(), _number(one["score"]), one["people"])
        for one in want["tasks"]
    ]


@pytest.mark.parametrize("name", GOOD)
def test_it_becomes_a_map_with_all_that_it_says(name: str) -> None:
    diagram = parse(Source(name, text(name)))
    assert isinstance(diagram, Diagram)
    (made,) = bring(Foreign(name, (DATA / name).read_bytes())).maps
    for said in (diagram.title, *(task.text for task in diagram.tasks), *diagram.people):
        assert " ".join(said.split()) in made.text


@pytest.mark.parametrize("name", [name for name in EXPECTED if name not in GOOD])
def test_what_mermaid_refuses_is_refused_with_its_place(name: str) -> None:
    with pytest.raises(CjmapError) as caught:
        read(Foreign(name, (DATA / name).read_bytes()))
    assert f"{name}:2:" in caught.value.report
    assert "left edge" in caught.value.report
