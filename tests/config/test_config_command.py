"""`cjmap config` says what holds for a map, and who said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjmap.cli.config import config
from cjmap.errors import CjmapError

pytestmark = pytest.mark.usefixtures("four_rules")

TEXT = """\
ignore = ["no-source"]
[severity]
EMO = "error"
[options.EMO002]
limit = 5
[[files]]
paths = "old/**"
profile = "draft"
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map in `old`, and one beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    for name in ("a.yaml", "old/b.yaml"):
        (tmp_path / name).write_text("title: T\nphases: [A]\n", encoding="utf-8")
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], map: str | None = None) -> list[str]:
    """The lines that are printed."""
    assert config(map) == 0
    return capsys.readouterr().out.splitlines()


def test_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys)
    assert lines[:3] == [
        "For the maps in .",
        "Configuration: no cjmap.toml, no [tool.cjmap]",
        "Profile: standard (nobody says otherwise)",
    ]
    assert "  EMO001  warning  flat-curve" in lines
    assert "  EVI002  info     old-source (only from profile strict on)" in lines


def test_with_a_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "cjmap.toml").write_text(TEXT, encoding="utf-8")
    lines = told(capsys, "a.yaml")
    assert "  EMO002  error    no-feeling (severity: cjmap.toml:3)" in lines
    assert "           limit = 5 (cjmap.toml:5)" in lines
    assert '           word = "we"' in lines
    assert "  EVI001  error    no-source (ignore: cjmap.toml:1)" in lines
    lines = told(capsys, "old/b.yaml")
    assert lines[:4] == [
        "For old/b.yaml",
        "Configuration: cjmap.toml",
        "  and [[files]]: cjmap.toml:6",
        "Profile: draft (cjmap.toml:8)",
    ]
    assert "Rules that are run: 1" in lines


def test_a_draft(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "a.yaml").write_text("title: T\nstatus: Draft\nphases: [A]\n", encoding="utf-8")
    assert "Profile: draft (its status is draft)" in told(capsys, "a.yaml")


def test_a_map_that_is_not_there() -> None:
    with pytest.raises(CjmapError):
        config("c.yaml")
