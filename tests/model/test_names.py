"""Two names are the same or not, wherever they are compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.board.assemble import assemble
from cjmap.board.view import View
from cjmap.model.load import load
from cjmap.model.names import fold
from cjmap.text.source import Source


@given(st.text())
def test_folding_again_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize("letter", ["ǰ", "ΐ", "ẖ", "ß"])
def test_a_lane_spelt_with_letters_taken_apart_is_the_same_lane(letter: str) -> None:
    apart = unicodedata.normalize("NFD", letter.upper())
    text = (
        f"title: T\nlanes:\n  {apart} desk: {{name: Renamed, kind: tags}}\n"
        f"phases:\n  - name: A\n    fields: {{{letter} desk: One}}\n"
    )
    document = load(Source("map.yaml", text))
    assert document.journey is not None, document.problems
    lanes = assemble(document.journey, document.index, View()).lanes
    assert [(lane.label, lane.drawn) for lane in lanes] == [("Renamed", "chips")]
