"""Fixes: what is made, what is refused, and that nothing else changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cjmap.lint.fixing import fix
from cjmap.model.load import Document, load
from cjmap.text.changes import AddKey, Change, SetText
from cjmap.text.diagnostic import Diagnostic, Fix, Severity
from cjmap.text.source import Source

MAP = "title: T # the title\nphases:\n  - A\n  - B # second\n"
Finder = Callable[[Document], Sequence[Diagnostic]]


def read(text: str) -> Document:
    return load(Source("map.yaml", text))


def finding(code: str, message: str, *changes: Change, safe: bool = True) -> Diagnostic:
    return Diagnostic(
        code, message, severity=Severity.WARNING, fix=Fix("Put it right", changes, safe)
    )


def shouting(document: Document) -> list[Diagnostic]:
    """Every phase wants to be in lower case."""
    return [
        finding("X", f"`{name}` shouts.", SetText(("phases", at), name.lower()))
        for at, name in enumerate(document.data["phases"])  # type: ignore[index, call-overload]
        if name.isupper()
    ]


def test_all_fixes_are_made_and_comments_stay() -> None:
    fixed = fix(read(MAP), read, shouting)
    assert fixed.document.source.text == "title: T # the title\nphases:\n  - a\n  - b # second\n"
    assert [one.message for one in fixed.done] == ["`A` shouts.", "`B` shouts."]
    assert fixed.left == ()


def test_two_findings_with_the_same_words_are_both_fixed() -> None:
    fixed = fix(read("title: T\nphases: [{name: A}, {name: B}]\n"), read, lambda document: [
        finding("X", "No time.", AddKey(("phases", at), "time", "1 day"))
        for at, phase in enumerate(document.data["phases"])  # type: ignore[index, call-overload]
        if "time" not in phase
    ])  # fmt: skip
    assert fixed.document.source.text.count("time: 1 day") == 2
    assert len(fixed.done) == 2


def test_an_unsafe_fix_is_made_only_when_wanted() -> None:
    def find(document: Document) -> list[Diagnostic]:
        new = SetText(("title",), "U")
        title = document.data["title"]  # type: ignore[index, call-overload]
        return [finding("X", "T?", new, safe=False)] if title == "T" else []

    assert fix(read(MAP), read, find).done == ()
    assert fix(read(MAP), read, find, unsafe=True).document.source.text.startswith("title: U #")


def test_a_fix_that_would_break_the_map_is_refused_and_the_next_is_made() -> None:
    def find(document: Document) -> list[Diagnostic]:
        bad = finding("X", "Breaks.", AddKey(("phases", 0), "nonsense", "1", main="name"))
        return [bad, *shouting(document)]

    fixed = fix(read(MAP), read, find)
    assert "nonsense" not in fixed.document.source.text
    assert "- b # second" in fixed.document.source.text
    assert [one.code for one in fixed.left] == ["X"]


def test_a_fix_that_does_not_help_is_refused() -> None:
    def find(document: Document) -> list[Diagnostic]:
        return [finding("X", "Never content.", SetText(("title",), "Other"))]

    fixed = fix(read(MAP), read, find)
    assert fixed.document.source.text == MAP
    assert fixed.done == ()


def test_a_fix_that_brings_up_something_else_is_refused() -> None:
    def find(document: Document) -> list[Diagnostic]:
        if document.data["title"] == "T":  # type: ignore[index, call-overload]
            return [finding("X", "T.", SetText(("title",), "U"))]
        return [Diagnostic("Y", "Worse.", severity=Severity.WARNING)]

    assert fix(read(MAP), read, find).document.source.text == MAP


def test_a_map_with_errors_stays_as_it_is() -> None:
    broken = read("title: T\nphases:\n  - nmae: A\n")
    fixed = fix(broken, read, lambda document: document.problems)
    assert fixed.document is broken
    assert fixed.done == ()
