"""What a check found, as the report tells it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from report_browser import needs_axe, visited

from cjmap.pipeline import Drawing, draw, open_map
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Span

EBIKE = Path(__file__).parents[2] / "examples" / "ebike.journey.yaml"
FOUND = (
    Diagnostic("LIV001", "Never <b>reviewed</b>.", severity=Severity.INFO, route=("title",)),
    Diagnostic(
        "ACT001",
        "Nothing addresses `<script>alert(1)</script>`.",
        Span(120, 3, 120, 9),
        "Say `addresses`.",
        route=("phases", 1, "actions", 0, "pain_point"),
        name="unaddressed-pain-point",
    ),
)


def written(path: Path, folder: Path, findings: tuple[Diagnostic, ...] | None) -> Path:
    page = folder / "report.html"
    page.write_bytes(draw(open_map(str(path)), Drawing("html"), findings))
    return page


def test_without_a_check_there_is_no_such_part(tmp_path: Path) -> None:
    assert 'id="findings"' not in written(EBIKE, tmp_path, None).read_text("utf-8")


def test_nothing_found_is_said(tmp_path: Path) -> None:
    assert "found nothing to improve" in written(EBIKE, tmp_path, ()).read_text("utf-8")


@pytest.mark.slow
@needs_axe
def test_findings_are_text_with_a_way_to_what_they_are_about(
    chromium: Browser, tmp_path: Path
) -> None:
    for width, scheme in ((1400, "light"), (320, "dark")):
        with visited(chromium, written(EBIKE, tmp_path, FOUND), width, color_scheme=scheme) as seen:
            page = seen.page
            assert seen.is_quiet(), seen.noise
            assert seen.violations() == []
            assert seen.value("document.documentElement.scrollWidth") <= width
            rows = page.locator("#findings tbody tr")
            texts = rows.all_inner_texts()
            assert "<script>alert(1)</script>" in texts[0], "the worst first"
            assert "Never <b>reviewed</b>." in texts[1]
            target = rows.first.locator("a").get_attribute("href") or ""
            assert page.locator(f"[id='{target[1:]}']").count() == 1
            assert page.locator("#findings .cover div").count() == 4
