"""Settings that all tests share: what hypothesis tries is the same on every run."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "cjmap", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("cjmap")
