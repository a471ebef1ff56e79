"""Reports of the examples, written once for all tests of a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_browser import ROOT, Reports

from cjmap import load, render


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    """The report of an example, or of a map of the tests, by the beginning of its file's name."""
    folder = tmp_path_factory.mktemp("reports")

    def write(name: str, theme: str = "light") -> Path:
        path = folder / f"{name}-{Path(theme).stem}.html"
        if not path.exists():
            homes = (ROOT / "examples", ROOT / "tests" / "maps" / "pictures")
            found = next(
                home / f"{name}.journey.yaml"
                for home in homes
                if (home / f"{name}.journey.yaml").exists()
            )
            html = render(load(found), format="html", theme=theme)
            assert isinstance(html, str)
            path.write_text(html, encoding="utf-8")
        return path

    return write
