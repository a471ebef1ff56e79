"""The site: built strictly, complete in itself, with a text for every picture."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

import pytest
from pages import ROOT
from playwright.sync_api import Browser
from report_browser import needs_axe, visited

from cjmap import render
from cjmap.lint.registry import all_rules

pytestmark = pytest.mark.slow
LOOKED_AT = (
    *("index.html", "guide/report.html", "gallery/ebike.html", "commands.html"),
    *("rules/index.html", "rules/phase-without-emotion.html"),
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `make docs` builds it; every warning of MkDocs is an error."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert done.returncode == 0, done.stderr
    return folder


class _Page(HTMLParser):
    """What a page loads, where it leads, and its pictures without a text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.untold: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in ("script", "img", "iframe", "source"):
            self.loads.append(named.get("src") or "")
        elif tag == "link":
            self.loads.append(named.get("href") or "")
        elif tag == "a":
            self.links.append(named.get("href") or "")
        if tag == "img" and not named.get("alt"):
            self.untold.append(named.get("src") or "?")


def _pages(site: Path) -> list[tuple[Path, _Page]]:
    return [(path, _Page(path)) for path in sorted(site.rglob("*.html")) if path.name != "404.html"]


def test_what_pages_load_is_in_the_site(site: Path) -> None:
    for path, page in _pages(site):
        for target in filter(None, page.loads):
            if not target.startswith("data:"):
                assert not re.match(r"[a-z]*:?//|/", target), f"{path}: {target}"
                assert (path.parent / unquote(target.partition("#")[0])).exists(), target


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    for path, page in _pages(site):
        if re.search(r"-(report|\d+)\.html$", path.name):
            continue  # a report links to what its map names as related
        for target in page.links:
            way = unquote(re.sub(r"[?#].*", "", target))
            if way and not re.match(r"[a-z]+:", way):
                assert (path.parent / way).exists(), f"{path}: {target}"


def test_every_picture_has_a_text(site: Path) -> None:
    pages = _pages(site)
    assert len(pages) > 40
    bare = {path.relative_to(site).as_posix() for path, page in pages if page.untold}
    assert bare == {"gallery/index.html"}  # there the title beside each picture tells it


def test_every_example_has_its_page_picture_file_and_report(site: Path) -> None:
    for path in (ROOT / "examples").glob("*.journey.yaml"):
        name = path.name.removesuffix(".journey.yaml")
        made = (
            *(f"{name}.html", f"{name}.svg", f"{name}-dark.svg", f"{name}-report.html"),
            *(f"{name}.{ending}" for ending in ("png", "pdf", "pptx", "xlsx")),
            path.name,
        )
        assert [one for one in made if not (site / "gallery" / one).exists()] == []


def test_every_rule_has_its_page_and_the_index_leads_to_it(site: Path) -> None:
    links = {unquote(one) for one in _Page(site / "rules" / "index.html").links}
    for rule in all_rules():
        assert f"{rule.name}.html" in links
        page = (site / "rules" / f"{rule.name}.html").read_text("utf-8")
        assert "Why it matters" in page


def test_the_picture_of_the_readme_is_current() -> None:
    drawn = render(ROOT / "examples" / "ebike.journey.yaml")
    kept = (ROOT / "docs" / "ebike.svg").read_text(encoding="utf-8")
    assert kept == drawn, "cjmap render examples/ebike.journey.yaml -o docs/ebike.svg"


@needs_axe
@pytest.mark.parametrize("name", LOOKED_AT)
@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (360, "dark")])
def test_a_page_is_quiet_accessible_and_fits(
    chromium: Browser, site: Path, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    with visited(chromium, site / name, width, color_scheme=scheme) as visit:
        assert visit.noise == []
        assert [url for url in visit.requests if not re.match("file:|data:", url)] == []
        assert visit.violations() == []
        for other in (360, 768, 1400):
            visit.page.set_viewport_size({"width": other, "height": 900})
            visit.page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")


def test_the_search_finds_pages_of_a_site_opened_from_disk(chromium: Browser, site: Path) -> None:
    with visited(chromium, site / "index.html") as visit:
        visit.page.get_by_role("textbox", name="Search").press_sequentially("service blueprint")
        found = visit.page.locator('.md-search-result__link[href*="guide/blueprints.html"]').first
        found.wait_for(state="attached", timeout=10_000)
