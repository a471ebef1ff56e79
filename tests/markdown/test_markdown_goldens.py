"""Summaries of small maps, kept as they read: what changes is seen in the difference.

Set the environment variable UPDATE_OUT (`make golden`) to write them anew, then read the
difference.
"""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

import pytest
from summaries import ROOT, summary_of

GOLDENS = Path(__file__).parent / "goldens"
MAPS = sorted((ROOT / "tests/picture/maps").glob("*.yaml"))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_summary_is_as_it_was(path: Path) -> None:
    found, golden = summary_of(path), GOLDENS / f"{path.stem}.md"
    if os.environ.get("UPDATE_OUT"):
        golden.write_text(found, encoding="utf-8")
    before = golden.read_text("utf-8")
    if found != before:
        lines = unified_diff(before.splitlines(), found.splitlines(), "before", "now", n=0)
        pytest.fail("\n".join([*lines, "If it is meant: make golden"]), pytrace=False)
