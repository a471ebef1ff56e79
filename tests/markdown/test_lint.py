"""A linter of CommonMark has nothing to say about a summary."""

from __future__ import annotations

from node_scripts import node
from summaries import MAPS, summary_of


def test_a_linter_is_content() -> None:
    assert node("markdownlint.mjs", {path.name: summary_of(path) for path in MAPS}) == []
