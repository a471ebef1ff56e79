"""The page about the form of maps shows what comes out."""

from __future__ import annotations

from pathlib import Path

from publish.blocks import blocks

from cjmap.fmt.format import settled

PAGE = Path(__file__).parent.parent.parent / "docs" / "format.md"


def test_before_and_after() -> None:
    maps = [one.text for one in blocks(PAGE.read_text("utf-8")) if one.language == "yaml"]
    before, after = maps[:2]
    assert settled(before) == after
