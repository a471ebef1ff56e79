"""What the pages say of maps is what the program does; `UPDATE_OUT=1` writes docs/keys.md anew."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import make_icons
import make_keys
import pytest
from pages import DOCS, PAGES, Shown, examples, shown, whole
from publish.blocks import Block

import cjmap
from cjmap.brand.check import KEYS as THEME_KEYS
from cjmap.brand.read import read_theme
from cjmap.language.words import LANES
from cjmap.layout.theme import load_theme, names
from cjmap.model import items, journey, lanes, registry
from cjmap.model.base import Fact, Model
from cjmap.model.grammar import SINGULAR
from cjmap.model.journey import Journey
from cjmap.model.lanes import STANDARD_LANES
from cjmap.model.load import load
from cjmap.text.source import Source

UPDATE = os.environ.get("UPDATE_OUT") == "1"
MAP_FILE = DOCS / "map-file.md"
KEYS = DOCS / "keys.md"

THEME_PAGE = DOCS / "themes.md"
BRAND = DOCS.parent / "examples" / "brand"
THEMES = [one for one in shown(THEME_PAGE) if one.block.words == ["toml"]]

_LONG_FORM = {"items", "label", "lane"}
"""Names that only the program's own long form has."""


@pytest.mark.parametrize("example", examples(), ids=str)
def test_an_example_loads(example: Shown) -> None:
    document = load(Source(example.page.name, whole(example.block)))
    assert not document.problems
    assert document.journey is not None


def _keys() -> set[str]:
    """Every key of the models, as it is written in a file."""
    found = set()
    for module in (items, journey, lanes, registry):
        for model in vars(module).values():
            if isinstance(model, type) and issubclass(model, Model) and model is not Fact:
                found |= {field.alias or name for name, field in model.model_fields.items()}
    return found - _LONG_FORM


def _mentioned(page: Path) -> set[str]:
    """Words in code on a page: between backticks or in a block."""
    text = page.read_text(encoding="utf-8")
    code = re.findall(r"^```.*?^```|`[^`\n]+`", text, re.MULTILINE | re.DOTALL)
    return set(re.findall(r"\w+", " ".join(code)))


@pytest.mark.parametrize("page", [MAP_FILE, KEYS], ids=lambda page: page.name)
def test_every_key_is_documented(page: Path) -> None:
    wanted = _keys() | {*SINGULAR} | {*SINGULAR.values()}
    assert wanted - _mentioned(page) == set()


def test_every_standard_lane_has_a_row() -> None:
    _, _, section = MAP_FILE.read_text(encoding="utf-8").partition("## The standard lanes\n")
    rows = re.findall(r"^\| `(\w+)`", section.partition("\n## ")[0], re.MULTILINE)
    assert rows == [*STANDARD_LANES]
    assert set(LANES) == {*STANDARD_LANES}


def test_the_page_of_keys_is_current() -> None:
    if UPDATE:
        KEYS.write_text(make_keys.page(), encoding="utf-8")
    assert KEYS.read_text(encoding="utf-8") == make_keys.page()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PAGES[0].parent)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        if anchor:
            assert anchor in _anchors(there), target


def _anchors(page: Path) -> set[str]:
    """What headings can be linked to, as code hosts name them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


EVERYTHING = Path(__file__).with_name("everything.yaml")
WORDS = sorted(set(re.findall(r"\b(?:shown|hidden)-[a-z-]+", EVERYTHING.read_text("utf-8"))))


def test_what_the_picture_leaves_out_is_what_the_page_says() -> None:
    """The page lists it under "What the picture does not show"."""
    picture = cjmap.render(cjmap.load(EVERYTHING))
    there = {word for word in WORDS if re.search(f"{word}(?![a-z-])", str(picture))}
    assert there == {word for word in WORDS if word.startswith("shown")}


SHORT_FORMS = re.findall(
    r"^\| (the map|`actions`|phase, action) \| `([^`\n]+)` \| `([^`\n]+)` \|$",
    MAP_FILE.read_text("utf-8"),
    re.MULTILINE,
)
_KINDS = {"the map": "top", "`actions`": "actions", "phase, action": "place"}


@pytest.mark.parametrize(("where", "short", "long"), SHORT_FORMS)
def test_a_short_form_means_its_long_form(where: str, short: str, long: str) -> None:
    def read(text: str) -> Journey | None:
        part = Block(0, 0, f"yaml {_KINDS[where]}", f"{text}\n")
        return load(Source("short.yaml", whole(part))).journey

    assert read(short) is not None
    assert read(short) == read(long)


def test_the_sheet_of_icons_is_current() -> None:
    if UPDATE:
        make_icons.TARGET.write_bytes(make_icons.sheet())
    assert make_icons.TARGET.read_bytes() == make_icons.sheet()


def test_every_theme_has_a_row() -> None:
    table = THEME_PAGE.read_text("utf-8").partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)) == [*names()]


@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_a_theme_on_the_page_can_be_used(theme: Shown, tmp_path: Path) -> None:
    shutil.copytree(BRAND, tmp_path, dirs_exist_ok=True)
    (tmp_path / "theme.toml").write_text(theme.block.text, encoding="utf-8")
    assert read_theme(str(tmp_path / "theme.toml")).problems == ()


def test_the_whole_theme_on_the_page_is_the_example() -> None:
    assert THEMES[1].block.text == (BRAND / "nordwind.toml").read_text(encoding="utf-8")


def test_every_key_and_colour_of_a_theme_is_documented() -> None:
    page = THEME_PAGE.read_text("utf-8")
    section = page.partition("### What may stand")[2].partition("\n### Colours that")[0]
    named = set(re.findall(r"`([\w.-]+)`", section))
    roles = {re.sub(r"\.\d+$", "", role) for role in load_theme("light").palette} | {"arrow"}
    assert roles | {*THEME_KEYS} <= named
    rows = re.findall(r"^\| ([^|]+) \|", section.partition("### Colours")[2], re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([\w.-]+)`", row)} == roles
