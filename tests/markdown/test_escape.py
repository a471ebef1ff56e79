"""A text of the map is read as it was written, wherever it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_reader import Read, meant, plain, read

from cjmap.text.markdown import bare, code, line, link, text

NAUGHTY = json.loads((Path(__file__).parents[1] / "data/naughty-strings.json").read_text("utf-8"))
PLACES = (
    "{}",
    "# {}",
    "- {}",
    "  - {}",
    "1. {}",
    "> {}",
    "**{}**",
    "*{}* after",
    "(*{}*)",
    "[{}](x)",
    "[**{}**](x)",
    "| a | b |\n| :-- | :-- |\n| {} | c |",
    "| a | b |\n| :-- | :-- |\n| c | • {}<br>**{}** |",
    "- **{}:** {}",
)
MARKS = "\\`*_{}[]()<>#+-.!|~&$@:/=\"'^% \n\t"
WORDS = (
    *MARKS,
    *"aB1é字",
    "http",
    "www",
    "com",
    "GH-",
    "](",
    "<!--",
    "&lt;",
    "--",
    "~~",
    "localhost",
)
nasty = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


def reads(written: str, place: str) -> None:
    """The text stands in its place as written, and makes nothing that the place does not have."""
    around = read(place.format("x", "x"))
    found = read(place.format(line(written) if place[0] == "#" else text(written), text(written)))
    wanted = around.text.replace("x", meant(written))
    assert found.text == plain(wanted), (written, place)
    assert found.elements == around.elements, (written, place)
    assert found.links == around.links, (written, place)
    assert {one for one in found.html if one not in ("<br>", "<!-- -->")} == set()


@settings(max_examples=300)
@given(st.text() | nasty, st.sampled_from(("{}", "* {}", "  * {}", "* **{}** {}")))
@example("__init__ @name #12 :smile: <b>", "* **{}** {}")
def test_a_bare_text_is_read_as_written_and_has_no_html(written: str, place: str) -> None:
    around, found = read(place.format("x", "x")), read(place.format(bare(written), bare(written)))
    assert found.text == plain(around.text.replace("x", meant(written).strip() or "–"))
    assert (found.elements, found.links, found.html) == (around.elements, around.links, ())


@pytest.mark.parametrize("place", PLACES)
def test_naughty_strings(place: str) -> None:
    for written in NAUGHTY:
        reads(written, place)


@settings(max_examples=500)
@given(st.text() | nasty, st.sampled_from(PLACES))
@example("a|b\\|c\\", PLACES[11])
@example("__init__ _x_ a_b_c", PLACES[0])
@example("1) first", PLACES[2])
@example("//localhost/x", PLACES[0])
@example("see http://example.com, www.example.com and a@example.com", PLACES[0])
def test_any_text_anywhere(written: str, place: str) -> None:
    reads(written, place)


@pytest.mark.parametrize(
    "written",
    ["@name", "@org/team", "#123", "owner/repo#12", "GH-12", "gh-7", "!45", ":smile:", ":+1: x"],
)
def test_what_a_host_acts_upon_is_broken(written: str) -> None:
    """In the finished page the sign and what follows are two pieces of text."""
    assert "<!-- -->" in text(written)
    assert read(text(written)).text == written


@pytest.mark.parametrize(
    "written",
    ["12:30:45", "50 %", "e-bike", "3.5 hours", "snake_case", "a/b", "What? Why!", "z.B."],
)
def test_plain_words_stay_plain(written: str) -> None:
    assert text(written) == written


ADDRESSES = (
    "https://example.com/?a=1&copy=2&amp;x=3",
    "https://example.com/a_(b)_c",
    "mailto:a@example.com?subject=x y",
    "future.yaml#try",
    "a b (c) [d] <e> |f| `g` \"h\" *i* _j_ ~k~ $l$ 'm'.yaml",
    "images/Größe.png",
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("place", ["{}", "| a |\n| :-- |\n| {} |"])
def test_links_lead_where_the_map_says(address: str, place: str) -> None:
    from urllib.parse import unquote

    found = read(place.format(link("x", address)))
    assert [unquote(one) for one in found.links] == [address]


@pytest.mark.parametrize("name", ["lunch.journey.yaml", "a`b.yaml", "*a* <b>.yaml", "", "a\nb"])
def test_file_names(name: str) -> None:
    found: Read = read(code(name))
    assert found.text == plain(name)
    assert set(found.elements) <= {"paragraph_open", "code_inline"}
