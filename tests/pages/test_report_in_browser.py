"""The report in a real browser: quiet, accessible, usable by keyboard, at every width."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, expect
from report_browser import Reports, needs_axe, visited

if TYPE_CHECKING:
    from pypdf import PageObject

pytestmark = pytest.mark.slow
EXAMPLES = sorted(
    path.name.removesuffix(".journey.yaml")
    for path in (Path(__file__).parents[2] / "examples").glob("*.journey.yaml")
)
HARD = ("arabic", "scripts", "long", "many-lanes", "branches", "assumed", "single-phase")


@needs_axe
@pytest.mark.parametrize("name", [*EXAMPLES, *HARD])
def test_nothing_is_loaded_and_axe_finds_nothing(
    chromium: Browser, report: Reports, name: str
) -> None:
    for width, scheme in ((1400, "light"), (320, "light"), (768, "dark")):
        with visited(chromium, report(name), width, color_scheme=scheme) as visit:
            assert visit.is_quiet(), visit.noise
            assert visit.violations() == []


BRAND = str(Path(__file__).parents[2] / "examples" / "brand" / "nordwind.toml")


@needs_axe
@pytest.mark.parametrize("theme", ["dark", "high-contrast", "print", BRAND])
def test_axe_finds_nothing_in_any_theme(chromium: Browser, report: Reports, theme: str) -> None:
    with visited(chromium, report("home-adaptation", theme)) as visit:
        assert visit.is_quiet(), visit.noise
        assert visit.violations() == []


@pytest.mark.parametrize("name", [*EXAMPLES, *HARD])
def test_no_width_scrolls_sideways(chromium: Browser, report: Reports, name: str) -> None:
    with visited(chromium, report(name), 320) as visit:
        for width in (320, 360, 420, 600, 759, 760, 900, 1080, 1239, 1240, 1700):
            visit.page.set_viewport_size({"width": width, "height": 800})
            assert visit.value("document.documentElement.scrollWidth") <= width


SQUEEZED = """() => [...document.querySelectorAll('.e, .felt, .who')].filter(e => {
  const below = [...e.children].filter(c => /^(SMALL|UL|IMG)$/.test(c.tagName));
  const first = e.querySelector('.t, b');
  return first && below.some(
    c => c.getBoundingClientRect().top < first.getBoundingClientRect().bottom - 8);
}).map(e => e.innerText)"""
"""Items whose notes stand beside their text instead of below it."""
BROKEN = """() => {
  const found = [], range = document.createRange();
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node; node = texts.nextNode();) {
    const around = node.parentElement;
    if (around.closest('svg, .vh, script')) continue;
    if (['thead', 'th'].some(one => around.closest(one)?.clientWidth < 2)) continue;
    for (const word of node.data.matchAll(/[\\p{Script=Latin}]{2,14}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map(r => Math.round(r.top)));
      if (tops.size > 1) found.push(`${word[0]} in ${around.closest('td, th, div').innerText}`);
    }
  }
  return found;
}"""
"""Words of usual length that are broken because their column is too narrow."""
SPILLED = """() => [...document.querySelectorAll('main :is(td, th) > div')].filter(
  e => e.offsetParent && e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)"""
"""Cells whose content runs into the next column."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_column_is_too_narrow_for_its_words(
    chromium: Browser, report: Reports, name: str
) -> None:
    with visited(chromium, report(name), 320) as visit:
        for width in (320, 420, 520, 760, 1239, 1240, 1400):
            visit.page.set_viewport_size({"width": width, "height": 800})
            assert visit.value(SQUEEZED) == [], width
            assert visit.value(BROKEN) == [], width
            assert visit.value(SPILLED) == [], width


LABELLED = """() => [...document.querySelectorAll('main td[data-l] > div')].filter(
  e => e.offsetParent && !e.innerText.trim() && !e.querySelector('svg, i')
).map(e => e.parentElement.dataset.l)"""


@pytest.mark.parametrize("name", EXAMPLES)
def test_on_a_phone_no_label_stands_without_its_value(
    chromium: Browser, report: Reports, name: str
) -> None:
    with visited(chromium, report(name), 320) as visit:
        assert visit.value(LABELLED) == []


COVERED = """() => {
  const boxes = found => [...document.querySelectorAll(found)].map(e => e.getBoundingClientRect());
  const dots = boxes('.matrix .dot circle');
  return boxes('.matrix > text').filter(t => dots.some(d =>
    d.left < t.right && t.left < d.right && d.top < t.bottom && t.top < d.bottom)).length;
}"""


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_word_of_the_plot_lies_under_a_dot(
    chromium: Browser, report: Reports, name: str
) -> None:
    with visited(chromium, report(name)) as visit:
        assert visit.value(COVERED) == 0


SHINING = """() => {
  const found = new Set(), box = e => e.getBoundingClientRect();
  for (let top = 0; top < document.documentElement.scrollHeight; top += 30) {
    scrollTo({top, behavior: 'instant'});
    for (const note of document.querySelectorAll('section > .sub')) {
      const heading = note.parentElement.querySelector('h2'), h = box(heading), n = box(note);
      const clear = getComputedStyle(heading).backgroundColor === 'rgba(0, 0, 0, 0)';
      if (clear && n.top < h.bottom && h.top < n.bottom) found.add(heading.innerText);
    }
  }
  return [...found];
}"""
"""Headings that stay in view, and through which the note shines that passes below them."""


@pytest.mark.parametrize("width", [1240, 1400])
def test_a_heading_that_stays_is_not_mixed_with_its_note(
    chromium: Browser, report: Reports, width: int
) -> None:
    with visited(chromium, report("hip-replacement"), width) as visit:
        assert visit.value(SHINING) == []


EMPTY = """() => [...document.querySelectorAll('main table:not(.steps)')].flatMap(table => {
  const shown = [...table.querySelectorAll('thead th')].filter(th => th.offsetParent !== null);
  const rows = [...table.tBodies[0].rows].map(
    row => [...row.cells].filter(cell => cell.offsetParent !== null));
  return shown.filter((th, i) => rows.every(row => !row[i].innerHTML.replace(/<.?div>/g, "")));
}).map(th => th.innerText)"""


@pytest.mark.parametrize("name", [*EXAMPLES, *HARD])
def test_no_column_of_a_table_is_empty(chromium: Browser, report: Reports, name: str) -> None:
    with visited(chromium, report(name)) as visit:
        assert visit.value(EMPTY) == []


def test_filters_combine_and_say_how_many(chromium: Browser, report: Reports) -> None:
    with visited(chromium, report("ebike")) as visit:
        page = visit.page
        page.select_option("select[name=ph]", label="Try")
        rows = page.locator("#pain_points tbody tr:visible")
        assert rows.count() == 1
        assert "No status for nine days" in rows.inner_text()
        assert page.locator("#pain_points h2 .n").inner_text() == "1 of 3"
        assert page.locator(".chapter:visible").count() == 1
        page.select_option("select[name=sv]", label="serious")
        assert rows.count() == 0
        assert page.locator("#pain_points .empty").is_visible()
        assert page.locator("#opportunities tbody tr:visible").count() == 1
        assert visit.value("document.querySelectorAll('.scroll .cj-item.off').length") > 0
        assert "ph=" in visit.value("location.hash")
        page.click("button[type=reset]")
        expect(page.locator("#pain_points tbody tr:visible")).to_have_count(3)
        assert page.locator("#pain_points h2 .n").inner_text() == "3"
        assert visit.value("location.hash") == ""
        assert visit.value("document.querySelectorAll('.off').length") == 0


def test_a_view_can_be_passed_on_as_an_address(chromium: Browser, report: Reports) -> None:
    with visited(chromium, report("ebike")) as visit:
        page = visit.page
        page.select_option("select[name=sv]", label="severe")
        page.fill("input[type=search]", "scanned")
        page.wait_for_url(re.compile("q=scanned"))
        address = page.url
        page.goto("about:blank")
        page.goto(address)
        assert page.input_value("input[type=search]") == "scanned"
        assert page.locator("#pain_points tbody tr:visible").count() == 1
        assert visit.value("CSS.highlights.get('hit').size") > 0


def test_columns_sort_both_ways_and_what_is_missing_comes_last(
    chromium: Browser, report: Reports
) -> None:
    with visited(chromium, report("home-adaptation")) as visit:
        page = visit.page
        impact = page.locator("#opportunities [data-sort=impact]")
        values = (
            "[...document.querySelectorAll('#opportunities tbody tr')].map(r => r.dataset.sImpact)"
        )
        impact.click()
        first = visit.value(values)
        assert first == sorted(first, key=lambda one: -int(one or 0))
        assert page.locator("#opportunities th[aria-sort=descending]").count() == 1
        impact.click()
        again = visit.value(values)
        assert again == sorted(first, key=lambda one: int(one or 99))


def test_the_picture_zooms_jumps_and_keeps_the_names_in_sight(
    chromium: Browser, report: Reports
) -> None:
    with visited(chromium, report("home-adaptation"), 1000) as visit:
        page = visit.page
        size = "document.querySelector('.scroll > svg').getBoundingClientRect().width"
        before = visit.value(size)
        page.click("[data-zoom=in]")
        assert visit.value(size) > before
        page.click("[data-zoom=fit]")
        assert visit.value(size) == before
        page.click(".jump a >> nth=3")
        assert visit.value("document.querySelector('.scroll').scrollLeft") > 100
        page.wait_for_selector(".stage.moved .names", state="visible")
        page.focus(".scroll")
        page.keyboard.press("-")
        page.keyboard.press("0")
        assert visit.value(size) == before


def test_the_curve_says_its_values_on_focus(chromium: Browser, report: Reports) -> None:
    with visited(chromium, report("ebike")) as visit:
        page = visit.page
        page.focus(".scroll")
        page.keyboard.press("Tab")
        tip = page.locator("#tip")
        assert tip.is_visible()
        assert "curious" in tip.inner_text()
        assert "Interviews" in tip.inner_text()
        page.keyboard.press("ArrowRight")
        assert "confused" in tip.inner_text()
        assert visit.value("document.activeElement.getAttribute('aria-label')") == tip.inner_text()
        page.keyboard.press("End")
        assert "content" in tip.inner_text()
        page.keyboard.press("Enter")
        assert visit.value("document.querySelector(':target') !== null")
        page.keyboard.press("Escape")
        assert tip.is_hidden()


def test_everything_is_reached_by_keyboard(chromium: Browser, report: Reports) -> None:
    with visited(chromium, report("lunch")) as visit:
        page = visit.page
        page.keyboard.press("Tab")
        assert visit.value("document.activeElement.className") == "skip"
        page.keyboard.press("/")
        assert visit.value("document.activeElement.name") == "q"
        stops = visit.value(
            "document.querySelectorAll('a[href],button,select,input,[tabindex=\"0\"]').length"
        )
        seen = set()
        for _ in range(stops + 5):
            page.keyboard.press("Tab")
            seen.add(visit.value("document.activeElement.outerHTML"))
            ring = visit.value("getComputedStyle(document.activeElement).outlineStyle")
            assert ring == "solid" or visit.value("document.activeElement === document.body")
        for needed in ("data-zoom", "data-sort", "perma", "Back to the top"):
            assert any(needed in one for one in seen), needed


def test_without_a_script_everything_is_there(chromium: Browser, report: Reports) -> None:
    with visited(chromium, report("ebike"), java_script_enabled=False) as visit:
        page = visit.page
        assert page.locator(".bar").is_hidden()
        assert page.locator(".zoom").is_hidden()
        assert page.locator("#pain_points tbody tr:visible").count() == 3
        assert page.locator(".matrix .dot:visible").count() == 4
        assert page.locator(".jump a").first.get_attribute("href") == "#phase-0"
        assert page.locator(".scroll > svg").is_visible()


def test_light_and_dark_follow_the_reader_and_the_switch(
    chromium: Browser, report: Reports
) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with visited(chromium, report("ebike"), color_scheme="light") as visit:
        light = visit.value(ground)
        assert visit.page.locator(".theme").inner_text().strip() == "Dark"
        visit.page.click(".theme")
        dark = visit.value(ground)
        assert dark != light
        assert visit.page.locator(".theme").inner_text().strip() == "Light"
        visit.page.emulate_media(media="print")
        assert visit.value(ground) == light
    with visited(chromium, report("ebike"), color_scheme="dark") as visit:
        assert visit.value(ground) == dark


Printed = list[tuple[float, float, str]]
"""The texts of a printed page, the lowest first: height over the foot, size of type, text."""


def printed(chromium: Browser, path: Path, pdf: Path) -> list[Printed]:
    from pypdf import PdfReader

    with visited(chromium, path) as visit:
        visit.page.pdf(path=str(pdf), prefer_css_page_size=True)
    return [texts_of(page) for page in PdfReader(pdf).pages]


def texts_of(page: PageObject) -> Printed:
    found: Printed = []

    def note(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((height, size * abs(tm[3] * cm[3]), text.strip()))

    page.extract_text(visitor_text=note)
    return sorted(found)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_printed_heading_stands_above_what_it_heads(
    chromium: Browser, report: Reports, tmp_path: Path, name: str
) -> None:
    _title, _picture, *pages = printed(chromium, report(name), tmp_path / "report.pdf")
    for number, texts in enumerate(pages, 3):
        _height, size, text = texts[0]
        assert size < 11.9, f"page {number} ends with the heading {text}"
        assert len({height for height, _, _ in texts}) > 2, f"page {number} is all but empty"


def test_a_table_that_goes_on_names_its_columns_again(
    chromium: Browser, report: Reports, tmp_path: Path
) -> None:
    pages = printed(chromium, report("home-adaptation"), tmp_path / "report.pdf")
    texts = [{text for _, _, text in page} for page in pages[2:]]
    pains = [one for one in texts if {"severe", "annoying"} & one]
    assert len(pains) > 1
    assert all("Addressed by" in one for one in pains)


def test_it_prints_with_nothing_cut(chromium: Browser, report: Reports, tmp_path: Path) -> None:
    from pypdf import PdfReader

    with visited(chromium, report("ebike")) as visit:
        visit.page.pdf(path=str(tmp_path / "report.pdf"), prefer_css_page_size=True)
        visit.page.set_viewport_size({"width": 700, "height": 1000})
        visit.page.emulate_media(media="print")
        assert visit.value("document.documentElement.scrollWidth") <= 700
    pages = PdfReader(tmp_path / "report.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    for needed in ("Buying a first e-bike", "Digital lease in five minutes", "Owners", "Waits for"):
        assert needed in text
    wide = [page for page in pages if page.mediabox.width > page.mediabox.height]
    assert len(wide) == 1, "the picture has a landscape page of its own"
    assert 4 <= len(pages) <= 14
