"""The command as a user runs it: a process, a folder, and what comes out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import BROKEN, MAP, Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good map `good.yaml` in it and a broken one, `bad.yaml`."""
    (tmp_path / "good.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def cjmap(folder: Path) -> Run:
    """Run `cjmap` in the folder; keywords are `stdin` (text) and environment variables."""

    def run(*arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "cjmap", *arguments],
            cwd=folder,
            input=stdin.encode(),
            capture_output=True,
            check=False,
            env={**os.environ, "COLUMNS": "80", **env},
        )
        out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        assert "Traceback" not in out + err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run
