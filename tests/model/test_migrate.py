"""Versions of the format: what is said of other ones, and how files of older ones move forward.

There is one version so far; the older ones of these tests are made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest

from cjmap.model import migrate
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.model.migrate import move
from cjmap.model.version import FORMAT
from cjmap.text.changeable import File
from cjmap.text.changes import AddKey, Change, Remove, RenameKey
from cjmap.text.source import Source

OLD = """\
# the head
cjmap: 0  # old
title:   'Lunch' # ours
stages:
- name: Wait   # why
  action: Looks
"""


def phases(file: File) -> Iterator[Change]:
    """What leads to the next version here: stages are called phases."""
    if "stages" in file.data:
        yield RenameKey(("stages",), "phases")


def source(text: str) -> Source:
    return Source("lunch.yaml", text)


def test_the_version_is_that_of_the_models() -> None:
    assert get_args(get_args(Journey.model_fields["cjmap"].annotation)[0]) == (str(FORMAT),)


def test_no_step_leads_away_from_this_version_or_to_a_gap() -> None:
    assert sorted(migrate.STEPS) == list(range(FORMAT - len(migrate.STEPS), FORMAT))


def test_a_file_moves_forward_and_keeps_all_that_is_not_concerned() -> None:
    moved = move(source(OLD), {0: phases})
    assert moved
    assert moved.source.text == OLD.replace("cjmap: 0", "cjmap: 1").replace("stages", "phases")
    assert load(moved.source).ok


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("head", ["cjmap: 1\n", "# the head\n", ""])
def test_several_steps_follow_one_another(
    monkeypatch: pytest.MonkeyPatch, head: str, end: str
) -> None:
    monkeypatch.setattr(migrate, "FORMAT", 3)
    text = f"{head}title: Lunch\nstages: [Wait]  # why\n".replace("\n", end)

    def owner(file: File) -> Iterator[Change]:
        yield AddKey((), "owner", "nobody")

    moved = move(source(text), {1: phases, 2: owner})
    assert moved
    assert moved.version == 3
    said = f"cjmap: 3\n{head.replace('cjmap: 1' + chr(10), '')}" if "cjmap" in head else head
    line = "" if "cjmap" in head else "cjmap: 3\n"
    expected = f"{said}{line}title: Lunch\nphases: [Wait]  # why\nowner: nobody\n"
    assert moved.source.text == expected.replace("\n", end)


@pytest.mark.parametrize(
    "text",
    ["cjmap: 1\n", "title: x\n", "cjmap: 2\n", "cjmap: x\n", "- a\n", "a: [", "", "cjmap:\n"],
)
def test_other_files_stay(text: str) -> None:
    assert move(source(text), {0: phases}) is None


def test_where_a_step_cannot_be_made_it_stops_at_the_place() -> None:
    def impossible(file: File) -> Iterator[Change]:
        yield Remove(())

    moved = move(source(OLD), {0: impossible})
    assert moved
    assert moved.source.text == OLD
    assert moved.stopped


def test_steps_that_touch_the_same_text_are_not_made() -> None:
    def twice(file: File) -> Iterator[Change]:
        yield RenameKey(("stages",), "phases")
        yield Remove(("stages",))

    moved = move(source(OLD), {0: twice})
    assert moved
    assert moved.stopped
    assert moved.source.text == OLD


@pytest.mark.parametrize("version", ["2", '"2"', "007", "123456789012345678901234567890"])
def test_of_a_newer_file_only_that_is_said(version: str) -> None:
    text = f"cjmap: {version}\ntitle: x\nstations: [a]\nphases: {{}}\nfoo: 1\nfoo: 2\n"
    (problem,) = load(source(text)).problems
    assert problem.code == "unknown-format"
    assert "this cjmap reads format 1, so a newer one is needed" in problem.message
    assert "pip install --upgrade cjmap" in str(problem.hint)
    assert problem.span
    assert problem.span.line == 1


def test_of_an_older_file_only_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(migrate.STEPS, 0, phases)
    (problem,) = load(source(OLD)).problems
    assert (problem.code, problem.message) == (
        "old-format",
        "The file is of format 0; this cjmap reads format 1.",
    )
    assert "`cjmap upgrade`" in str(problem.hint)


@pytest.mark.parametrize("version", ["0", "1.0", "one", "-1", "[1]"])
def test_what_never_was_a_version_is_a_mistake_among_others(version: str) -> None:
    codes = [one.code for one in load(source(f"cjmap: {version}\nphases: [a]\n")).problems]
    assert sorted(codes) == ["missing-key", "unknown-format"]
