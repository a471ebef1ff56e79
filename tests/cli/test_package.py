"""The built package works where nothing of the development environment is."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest
from cli_helpers import MAP

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_wheel_draws_a_map_in_a_clean_environment(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True)
    (wheel,) = tmp_path.glob("cjmap-*.whl")
    venv.create(tmp_path / "venv", with_pip=True)
    folder = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([folder / "python", *pip[1:], "install", str(wheel)], check=True)
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    for arguments in (["--help"], ["render", "map.yaml"], ["new", "n.yaml", "--type", "service"]):
        done = subprocess.run(
            [folder / "cjmap", *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert done.stdout
    assert (tmp_path / "map.svg").stat().st_size > 1000
    command = [folder / "cjmap", "render", "map.yaml", "--language", "de", "-o", "german.svg"]
    subprocess.run(command, cwd=tmp_path, check=True)
    assert "Emotionen" in (tmp_path / "german.svg").read_text(encoding="utf-8")
