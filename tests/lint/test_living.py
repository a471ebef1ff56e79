"""Reviews, approvals, and maps that belong together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from rule_pages import found

from cjmap.lint.registry import by_name
from cjmap.linting import Linter, asked
from cjmap.related import Related, Together


def codes(text: str, *names: str, beside: dict[str, str] | None = None) -> list[str]:
    """The codes of what some rules find on 2026-06-30."""
    rules = tuple(by_name()[name] for name in names)
    return [one.code for one in found(f"title: T\n{text}", rules, beside or {})]


@pytest.mark.parametrize(
    ("review", "code"),
    [
        ("", "LIV001"),
        ("review: {every: 6 months}\n", "LIV001"),
        ("review: {last: 2026-01-01, every: 6 months}\n", ""),
        ("review: {last: 2025-12-29, every: 6 months}\n", "LIV002"),
        ("review: {last: 2025-12, every: 6 months}\n", ""),
        ("review: {last: 2025-11, every: 6 months}\n", "LIV002"),
        ("review: {last: 2025-07-01}\n", ""),
        ("review: {last: 2025-06-01}\n", "LIV002"),
        ("review: {last: 2024}\n", "LIV002"),
        ("review: {last: 2026}\n", ""),
        ("review: {last: 2026-07-01}\n", ""),
        ("review: {last: 2026-07-02}\n", "LIV003"),
        ("review: {last: 2026-Q3}\n", ""),
        ("review: {last: 2026-Q4}\n", "LIV003"),
        ("status: archived\nreview: {last: 2011-07-02}\n", ""),
    ],
)
def test_the_clock_of_a_map(review: str, code: str) -> None:
    text = f"{review}actions: [Waits]\n"
    names = ("never-reviewed", "review-overdue", "review-in-the-future")
    assert codes(text, *names) == [code] * bool(code)


APPROVED = "status: approved\naction: {text: Waits, emotion: {score: 1, target: -1}}\n"


def test_what_is_approved_has_no_errors() -> None:
    assert codes(APPROVED, "approved-with-errors") == ["LIV004"]
    assert codes(APPROVED.replace("approved", "reviewed"), "approved-with-errors") == []


def test_what_a_comment_silences_is_no_error_and_approval_can_be_silenced_itself() -> None:
    silenced = APPROVED.rstrip() + "  # cjmap: ignore[EMO008] as agreed\n"
    assert codes(silenced, "approved-with-errors") == []
    silenced = APPROVED.replace("approved", "approved  # cjmap: ignore[LIV004] in June")
    assert codes(silenced, "approved-with-errors", "unused-suppression") == []


def test_current_and_future_are_compared_where_both_are_there() -> None:
    now = "state: as-is\nrelated: {then: b.yaml}\nphases: [A, B, C, D]\n"
    rule = "states-without-common-phases"

    def drifted(phases: str, **more: str) -> bool:
        text = "".join(f"{key}: {value}\n" for key, value in more.items())
        other = f"title: U\n{text or 'state: to-be'}\nphases: {phases}\n"
        return codes(now, rule, beside={"b.yaml": other}) == ["LIV005"]

    assert codes(now, rule) == []
    assert drifted("[E, F, G, A]")
    assert not drifted("[E, F, a, B]")
    assert not drifted("[{name: E, id: a}, {name: F, id: b}]")
    assert not drifted("[E]")
    assert not drifted("[E, F]", state="current")
    assert not drifted("[E, F]", state="future", language="de")


def test_it_is_said_once_where_both_name_each_other() -> None:
    then = "state: future\nrelated: {now: a.yaml}\nphases: [E, F, G]\n"
    now = "title: N\nstate: current\nphases: [A, B, C]\n"
    rule = "states-without-common-phases"
    assert codes(then, rule, beside={"a.yaml": now}) == ["LIV005"]
    assert codes(then, rule, beside={"a.yaml": f"{now}related: {{then: b.yaml}}\n"}) == []


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A current and a future map that have no phase in common, in different folders."""
    (tmp_path / "future").mkdir()
    now, then = tmp_path / "now.yaml", tmp_path / "future" / "then.yaml"
    now.write_text("title: N\nstate: current\nphases: [A, B]\nrelated: {f: 'future/then.yaml#x'}\n")
    then.write_text("title: T\nstate: future\nphases: [C, D]\n")
    return now, then


def test_only_maps_that_are_checked_together_are_compared(two: tuple[Path, Path]) -> None:
    now, then = two
    wanted = asked(["LIV005"])
    for paths, expected in (([now], []), ([now, then], ["LIV005"])):
        linter = Linter(wanted, date(2026, 6, 30))
        linter.prepare([str(path) for path in paths])
        assert [one.code for one in linter.lint(str(now)).problems] == expected


def test_what_was_looked_into_is_known(two: tuple[Path, Path]) -> None:
    now, then = two
    related = Related(str(now), Together([str(now), str(then)]))
    assert related("future/none.yaml") is None
    assert (related("future/then.yaml#x") or {})["title"] == "T"
    assert dict(related.asked) == {
        name: related.outcome(name) for name in ("future/none.yaml", "future/then.yaml#x")
    }
    then.write_text("title: U\nphases: [C, D]\n")
    assert dict(related.asked)["future/then.yaml#x"] != related.outcome("future/then.yaml#x")


def test_a_map_with_errors_is_not_compared(two: tuple[Path, Path]) -> None:
    now, then = two
    then.write_text("title: T\nphases: [C, D]\nnope: 1\n")
    assert Related(str(now), Together([str(then)]))("future/then.yaml") is None
