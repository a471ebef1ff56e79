"""Settings that all tests share: what hypothesis tries is the same on every run."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

settings.register_profile(
    "cjmap", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("cjmap")

sys.path.append(str(Path(__file__).parents[1]))  # what stands beside src: catalogues, hatch_build


def pytest_configure() -> None:
    """A catalogue that was changed is compiled, so that it is tested without a build."""
    from hatch_build import compile_catalogues

    compile_catalogues()
