"""docs/configuration.md tells every key, and what it shows is so."""

from __future__ import annotations

import re

import pytest
from pages import DOCS, Shown, shown

from cjmap.config.find import IN_PROJECT
from cjmap.config.read import FILE_KEYS, KEYS, read
from cjmap.text.source import Source

PAGE = DOCS / "configuration.md"
FILES = [one for one in shown(PAGE) if one.block.language == "toml"]


def test_every_key_is_told_and_no_other() -> None:
    table = PAGE.read_text("utf-8").partition("| key |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == {*KEYS, *FILE_KEYS}


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_configuration_is_right_where_it_is_not_meant_to_be_wrong(file: Shown) -> None:
    title = file.block.attributes["title"]
    config, problems = read(
        Source(title, file.block.text), IN_PROJECT if "pyproject" in title else ()
    )
    assert bool(problems) is title.startswith("typo/")
    if "typo" not in title:
        assert config.layers[0].profile
        assert config.layers[1].globs
