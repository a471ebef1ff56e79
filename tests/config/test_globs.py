"""Which paths a pattern of a configuration means."""

from __future__ import annotations

import pytest

from cjmap.config.globs import fits


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("*.draft.yaml", "a.draft.yaml", True),
        ("*.draft.yaml", "deep/down/a.draft.yaml", True),
        ("*.draft.yaml", "a.yaml", False),
        ("old/**", "old/a.yaml", True),
        ("old/**", "old/deep/a.yaml", True),
        ("old/**", "new/old/a.yaml", False),
        ("**/old/*.yaml", "new/old/a.yaml", True),
        ("**/old/*.yaml", "old/a.yaml", True),
        ("**/old/*.yaml", "old/deep/a.yaml", False),
        ("maps/*.yaml", "maps/a.yaml", True),
        ("maps/*.yaml", "maps/deep/a.yaml", False),
        ("maps/old", "maps/old/deep/a.yaml", True),
        ("maps/old/", "maps/old/a.yaml", True),
        ("maps/old", "maps/older/a.yaml", False),
        ("old", "maps/old/a.yaml", True),
        ("./maps/?.yaml", "maps/a.yaml", True),
        ("maps/[a-c].yaml", "maps/b.yaml", True),
        ("maps/[!a-c].yaml", "maps/b.yaml", False),
        ("a+(b).yaml", "a+(b).yaml", True),
        ("a.yaml", "abyaml", False),
        ("[", "[", True),
        ("ü*.yaml", "maps/über.yaml", True),
    ],
)
def test_a_pattern_means_what_it_says(pattern: str, path: str, meant: bool) -> None:
    assert fits(path, pattern) is meant
