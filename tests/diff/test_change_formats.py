"""What every format makes of changes. The expected outputs are in `goldens/`; `UPDATE_OUT=1` writes
them anew."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest
from two_maps import NEW, OLD, compared, written

from cjmap.comparing import Pair, Side, compare_sides
from cjmap.errors import CjmapError
from cjmap.report.changes.formats import FORMATS, Setting, find
from cjmap.report.changes.markdown import LIMIT
from cjmap.report.look import Look, columns
from cjmap.text.source import Source
from cjmap.text.yaml import parse

sys.path.append(str(Path(__file__).parents[1] / "markdown"))
from markdown_reader import meant, read

TESTS = Path(__file__).parents[1]
GOLDENS = Path(__file__).with_name("goldens")
NAUGHTY = json.loads((TESTS / "data/naughty-strings.json").read_text("utf-8"))
BROKEN = NEW.replace("thought:", "thougth:")
formats = pytest.mark.parametrize("name", [row.name for row in FORMATS])
MAPS = (
    compared(OLD, NEW),
    compare_sides(Pair("new.yaml", None, Side("new.yaml", NEW.encode()))),
    compare_sides(Pair("gone.yaml", Side("HEAD:gone.yaml", OLD.encode()), None)),
    compared(OLD, BROKEN, name="broken.yaml"),
    compared(OLD, OLD, name="same.yaml"),
)


@formats
@pytest.mark.parametrize("stat", [False, True])
def test_a_format_is_as_expected(name: str, stat: bool) -> None:
    found = written(name, *MAPS, setting=Setting(stat=stat))
    golden = GOLDENS / f"{name}{'-stat' if stat else ''}.txt"
    if os.environ.get("UPDATE_OUT") == "1":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_a_format_that_there_is_not() -> None:
    with pytest.raises(CjmapError, match="no format `xml`"):
        find("xml")


@formats
def test_nothing_has_changed(name: str) -> None:
    assert "no changes" in written(name, MAPS[4]) or name == "json"


def test_json_has_the_routes_of_both_sides() -> None:
    told = json.loads(written("json", MAPS[0]))["maps"][0]["changes"]
    moved = next(one for one in told if one["sentence"].startswith("Moved: Compares"))
    assert moved["old"] == ["phases", 0, "actions", 1]
    assert moved["new"] == ["phases", 1, "actions", 0]
    assert all(one["old"] is not None or one["what"] == "added" for one in told)
    assert all(one["new"] is not None or one["what"] == "removed" for one in told)


def test_json_is_as_its_module_says() -> None:
    from cjmap.report.changes import json as module

    found = set(re.findall(r'"(\w+)": ', written("json", *MAPS)))
    told = set(re.findall(r'"(\w+)"', module.__doc__ or ""))
    values = {"version", "status", "owner", "name", "description", "actions", "text", "score",
              "severity", "id", "emotions", "sources", "phases", "added", "kind"}  # fmt: skip
    assert told - found == set()
    assert found - told - values == set()


@pytest.mark.parametrize("width", [40, 60, 100])
def test_a_narrow_terminal(width: int) -> None:
    lines = written("text", MAPS[0], setting=Setting(Look(width=width))).splitlines()
    assert max(map(columns, lines[:-1])) <= width
    assert max(map(columns, lines[:-1])) > 25


def test_colours_add_nothing_to_what_is_said() -> None:
    plain = written("text", *MAPS)
    coloured = written("text", *MAPS, setting=Setting(Look(colour=True)))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


@pytest.mark.parametrize("part", range(4))
def test_what_an_author_wrote_is_no_markup(part: int) -> None:
    for naughty in NAUGHTY[part::4]:
        text = json.dumps(naughty)
        new = _replaced(NEW, ("Rain", "Delivery", "Opens the app at eleven"), text)
        old = _replaced(OLD, ("Find out why orders stop", "Rate"), text)
        if not all(isinstance(parse(Source("x", one)).data, dict) for one in (old, new)):
            continue
        found = compared(old, new)
        if not found.sentences:
            continue
        page = read(written("markdown", found, setting=Setting()))
        assert set(page.html) <= {"<details>\n", "</details>\n", "<!-- -->", *_summaries(page.html)}
        assert page.links == ()
        assert not page.elements["image"]
        assert page.elements["list_item_open"] == len(found.sentences)


def _replaced(text: str, words: tuple[str, ...], by: str) -> str:
    for at, word in enumerate(words):
        assert word in text
        text = text.replace(word, by.replace('"', f'"{at} ', 1), 1)
    return text


def _summaries(html: tuple[str, ...]) -> set[str]:
    whole = re.compile(r"<details>\n<summary>[\w :,]+</summary>\n")
    return {one for one in html if whole.fullmatch(one)}


def test_every_sentence_is_read_as_it_was_meant() -> None:
    page = read(written("markdown", MAPS[0])).text
    for one in MAPS[0].sentences:
        words = re.sub(r"\[-|-\]|\{\+|\+\}", "", one.text)
        assert meant(words) in page


def test_text_acts_on_no_terminal() -> None:
    new = NEW.replace("Rain", '"\\e[31mred\\u202eturned"')
    said = written("text", compared(OLD, new))
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_a_comment_stays_below_its_limit_and_says_what_is_left_out() -> None:
    many = "".join(f"      - action: Step {at} {'ü' * 90}\n" for at in range(900))
    new = OLD.replace("    actions:\n", f"    actions:\n{many}", 1)
    found = compared(OLD, new)
    comment = written("markdown", found, found)
    assert len(comment.encode()) < LIMIT
    told = comment.count("- `+` Added step")
    left = re.search(r"as much as a comment takes: ([\d,]+) lines and 1 map more", comment)
    assert left
    assert told + int(left[1].replace(",", "")) == 2 * len(found.sentences)
    assert comment.count("<details>") == comment.count("</details>") == 1


def test_a_comment_on_very_many_maps() -> None:
    maps = [compared(OLD, NEW, name=f"{at}.yaml") for at in range(300)]
    comment = written("markdown", *maps)
    assert len(comment.encode()) < LIMIT
    assert "and 200 more maps" in comment


def test_lines_with_fences_stay_in_their_block() -> None:
    new = f"{BROKEN}note: |\n  ````\n  <b>bold</b>\n"
    page = read(written("markdown", compared(OLD, new)))
    assert page.elements["fence"] == 1
    assert not any("bold" in one for one in page.html)


def test_two_maps_that_have_nothing_in_common() -> None:
    other = "title: Moving house\nphases:\n  - name: Pack\n    action: Finds boxes\n"
    assert "is this the right pair?" in written("text", compared(OLD, other))
    assert "is this the right pair?" not in written("text", MAPS[0])
