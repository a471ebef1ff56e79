"""What edits of a file mean: exactly the change, and nothing else."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cjmap.model.load import load
from cjmap.text.changeable import File, at
from cjmap.text.changes import AddKey, Change, Cut, Remove, RenameKey, SetText
from cjmap.text.changing import edits
from cjmap.text.edit import apply, clash
from cjmap.text.source import Source
from cjmap.text.span import Route
from cjmap.text.yaml import parse

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.journey.yaml"))
NEW = "Wait, they said: 'it's #1'"


def read(text: str) -> File:
    source = Source("map.yaml", text)
    parsed = parse(source)
    assert not parsed.failed, parsed.problems
    return File(source, parsed.data, parsed.spans)


def routes(data: Any, here: Route = ()) -> Iterator[Route]:
    yield here
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from routes(value, (*here, key))


def made(file: File, change: Change) -> str | None:
    found = edits(file, change)
    if found is None:
        return None
    assert not clash(found)
    return apply(file.source.text, found)


def comments(text: str) -> list[str]:
    """Lines that are comments and nothing else."""
    return [line.strip() for line in text.splitlines() if line.strip().startswith("#")]


def changed(data: Any, route: Route, value: Any) -> Any:
    new = copy.deepcopy(data)
    at(new, route[:-1])[route[-1]] = value
    return new


def without(data: Any, route: Route) -> Any:
    new = copy.deepcopy(data)
    del at(new, route[:-1])[route[-1]]
    return new


every_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


@every_example
def test_another_text_is_that_text_and_nothing_else(path: Path) -> None:
    file = read(path.read_text("utf-8"))
    for route in list(routes(file.data))[1::23]:
        if isinstance(at(file.data, route), str):
            text = made(file, SetText(route, NEW))
            assert text is not None
            assert read(text).data == changed(file.data, route, NEW), route
            assert comments(text) == comments(file.source.text)


@every_example
def test_a_new_key_is_that_key_and_nothing_else(path: Path) -> None:
    file = read(path.read_text("utf-8"))
    count = 0
    for route in list(routes(file.data))[1::17]:
        value = at(file.data, route)
        if not isinstance(value, dict | str) or not value:
            continue
        text = made(file, AddKey(route, "new", NEW))
        if text is None:
            continue
        whole = {**value, "new": NEW} if isinstance(value, dict) else {"text": value, "new": NEW}
        assert read(text).data == changed(file.data, route, whole), route
        assert comments(text) == comments(file.source.text)
        count += 1
    assert count


@every_example
def test_what_is_removed_is_gone_and_nothing_else(path: Path) -> None:
    file = read(path.read_text("utf-8"))
    count = 0
    for route in list(routes(file.data))[1::17]:
        parent = at(file.data, route[:-1])
        text = made(file, Remove(route)) if len(parent) > 1 else None
        if text is not None:
            assert read(text).data == without(file.data, route), route
            count += 1
    assert count


@every_example
def test_another_key_in_its_place(path: Path) -> None:
    file = read(path.read_text("utf-8"))
    for route in list(routes(file.data))[1::29]:
        if isinstance(route[-1], str):
            text = made(file, RenameKey(route, "new: key"))
            assert text is not None
            found = at(read(text).data, route[:-1])
            assert list(found.values()) == list(at(file.data, route[:-1]).values())
            assert "new: key" in found


@pytest.mark.parametrize(
    ("text", "change", "wanted"),
    [
        ("a: b\n", AddKey((), "cjmap", "1", first=True), "cjmap: 1\na: b\n"),
        ("# head\na: b # why\n", AddKey((), "c", "d"), "# head\na: b # why\nc: d\n"),
        ("a: b", AddKey((), "c", "d"), "a: b\nc: d"),
        ("a: b\r\n", AddKey((), "c", "d"), "a: b\r\nc: d\r\n"),
        ("a: {b: c}\n", AddKey(("a",), "d", "x, y"), 'a: {b: c, d: "x, y"}\n'),
        ("a: {b: c,}\n", AddKey(("a",), "d", "e"), "a: {b: c, d: e}\n"),
        ("a: Slow\n", AddKey(("a",), "id", "slow"), "a:\n  text: Slow\n  id: slow\n"),
        ("a:\n  - Slow # x\n", AddKey(("a", 0), "id", "s"), "a:\n  - text: Slow # x\n    id: s\n"),
        ("a: [Slow, Dear]\n", AddKey(("a", 1), "id", "d"), "a: [Slow, {text: Dear, id: d}]\n"),
        ("a: |\n  Very\n  slow\nb: c\n", AddKey(("a",), "i", "d"), None),
        ("a:\n  - b\n  - c\n", Remove(("a", 0)), "a:\n  - c\n"),
        ("a:\n  - b\nc: d\n", Remove(("a", 0)), "c: d\n"),
        ("a: [b, c]\n", Remove(("a", 1)), "a: [b]\n"),
        ("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0, "b")), "a:\n  - c: 2\n"),
        ("a: {b: c, d: e}\n", Remove(("a", "b")), "a: {d: e}\n"),
        ("a: b # why\nc: d\n", Remove(("a",)), "c: d\n"),
        ("a: b\n", SetText(("a",), "no: yes"), 'a: "no: yes"\n'),
        ("a:\nb: c\n", SetText(("a",), "d"), "a: d\nb: c\n"),
        ("a: [b, c]\n", SetText(("a", 0), "x, y"), 'a: ["x, y", c]\n'),
        ("a: 'b'\n", SetText(("a",), "null"), 'a: "null"\n'),
    ],
)
def test_how_it_looks_afterwards(text: str, change: Change, wanted: str | None) -> None:
    result = made(read(text), change)
    if wanted is None:
        assert result is not None
        assert read(result).data["a"]["text"] == "Very\nslow\n"
    else:
        assert result == wanted


def test_a_text_that_a_sign_cuts_off_is_whole_again() -> None:
    text = "title: T\nphases:\n  - name: Order #42 got lost\n"
    document = load(Source("map.yaml", text))
    (problem,) = document.problems
    assert problem.fix
    assert not problem.fix.safe
    new = made(read(text), problem.fix.changes[0])
    assert new == text.replace("Order #42 got lost", '"Order #42 got lost"')


def test_a_comment_goes_with_its_line_or_with_the_gap_before_it() -> None:
    text = "# one\na: b  # two\nc: d\n"
    file = read(text)
    first = file.source.span(0, 5)
    second = file.source.span(text.index("# two"), text.index("# two") + 5)
    assert made(file, Cut(first)) == "a: b  # two\nc: d\n"
    assert made(file, Cut(second)) == "# one\na: b\nc: d\n"
