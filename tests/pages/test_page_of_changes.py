"""The page of what has changed, as text and in a real browser."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from changed import compared
from playwright.sync_api import Browser, expect
from report_browser import needs_axe, visited
from two_maps import NEW, OLD

from cjmap.export.changes import html
from cjmap.export.changes.seen import Looks
from cjmap.layout.theme import load_theme

ROOT = Path(__file__).parents[2]
NAUGHTY = json.loads((ROOT / "tests/data/naughty-strings.json").read_text("utf-8"))
LONG = "A text of which a great many words stay just as they were, and only one of all is another"
ARABIC = (ROOT / "tests/maps/pictures/arabic.journey.yaml").read_text("utf-8")
BROKEN = NEW.replace("phases:", "phasses:")
ALL = (
    compared(OLD, NEW),
    compared(ARABIC, ARABIC.replace("severity: 2", "severity: 1"), name="arabic.yaml"),
    compared(None, NEW, name="came.yaml"),
    compared(OLD, None, name="gone.yaml"),
    compared(OLD, BROKEN, name="broken.yaml"),
    compared(OLD, OLD, name="same.yaml"),
)


def page(*maps: html.Compared, theme: str = "light") -> str:
    return html.write(maps, Looks(load_theme(theme))).decode()


def opened(folder: Path, *maps: html.Compared, theme: str = "light") -> Path:
    path = folder / "changes.html"
    path.write_text(page(*maps, theme=theme), encoding="utf-8")
    return path


class Ids(HTMLParser):
    """Ids of a page, and the fragments that its links lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if known.get("id"):
            self.ids.append(known["id"] or "")
        if tag == "a" and (known.get("href") or "").startswith("#"):
            self.links.add((known["href"] or "")[1:])


def test_every_link_leads_somewhere_and_no_id_stands_twice() -> None:
    found = Ids(page(*ALL))
    assert found.links <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    assert {one for one in found.links if one.startswith("pic-1-mark-")}
    assert {one for one in found.links if one.startswith("change-1-")}


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    text = page(*ALL)
    assert "<script" not in text
    assert "default-src 'none'" in unescape(text)
    assert "script-src" not in text
    assert not re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', text)


def test_every_map_that_differs_has_a_part_and_the_sums_are_those_of_all() -> None:
    text = page(*ALL)
    assert text.count('<section class="map"') == 5
    assert "19 changes in 2 maps: 15 in meaning, 3 in wording, 1 in order" in text
    assert "1 new map; 1 removed map; 1 file compared line by line" in text
    assert "same.yaml" not in text


def test_a_map_that_cannot_be_read_is_compared_line_by_line() -> None:
    text = page(compared(OLD, BROKEN))
    assert "cannot be read as a map" in text
    assert '<span class="came">+phasses:' in text
    assert "<svg" not in text.partition("<main")[2]


def test_nothing_has_changed() -> None:
    assert "no changes" in page(compared(OLD, OLD))
    assert "<svg" in page(compared(OLD, OLD)), "a map alone is shown in any case"
    assert "Nothing has changed" in page()


def test_long_texts_stand_side_by_side_with_what_went_and_came() -> None:
    old, new = (NEW.replace("Rain", text) for text in (LONG, LONG.replace("one of", "two of")))
    text = page(compared(old, new))
    assert "<del>one</del>" in text.partition('class="both"')[2]
    assert "<ins>two</ins>" in text.partition('class="both"')[2]


def test_words_of_a_script_without_blanks_are_told_apart() -> None:
    old = NEW.replace("Rain", "付款之后才提示缺货" * 9)
    text = page(compared(old, NEW.replace("Rain", "付款之后才提示到货" + "付款之后才提示缺货" * 8)))
    assert "<del>缺</del>" in text
    assert "<ins>到</ins>" in text


@pytest.mark.parametrize("at", range(0, len(NAUGHTY), 40))
def test_whatever_a_map_says_is_text(at: int) -> None:
    said = " ".join(NAUGHTY[at : at + 40])
    new = NEW.replace("      - Rain\n", f"      - {json.dumps(said)}\n")
    one = compared(OLD, new, name="<b>&lunch.yaml")
    text = page(one)
    assert "<script" not in text
    assert "<b>&lunch" not in text


@pytest.mark.slow
@needs_axe
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast", "print"])
def test_it_is_quiet_accessible_and_never_too_wide(
    chromium: Browser, tmp_path: Path, theme: str
) -> None:
    path = opened(tmp_path, *ALL, theme=theme)
    for width, scheme in ((1400, "light"), (320, "light"), (768, "dark")):
        with visited(chromium, path, width, color_scheme=scheme) as visit:
            assert visit.is_quiet(), visit.noise
            assert visit.violations() == []
            assert visit.value("document.documentElement.scrollWidth") <= width


@pytest.mark.slow
def test_numbers_lead_from_the_list_to_the_picture_and_back(
    chromium: Browser, tmp_path: Path
) -> None:
    with visited(chromium, opened(tmp_path, *ALL)) as visit:
        visit.page.locator(".changes a.badge").nth(1).click()
        mark = visit.page.locator(".scroll g:target")
        expect(mark).to_be_in_viewport()
        number = mark.text_content() or ""
        mark.locator("a").click()
        expect(visit.page.locator("li:target")).to_be_in_viewport()
        assert number.split()[-1] in visit.page.url


@pytest.mark.slow
def test_a_weight_can_be_left_out(chromium: Browser, tmp_path: Path) -> None:
    with visited(chromium, opened(tmp_path, *ALL)) as visit:
        wording = visit.page.locator(".w-wording").first
        expect(wording).to_be_visible()
        visit.page.get_by_role("checkbox", name="wording").uncheck()
        expect(wording).to_be_hidden()
        expect(visit.page.locator(".w-meaning").first).to_be_visible()
        visit.page.get_by_role("checkbox", name="whole picture").check()
        assert visit.value(
            "(b => b.scrollWidth <= b.clientWidth)(document.querySelector('.scroll'))"
        )
