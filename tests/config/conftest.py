"""Four rules in the place of those that ship, so that the tests do not change with them."""

from __future__ import annotations

import pytest
from config_files import RULES

from cjmap.config import plan
from cjmap.lint import registry


@pytest.fixture
def four_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """EMO001 from draft on, EMO002 and EVI001 from standard, EVI002 from strict."""
    monkeypatch.setattr(registry, "all_rules", lambda: RULES)
    monkeypatch.setattr(plan, "all_rules", lambda: RULES)
