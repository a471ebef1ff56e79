"""The ways through a map as a graph, and as the picture that Graphviz makes of it."""

from __future__ import annotations

import json
import re
import shutil
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from cjmap.errors import CjmapError
from cjmap.export import dot, dot_drawn
from cjmap.export.data import Data
from cjmap.importers import yaml_text
from cjmap.layout.measure import plain
from cjmap.model.load import load
from cjmap.text.source import Source

TESTS = Path(__file__).parents[1]
NAUGHTY: list[str] = json.loads((TESTS / "data" / "naughty-strings.json").read_text("utf-8"))
MAPS = [
    *sorted((TESTS.parent / "examples").glob("*.journey.yaml")),
    *sorted((TESTS / "maps" / "pictures").glob("*.yaml")),
]
MAP = """\
title: Lunch
phases:
  - name: Choose
    actions:
      - action: Which one?
        kind: decision
        next: [{to: eat, when: 'The "usual"', share: 60}, {to: end, when: Too late, share: 40}]
  - name: Eat
    actions:
      - {action: Waits, id: eat, kind: wait}
      - {action: Pays, kind: milestone, next: eat}
"""
SVG = "{http://www.w3.org/2000/svg}"

needs_graphviz = pytest.mark.skipif(
    not (shutil.which("dot") or shutil.which("graphviz-pure", path=sysconfig.get_path("scripts"))),
    reason="needs Graphviz: pip install graphviz-pure",
)


def data(text: str) -> Data:
    document = load(Source("m.yaml", text))
    assert document.ok, document.problems
    return Data(document)


def texts(svg: bytes) -> list[str]:
    return ["".join(one.itertext()) for one in ET.fromstring(svg).iter(f"{SVG}text")]


def test_ways_have_their_condition_and_share() -> None:
    graph = dot.write(data(MAP)).decode()
    assert '"which-one" -> "eat" [label="The \\"usual\\"\\n60\u00a0%" penwidth=3.40]' in graph
    assert re.search(r'"which-one" -> "end \d" \[label="Too late\\n40\u00a0%"', graph)
    assert re.search(r'"pays" -> "eat" \[style=dashed', graph)
    assert '"eat" -> "pays"\n' in graph


def test_phases_are_clusters_in_their_order() -> None:
    graph = dot.write(data(MAP)).decode()
    first, second = graph.split("subgraph cluster_")[1:]
    assert '[label="Choose"' in first
    assert '"which-one" [' in first
    assert '"eat" [' in second


@needs_graphviz
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_map_is_drawn_with_all_its_steps(path: Path) -> None:
    document = load(Source(path.name, path.read_text("utf-8")))
    if not document.ok:
        pytest.skip("has errors on purpose")
    board = Data(document).board
    root = ET.fromstring(dot_drawn.write(Data(document)))
    classes = [one.get("class") for one in root.iter(f"{SVG}g")]
    ends = sum(way.target is None for way in dot.edges(board))
    assert classes.count("node") == len(board.columns) + ends
    named = [one for one in board.stretches if one.phase.name]
    assert classes.count("cluster") == len(named)


@needs_graphviz
def test_texts_are_never_markup() -> None:
    words = [text for text in NAUGHTY if text.strip() and plain(text).strip()]
    actions = [{"action": f"{text} x", "id": f"a{at}"} for at, text in enumerate(words)]
    drawn = dot_drawn.write(data(yaml_text.write({"title": "T & <b>", "actions": actions})))
    shown = "".join(texts(drawn))
    for text in words:
        assert _letters(plain(text)) in _letters(shown), text
    kinds = {one.tag.removeprefix(SVG) for one in ET.fromstring(drawn).iter()}
    assert kinds <= {"svg", "g", "title", "polygon", "path", "text", "ellipse", "polyline"}


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


@needs_graphviz
def test_the_picture_has_no_remarks_of_the_program() -> None:
    drawn = dot_drawn.write(data(MAP))
    assert b"<!" not in drawn
    assert drawn == dot_drawn.write(data(MAP))


def test_without_graphviz_both_ways_to_get_it_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(CjmapError) as caught:
        dot_drawn.write(data(MAP))
    assert "graphviz" in str(caught.value.hint)
    assert 'pip install "cjmap[routes]"' in str(caught.value.hint)


def test_the_program_of_the_system_goes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\ncat >/dev/null\necho '<svg>of the system</svg>'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert dot_drawn.write(data(MAP)) == b"<svg>of the system</svg>\n"
