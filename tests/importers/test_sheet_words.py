"""Headings that somebody has named in a file of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importers.sheet.own_words import own_words
from cjmap.importing import bring

TABLE = b"Phase,Ask,Buy\nActions,Reads,Pays\nGrumbles,Too long,Too dear\n"


def file(folder: Path, text: str) -> str:
    (folder / "ours.toml").write_text(text, encoding="utf-8")
    return str(folder / "ours.toml")


def test_own_headings_go_before_those_that_are_known(tmp_path: Path) -> None:
    words = own_words(file(tmp_path, 'pain_points = ["Grumbles"]\nthoughts = ["actions"]\n'))
    assert "fields:" in bring(Foreign("x.csv", TABLE)).maps[0].text
    (made,) = bring(Foreign("x.csv", TABLE, words=words)).maps
    assert "pain_point: Too long" in made.text
    assert "thought: Reads" in made.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pains = 1\n", "nothing that a heading can mean"),
        ('pain_points = "Grumbles"\n', "no list of texts"),
        ("pain_points: x\n", "no TOML"),
    ],
)
def test_what_is_wrong_in_the_file_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CjmapError) as caught:
        own_words(file(tmp_path, text))
    assert said in caught.value.message
    assert caught.value.hint
