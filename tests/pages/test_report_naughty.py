"""Whatever a map says is text in the report: nothing runs, nothing appears but the template's."""

from __future__ import annotations

from pathlib import Path

import pytest
from any_map import written
from playwright.sync_api import Browser
from report_browser import Reports, visited
from test_naughty import PARTS, everywhere, squeezed

from cjmap import load, render
from cjmap.layout.measure import plain

pytestmark = pytest.mark.slow
TAGS = "[...new Set([...document.querySelectorAll('*')].map(one => one.tagName))]"
ATTRIBUTES = "[...new Set([...document.querySelectorAll('*')].flatMap(o => o.getAttributeNames()))]"
LINKS = "[...document.querySelectorAll('[href]')].map(one => one.getAttribute('href'))"


@pytest.fixture(scope="session")
def usual(chromium: Browser, report: Reports) -> tuple[set[str], set[str]]:
    """The elements and attributes that reports of good maps have."""
    tags: set[str] = set()
    attributes: set[str] = set()
    for name in ("ebike", "two-personas", "home-adaptation", "branches", "many-lanes", "scripts"):
        with visited(chromium, report(name)) as visit:
            tags |= set(visit.value(TAGS))
            attributes |= set(visit.value(ATTRIBUTES))
    return tags, attributes


@pytest.mark.parametrize("strings", PARTS, ids=range(len(PARTS)))
def test_naughty_strings_are_text(
    chromium: Browser, usual: tuple[set[str], set[str]], strings: list[str], tmp_path: Path
) -> None:
    html = render(load(written(everywhere(strings)) + "\n"), format="html")
    assert isinstance(html, str)
    path = tmp_path / "naughty.html"
    path.write_text(html, encoding="utf-8")
    with visited(chromium, path) as visit:
        assert visit.is_quiet(), visit.noise
        assert set(visit.value(TAGS)) <= usual[0]
        assert set(visit.value(ATTRIBUTES)) <= usual[1] | {"xml:space"}
        assert visit.value("document.scripts.length") == 1
        assert all(one.startswith(("#", "http://", "https://")) for one in visit.value(LINKS))
        body = squeezed(plain(visit.value("document.body.textContent")))
        for text in strings:
            assert squeezed(plain(text)) in body
