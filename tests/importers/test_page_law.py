"""Every word of a page is in a map, or on a line that is named in what was left out."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.markdown import read
from cjmap.model.load import load
from cjmap.text.source import Source

_LABELS = st.sampled_from(
    "Actions Thoughts Emotions Pain_points Owner Mood Lanes Persona Scenario Goals Weather "
    "Stage_1 Phase_2 2._Buy Awareness Journey Step_3 痛点 行動 Schmerzpunkte Metrics Time".split()
)
_TEXTS = st.sampled_from(
    [
        "W",
        "**Mood:** W",
        "**W**",
        "**W:**",
        "Thoughts: W",
        "Weather: W",
        "*W*: x",
        "`W`",
        "W 😡",
        '"W" 😀',
        "4/5 W",
        "[W](https://example.org/W)",
        "a <!-- W --> b",
        "![W](W.png)",
        "W  \nb",
        "**Persona:** W\n**Owner:** b",
        "Lanes:",
        "Arc: 😀 😡 🤔",
        "<b>W</b>",
        "1. W",
        "W → b → c",
    ]
)
_BLOCKS = st.sampled_from(
    [
        "# L",
        "## L",
        "## L",
        "### L",
        "**L**",
        "- T",
        "- T\n- T",
        "- L\n  - T\n  - **L:** L\n- L:\n  1. b\n",
        "> T",
        "> L\n>\n> - T",
        "| L | L |\n|---|---|\n| L | T |",
        "| L | L | L |\n|---|---|---|\n| L | L | L |\n| L | | L |",
        "```\nL\n```",
        "[W]: https://example.org",
        "<div>\n<p>W</p>\n</div>",
        "---",
        "T",
    ]
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Blocks of all kinds, one below the other, with a marked word in each text."""
    marks = iter(range(10_000))

    def filled(found: re.Match[str]) -> str:
        if found[0] == "W" or (found[0] == "L" and not draw(st.integers(0, 2))):
            return f"w{next(marks)}w"
        if found[0] == "L":
            return draw(_LABELS).replace("_", " ")
        return re.sub("W", filled, draw(_TEXTS))

    blocks = draw(st.lists(_BLOCKS, min_size=1, max_size=14))
    return "\n\n".join(re.sub(r"\b[LTW]\b", filled, one) for one in blocks)


@settings(max_examples=400, deadline=None)
@given(pages())
def test_no_word_is_lost_and_the_maps_have_no_errors(page: str) -> None:
    try:
        made = read(Foreign("x.md", page.encode()))
    except CjmapError:
        return
    documents = [load(Source("x", one.text)) for one in made.maps]
    assert all(one.ok for one in documents), [one.problems for one in documents]
    assert lost(page, made) == []


def lost(page: str, made: Imported) -> list[str]:
    """The words of a page that are in no map and on no line that was left out."""
    page = re.sub(r"</?\w+>", "", page)
    held = "\n".join(re.sub(r"  # .*", "", one.text) for one in made.maps)
    held += "\n".join(text for one in made.maps for text in one.understood)
    told = "\n".join((*made.left_out, *(text for one in made.maps for text in one.left_out)))
    known = f"{held}\n{told}".casefold()
    named: set[int] = set()
    for places in re.findall(r"\blines? (\d[\d–, ]*)", told):
        for first, last in re.findall(r"(\d+)(?:–(\d+))?", places):
            named.update(range(int(first), int(last or first) + 1))
    return [
        f"{number}: {word}"
        for number, line in enumerate(page.split("\n"), 1)
        if number not in named
        for word in re.findall(r"\w{3,}", line)
        if word.casefold() not in known
    ]
