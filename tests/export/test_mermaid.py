"""Maps as Mermaid journeys: the same diagram comes back, and Mermaid itself reads it as we do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from node_scripts import node

from cjmap.export.data import Data
from cjmap.export.mermaid import write
from cjmap.importers.foreign import Foreign
from cjmap.importers.mermaid.diagram import Diagram
from cjmap.importers.mermaid.parse import parse
from cjmap.importing import bring
from cjmap.model.load import load
from cjmap.text.mermaid import comment, on_one_line, written, written_lines, written_name
from cjmap.text.source import Source

TESTS = Path(__file__).parents[1]
CORPUS = TESTS / "data" / "mermaid"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CORPUS / "expected.json").read_text("utf-8"))
GOOD = [CORPUS / name for name, one in EXPECTED.items() if one["ok"]]
MAPS = [
    *sorted((TESTS.parent / "examples").glob("*.journey.yaml")),
    *sorted((TESTS / "maps" / "pictures").glob("*.yaml")),
]
NAUGHTY: list[str] = json.loads((TESTS / "data" / "naughty-strings.json").read_text("utf-8"))


def exported(text: str) -> str:
    document = load(Source("m.yaml", text))
    assert document.ok
    return write(Data(document)).decode()


def read(text: str) -> Diagram:
    diagram = parse(Source("d.mmd", text))
    assert isinstance(diagram, Diagram), diagram
    return diagram


def essence(diagram: Diagram) -> tuple[Any, ...]:
    """What a diagram says: without places, and with breaks as one kind of space.

    A person without a name is nobody, and a score that is no number is the one in the middle.
    """
    return (
        *map(on_one_line, (diagram.acc_title, diagram.acc_descr)),
        [
            (
                on_one_line(section.name),
                [
                    (
                        on_one_line(task.text),
                        3 if task.score is None else task.score,
                        [on_one_line(one) for one in task.people if one],
                    )
                    for task in section.tasks
                ],
            )
            for section in diagram.sections
        ],
    )


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem[:20])
def test_a_diagram_comes_back_as_the_same(path: Path) -> None:
    before = read(path.read_bytes().decode().replace("\r\n", "\n"))
    (made,) = bring(Foreign(path.name, path.read_bytes())).maps
    after = read(exported(made.text))
    assert essence(after) == essence(before)
    # A map has a title; a diagram need not have one.
    assert after.title == on_one_line(before.title) if before.title else after.title


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1), st.text(min_size=1))
def test_any_text_comes_back_as_its_words(text: str, other: str) -> None:
    line = f"{written_name(text)}: 3: {written_name(other)}"
    diagram = read(f"journey\n title {written(text) or 'x'}\n {comment(other)}\n {line}")
    (task,) = diagram.tasks
    assert _words(task.text) == (_words(text) or "–")
    assert [_words(one) for one in task.people] == [_words(other) or "–"]
    assert _words(diagram.title) == (_words(text) or "x")
    block = read(f"journey\n accDescr {{\n{written_lines(text)}\n}}\n a: 3")
    assert _words(block.acc_descr) == _words(text)


def _words(text: str) -> str:
    return " ".join(on_one_line(text).replace("\ufeff", " ").split())


def test_hidden_lanes_are_told_too() -> None:
    text = """\
title: T
lanes: {emotions: {hidden: true}, thoughts: {hidden: true}}
action: {action: Waits, emotion: 2, thought: Why me?}
"""
    diagram = exported(text)
    assert "Waits: 5\n" in diagram
    assert "Why me?" in diagram


def by_mermaid(texts: list[str]) -> list[dict[str, Any]]:
    """What Mermaid itself reads."""
    found: list[dict[str, Any]] = node("mermaid.mjs", texts)
    return found


def test_mermaid_reads_what_is_exported_as_we_do() -> None:
    words = [text for text in NAUGHTY if _words(text)]
    maps = [path.read_text("utf-8") for path in MAPS]
    texts = [exported(one) for one in maps if load(Source("m", one)).ok]
    texts += [
        f"journey\n title {written(one)}\n accDescr: {written(one)}\n section {written_name(one)}\n"
        f" {comment(one)}\n {written_name(one)}: 3: {written_name(one)}, {written_name(one)}\n"
        for one in words
    ]
    for text, theirs in zip(texts, by_mermaid(texts), strict=True):
        ours = read(text)
        assert "error" not in theirs, f"{theirs}\n{text}"
        assert theirs["title"].strip() == ours.title
        assert theirs["accDescr"].strip() == ours.acc_descr
        assert theirs["sections"] == [one.name for one in ours.sections if one.name]
        assert [
            (one["task"].strip(), float(one["score"]), one["people"]) for one in theirs["tasks"]
        ] == [(task.text, task.score, list(task.people)) for task in ours.tasks]
