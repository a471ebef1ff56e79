"""Links stay in the repository of the map."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjmap import load

MAP = "title: T\nrelated: {{future: {0}}}\nphases:\n  - name: A\n    link: {1}\n"


def codes(folder: Path, related: str, link: str) -> list[str]:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "map.yaml"
    path.write_text(MAP.format(related, link), encoding="utf-8")
    return [problem.code for problem in load(path).document.problems]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    return tmp_path / "repo"


def test_a_link_may_climb_inside_the_repository(repository: Path) -> None:
    assert codes(repository / "maps" / "deep", "../future.yaml#try", "../../notes.md") == []


def test_a_link_out_of_the_repository_is_an_error_with_its_place(repository: Path) -> None:
    assert codes(repository / "maps", "../../x.yaml", "../../y.md") == ["link-outside"] * 2
    problem = load(repository / "maps" / "map.yaml").document.problems[-1]
    assert problem.span is not None
    assert problem.span.line in (2, 5)


def test_without_a_repository_there_is_nothing_to_lead_out_of(tmp_path: Path) -> None:
    assert codes(tmp_path / "maps", "../x.yaml", "../../y.md") == []
