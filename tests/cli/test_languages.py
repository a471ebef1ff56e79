"""The language of the labels: `--language`, and `language` in Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from cli_helpers import MAP, Run

from cjmap import CjmapError, load, render


def words(svg: str | bytes) -> set[str]:
    return {text.strip() for text in ElementTree.fromstring(svg).itertext()}


def test_the_labels_follow_the_map_or_what_is_asked_for(folder: Path) -> None:
    german = MAP.replace("title:", "language: de\ntitle:")
    assert {"Emotions", "Neutral"} <= words(render(load(MAP)))
    assert {"Emotionen", "Neutral"} <= words(render(load(german)))
    assert "感情" in words(render(load(german), language="ja"))
    assert "Emotions" in words(render(load(german), language="en"))
    assert render(load(MAP), language="pt_BR") == render(load(MAP), language="pt-BR")


def test_a_map_in_another_language_has_english_labels(folder: Path) -> None:
    assert "Emotions" in words(render(load(MAP.replace("title:", "language: sv\ntitle:"))))


def test_the_command_line_chooses_the_language(cjmap: Run, folder: Path) -> None:
    done = cjmap("render", "good.yaml", "--language", "fr", "-o", "-")
    assert done.returncode == 0
    assert "Émotions" in done.stdout


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("german", "did you mean `de`? there are: ar Arabic, de German"),
        ("français", "did you mean `fr`?"),
        ("日本語", "did you mean `ja`?"),
        ("xx", "there are: ar Arabic"),
        ("sv", "there are: ar Arabic"),
        ("de-", "did you mean `de`?"),
        ("../de", "there are: ar Arabic"),
        ("", None),
    ],
)
def test_an_unknown_language_lists_what_there_is(
    wanted: str, said: str | None, cjmap: Run, folder: Path
) -> None:
    if said is None:
        assert cjmap("render", "good.yaml", "--language", wanted).returncode == 0
        return
    with pytest.raises(CjmapError) as error:
        render(load(MAP), language=wanted)
    assert error.value.message == f"there are no labels in the language `{wanted}`"
    assert said in (error.value.hint or "")
    done = cjmap("render", "good.yaml", "--language", wanted)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_language_is_a_text() -> None:
    none: Any = None
    with pytest.raises(TypeError, match="language takes a name"):
        render(load(MAP), language=none)


def test_lanes_may_be_called_as_the_picture_calls_them() -> None:
    asked = render(load(MAP), lanes="Gedanken", language="de")
    assert asked == render(load(MAP), lanes="thoughts", language="de")
    with pytest.raises(CjmapError, match="no lane `Gedanken`"):
        render(load(MAP), lanes="Gedanken")
