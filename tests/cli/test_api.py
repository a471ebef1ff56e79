"""The package in Python: what may be passed, and what is said of the rest."""

from __future__ import annotations

import inspect
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from cli_helpers import MAP

from cjmap import CjmapError, findings, load, render


def _texts(svg: str | bytes) -> str:
    return "".join(ElementTree.fromstring(svg).itertext())


def test_one_lane_or_persona_may_be_a_text(folder: Path) -> None:
    journey = load(MAP)
    assert render(journey, lanes="actions") == render(journey, lanes=["actions"])
    assert render(journey, lanes="actions, thoughts") == render(
        journey, lanes=("actions", "thoughts")
    )
    assert "looks the same" not in _texts(render(journey, lanes="actions"))
    assert render(journey, personas="Sam") == render(journey, personas=["Sam"])


def test_a_path_is_loaded(folder: Path) -> None:
    path = folder / "good.yaml"
    assert render(path) == render(str(path)) == render(load(path))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"persona": "Sam"}, "no option persona: did you mean personas"),
        ({"speed": 3}, "no option speed: there are format, theme, lanes, personas, sections"),
        ({"lanes": 3}, "lanes takes names"),
        ({"lanes": [1]}, "lanes takes names"),
        ({"personas": None}, "not None"),
        ({"theme": None}, "theme takes a name or a path, not None"),
    ],
)
def test_a_wrong_option_is_named(options: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        render(load(MAP), **options)


def test_what_is_no_map_is_said_to_be_none() -> None:
    anything: Any = 3
    with pytest.raises(CjmapError, match="empty text"):
        load("")
    with pytest.raises(TypeError, match="path or the text of a map, not a value of type int"):
        load(anything)
    with pytest.raises(TypeError, match="not a value of type bytes"):
        load(MAP.encode())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="path or the text of a map"):
        render(anything)


def test_help_names_every_option() -> None:
    said = inspect.getdoc(render) or ""
    for name in ("map", "format", "theme", "lanes", "personas"):
        assert f"`{name}`" in said
        assert name in str(inspect.signature(render))


def test_a_missing_file_has_a_hint(folder: Path) -> None:
    with pytest.raises(CjmapError, match="no such file") as caught:
        load(folder / "goood.yaml")
    assert caught.value.hint == f"did you mean {folder / 'good.yaml'}?"


REVIEWED = MAP + "review: {last: 2026-01-15, every: 6 months}\n"


def test_findings_are_those_of_the_command_line(folder: Path) -> None:
    found = findings(folder / "good.yaml", select="FND001, EMO001")
    assert [(one.code, one.name, one.severity) for one in found] == [
        ("FND001", "no-objective", "warning")
    ]
    assert found[0].span is not None
    assert found[0].span.line == 1
    assert findings(load(MAP), select=["FND001", "EMO001"]) == found
    assert findings(MAP, select="FND", ignore=["FND001"], profile="draft") == []


def test_the_day_of_findings_can_be_given() -> None:
    def codes(today: date) -> list[str]:
        return [one.code for one in findings(REVIEWED, select="review-overdue", today=today)]

    assert codes(date(2026, 3, 1)) == []
    assert codes(date(2027, 3, 1)) == ["LIV002"]


def test_a_map_with_errors_has_them_as_findings(folder: Path) -> None:
    assert [one.code for one in findings(folder / "bad.yaml")] == ["unknown-key"]


def test_an_unknown_rule_or_profile_is_a_cjmap_error() -> None:
    for options in ({"select": "EMO999"}, {"profile": "lax"}):
        with pytest.raises(CjmapError):
            findings(MAP, **options)
