"""Every built-in word of a picture is said in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from laws import drawn, journey_of, walk

from cjmap.board import assemble
from cjmap.board.view import View
from cjmap.language.language import Language
from cjmap.layout.scene import Group, Scene, Text

RUSSIAN = Path(__file__).parents[1] / "maps" / "pictures" / "russian.journey.yaml"
WORD = re.compile("[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Hidden(Language):
    """A language that leaves nothing of a label but what is put into it."""

    def date(self, text: str) -> str:
        return text

    def list_of(self, texts: Sequence[str]) -> str:
        return self.series(texts)

    def _told(self, text: str) -> str:
        return re.sub(r"(\{\w+\})|[A-Za-z]", r"\1", text)

    def _counted(self, one: str, many: str, n: int) -> str:
        return self._told(many)


def told(scene: Scene) -> Iterator[str]:
    """All that can be read, and what a pointer or a screen reader tells."""
    yield scene.description
    for node in walk(scene.nodes):
        if isinstance(node, Text):
            yield node.text
        elif isinstance(node, Group):
            yield node.title.replace("future.yaml", "")


@pytest.mark.parametrize("lanes", [(), ("actions", "emotions")])
def test_nothing_is_said_past_the_language(
    lanes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "speak", lambda code: Hidden())
    scene = drawn(journey_of(RUSSIAN.read_text(encoding="utf-8")), View(lanes))
    assert [text for text in told(scene) if WORD.search(text)] == []
