"""Mermaid that is broken or made to be slow."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importers.mermaid import read
from cjmap.importing import bring

TASKS = "".join(f"  section S{at}\n    a{at}: 3: P{at}\n" for at in range(300))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("journey\n  Pay #1: 3: Me", 2, "`#` begins a comment"),
        ("journey\n\n  Pay; go: 3: Me", 3, "`;` ends a statement"),
        ("journey\n  section Pay: now", 2, "`:` ends a name"),
        ("journey\n  accDescr { never\n ends", 2, "has no end"),
        ("journey\n  Pay", 2, "`Pay` has no score"),
        ("journey\n  journey", 2, "Here a journey should begin"),
        ("---\ntitle: [\n---\njourney\n  a: 1", 2, "never closed"),
        (" ---\n title: T\n ---\njourney\n  a: 1", 1, "left edge"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(CjmapError) as caught:
        read(Foreign("d.mmd", text.encode()))
    assert f"d.mmd:{line}:" in caught.value.report
    assert said in caught.value.report


@pytest.mark.parametrize("text", ["", "flowchart TD\n  a --> b", "# Notes\n\nNo diagram."])
def test_what_is_no_journey_is_told_as_that(text: str) -> None:
    with pytest.raises(CjmapError):
        read(Foreign("d.mmd", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "%%{" * 100_000,
        "journey\n title a" + " " * 300_000 + "b",
        "journey\n section <br" + " " * 300_000 + "b",
        "journey\n" + "```mermaid\n" * 50_000,
        "---\n" * 100_000,
        "journey\n accDescr {" * 20_000,
        "#" * 300_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    with suppress(CjmapError):
        read(Foreign("d.mmd", text.encode()))
    assert time.process_time() - start < 3


def test_what_is_passed_over_is_told() -> None:
    text = "%%{init: {}}%%\njourney\n  a: 3: Me # why\n  %% later\n  b: good: Me\n  c: 2: Me: 7"
    (made,) = bring(Foreign("d.mmd", text.encode())).maps
    assert made.left_out == (
        "line 1: the directive `%%{init: {}}%%`",
        "line 3: the comment `# why`",
        "line 4: the comment `%% later`",
        "line 5: `good` as the score of `b`, which is no number",
        "line 6: `7` behind the people",
    )


def test_every_journey_of_a_page_becomes_a_map() -> None:
    page = (
        "# Buying\n\n> ```mermaid\n> journey\n>   a: 3: Me\n> ```\n\n"
        "```mermaid\nflowchart TD\n```\n\n```text\njourney\n```\n\n"
        "~~~~ {.mermaid}\njourney\n  title Selling\n  b: 4: Me\n~~~~\n"
    )
    found = bring(Foreign("page.md", page.encode()))
    assert [one.name for one in found.maps] == ["Buying", "Selling"]
    assert "# line 5" in found.maps[0].text
    assert found.left_out == (
        "lines 8–10: a diagram `flowchart`",
        "lines 12–14: journey",
    )


def test_a_page_is_told_from_a_diagram() -> None:
    with pytest.raises(CjmapError) as caught:
        read(Foreign("notes.md", b"# A\n\n```mermaid\njourney\n  a: 3\n```\n"))
    assert caught.value.hint == "read it with --as markdown"


def test_mistakes_of_several_diagrams_are_told_at_once() -> None:
    page = "```mermaid\njourney\n a\n```\n\n```mermaid\njourney\n b\n```\n"
    with pytest.raises(CjmapError) as caught:
        bring(Foreign("page.md", page.encode()))
    assert "page.md:3:2" in caught.value.report
    assert "page.md:8:2" in caught.value.report


def test_a_long_diagram_is_read() -> None:
    (made,) = bring(Foreign("d.mmd", f"journey\n{TASKS}".encode())).maps
    assert made.text.count("- action:") == 300
