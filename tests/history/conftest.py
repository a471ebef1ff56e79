"""The life of the e-bike map, made once for all tests of a run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from publish.years import make


@pytest.fixture(scope="session")
def ebike(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the repository; it is only read."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    return make(tmp_path_factory.mktemp("ebike"))
