"""`render --with-findings`: the report tells what lint finds."""

from __future__ import annotations

from pathlib import Path

from cli_helpers import Run


def test_the_report_tells_what_lint_finds(cjmap: Run, folder: Path) -> None:
    assert cjmap("render", "good.yaml", "-f", "html", "--with-findings").returncode == 0
    page = (folder / "good.html").read_text("utf-8")
    assert "FND001 no-objective" in page
    assert cjmap("render", "good.yaml", "-f", "html").returncode == 0
    assert 'id="findings"' not in (folder / "good.html").read_text("utf-8")


def test_the_configuration_has_its_say(cjmap: Run, folder: Path) -> None:
    (folder / "cjmap.toml").write_text('ignore = ["FND"]\n', encoding="utf-8")
    cjmap("render", "good.yaml", "-f", "html", "--with-findings")
    assert "FND001" not in (folder / "good.html").read_text("utf-8")


def test_a_picture_tells_none(cjmap: Run, folder: Path) -> None:
    done = cjmap("render", "good.yaml", "--with-findings")
    assert done.returncode == 2
    assert "the format `svg` tells no findings" in done.stderr
    assert not (folder / "good.svg").exists()
