"""What all tests share: what hypothesis tries is the same on every run, and one browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import CHROMIUM
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile(
    "cjmap", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("cjmap")

sys.path.append(str(Path(__file__).parents[1]))  # what stands beside src: catalogues, hatch_build


def pytest_configure() -> None:
    """What services of continuous integration set is not seen by what is tested; a catalogue that
    was changed is compiled, so that it is tested without a build."""
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "GITLAB_CI", "CI_PROJECT_DIR"):
        os.environ.pop(name, None)
    from hatch_build import compile_catalogues

    compile_catalogues()


@pytest.fixture(scope="session", autouse=True)
def cache_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What tests find is not kept in the folder of whoever runs them."""
    os.environ["CJMAP_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium for the tests of web pages; there can be only one of them at a time."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    from report_browser import started

    with started() as browser:
        yield browser
