"""The page: what it says, that it is accessible, and that nothing in it acts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from asked import ask
from lives import of, scored, worked
from mutations import MAPS, ROOT
from playwright.sync_api import Browser
from publish.years import ADA, NAME
from report_browser import needs_axe, visited
from test_report_page import policy_holds

from cjmap.export.history.formats import Setting, find, writer
from cjmap.history.history import History
from cjmap.model.journey import Journey

NAUGHTY = json.loads((ROOT / "tests/data/naughty-strings.json").read_text("utf-8"))
HARD = ("arabic", "scripts", "long", "three-personas", "no-actions", "single-phase")
TAGS = "[...new Set([...document.querySelectorAll('*')].map(one => one.tagName))]"


def page_of(history: History) -> str:
    made = writer(find("html"))(history, Setting())
    assert isinstance(made, bytes)
    return made.decode()


@pytest.fixture(scope="session")
def page(ebike: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the e-bike map."""
    path = tmp_path_factory.mktemp("page") / "history.html"
    assert ask(ebike, NAME, "-f", "html", "-o", str(path)).returncode == 0
    return path


def test_it_holds_to_its_policy_and_loads_nothing(page: Path) -> None:
    html = page.read_text("utf-8")
    policy_holds(html)
    assert " style=" not in html
    assert not re.search(r"\bon[a-z]+=", html.partition("<body>")[2])
    assert not re.findall(r'(?:src|srcset|action|poster)="(?!data:)', html)
    assert not re.findall(r"url\((?!\"?data:|#)", html)


def test_the_script_is_short_enough_to_be_read() -> None:
    script = ROOT / "src/cjmap/export/history/templates/history.js"
    assert len(script.read_bytes()) < 4 * 1024


def test_it_tells_what_the_text_tells(ebike: Path, page: Path) -> None:
    html = page.read_text("utf-8")
    told = re.sub(r"<[^>]+>|\s", "", html)
    for entry in json.loads(ask(ebike, NAME, "-f", "json").stdout)["entries"]:
        for change in entry["changes"]:
            words = re.sub(r"\[-|-\]|\{\+|\+\}|\s", "", change["sentence"])
            assert change["quiet"] or words in told
    assert html.count('class="life"') == 10


def test_what_others_wrote_is_text() -> None:
    html = page_of(
        of(scored([0], [1]), author="<script>alert(1)</script>\u202e", why='"><img src=x>\x07')
    )
    assert html.count("<script>") == 1
    assert "<img" not in html
    assert not {"\u202e", "\x07"} & set(html)


@pytest.mark.slow
@needs_axe
@pytest.mark.parametrize("name", ["ebike", *HARD])
def test_nothing_is_loaded_and_axe_finds_nothing(
    chromium: Browser, page: Path, tmp_path: Path, name: str
) -> None:
    path = page
    if name != "ebike":
        source = next(one for one in MAPS if one.name.startswith(f"{name}."))
        path = tmp_path / f"{name}.html"
        path.write_text(page_of(of(worked(source, range(8)))), encoding="utf-8")
    for width, scheme in ((1400, "light"), (320, "light"), (768, "dark")):
        with visited(chromium, path, width, color_scheme=scheme) as visit:
            assert visit.is_quiet(), visit.noise
            assert visit.violations() == []
            for wide in (320, 420, 600, 759, 760, 1080, 1239, 1240, 1700):
                visit.page.set_viewport_size({"width": wide, "height": 800})
                assert visit.value("document.documentElement.scrollWidth") <= wide


@pytest.mark.slow
def test_the_slider_goes_through_the_states_by_keys(chromium: Browser, page: Path) -> None:
    with visited(chromium, page) as visit:
        states, slider = visit.page.locator(".state"), visit.page.locator("#at")
        last = states.count() - 1
        assert visit.page.locator(".state:visible").count() == 1
        assert slider.get_attribute("aria-valuetext") == f"2 Oct 2026, {ADA}"
        slider.focus()
        for _ in range(3):
            visit.page.keyboard.press("ArrowLeft")
        assert states.nth(last - 3).is_visible()
        assert not states.nth(last).is_visible()
        visit.page.keyboard.press("Home")
        assert visit.page.locator(".state:visible h3").inner_text().startswith("2 Oct 2024")
        visit.page.get_by_role("button", name="Side by side").click()
        assert visit.page.locator(".state:visible").count() == 10


@pytest.mark.slow
def test_without_a_script_and_in_print_the_curves_stand_side_by_side(
    chromium: Browser, page: Path
) -> None:
    with visited(chromium, page, java_script_enabled=False) as visit:
        assert visit.page.locator(".state:visible").count() == 10
        assert not visit.page.locator(".time").is_visible()
    with visited(chromium, page) as visit:
        visit.page.emulate_media(media="print")
        assert visit.page.locator(".state:visible").count() == 10
        assert not visit.page.locator(".time").is_visible()


@pytest.mark.slow
@pytest.mark.parametrize("part", range(3))
def test_naughty_strings_add_no_element(
    chromium: Browser, page: Path, tmp_path: Path, part: int
) -> None:
    with visited(chromium, page) as visit:
        usual = {*visit.value(TAGS), "DETAILS", "SUMMARY"}
    maps = [
        Journey.model_validate(
            {"title": text or "T", "phases": [{"name": text or "P", "actions": [
                {"text": text or "S", "emotions": [{"score": at % 3, "text": text or "F"}],
                 "opportunities": [{"text": text or "O", "owner": text or "W"}]}]}]}
        )
        for at, text in enumerate(_printable(NAUGHTY[part::3])[:60])
    ]  # fmt: skip
    path = tmp_path / "naughty.html"
    path.write_text(page_of(of(maps)), encoding="utf-8")
    with visited(chromium, path) as visit:
        assert visit.is_quiet(), visit.noise
        assert set(visit.value(TAGS)) <= usual
        assert visit.value("document.scripts.length") == 1


def _printable(texts: list[str]) -> list[str]:
    return [one for one in texts if one.strip() and one.isprintable()]
