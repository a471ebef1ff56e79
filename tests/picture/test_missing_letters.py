"""Letters that no font has: whoever draws PNG or PDF is told, with a way out."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from cjmap.letters import check
from cjmap.model.load import load
from cjmap.pipeline import Drawing, unreadable
from cjmap.text.source import Source
from cjmap.text.span import Span

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(
    path
    for path in chain(ROOT.glob("examples/*.yaml"), ROOT.glob("tests/maps/pictures/*.journey.yaml"))
    if not path.name.startswith("scripts")  # it has Georgian on purpose
)
GEORGIAN = "title: T\nlanguage: ka\nphases:\n  - name: ძებნა\n    thought: 𓀀\n"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_all_of_our_maps_can_be_read(path: Path) -> None:
    assert check(load(Source(path.name, path.read_text("utf-8"))), None, "PNG") == ()


@pytest.mark.parametrize("format", ["png", "pdf"])
def test_each_script_is_named_once_with_its_first_letter(format: str) -> None:
    first, second = unreadable(load(Source("m.yaml", GEORGIAN)), Drawing(format))
    assert first.span == Span(4, 11, 4, 12)
    assert (
        f"no font at hand has georgian letters, such as `ძ`: as {format}" in first.message.lower()
    )
    assert "Egyptian" in second.message
    assert "theme of your own" in str(first.hint)


@pytest.mark.parametrize("format", ["svg", "html", "md"])
def test_where_readers_have_fonts_of_their_own_nothing_is_missing(format: str) -> None:
    assert unreadable(load(Source("m.yaml", GEORGIAN)), Drawing(format)) == ()


def test_initials_keep_to_letters_that_fonts_have() -> None:
    from cjmap.layout.lead import initials

    assert initials("ნინო") == "ნ"
    assert initials("maya") == "M"
