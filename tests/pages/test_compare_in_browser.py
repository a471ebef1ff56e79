"""The page of maps side by side in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from report_browser import ROOT, needs_axe, visited

from cjmap.alongside import write
from cjmap.pipeline import Drawing, open_map

pytestmark = pytest.mark.slow
PAIRS = (
    ("ebike", "ebike-future"),
    ("two-personas",),
    ("museum-visit", "umbrella"),
    ("residence-renewal", "newborn"),
    ("lunch", "umbrella", "ebike", "museum-visit", "two-personas", "newborn"),
)


def page(folder: Path, pair: tuple[str, ...], theme: str = "light") -> Path:
    documents = [open_map(str(ROOT / "examples" / f"{name}.journey.yaml")) for name in pair]
    path = folder / "page.html"
    path.write_bytes(write(documents, Drawing("html", theme)))
    return path


@needs_axe
@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_nothing_is_loaded_and_axe_finds_nothing(
    chromium: Browser, tmp_path: Path, pair: tuple[str, ...]
) -> None:
    path = page(tmp_path, pair)
    for width, scheme in ((1400, "light"), (320, "light"), (768, "dark")):
        with visited(chromium, path, width, color_scheme=scheme) as visit:
            assert visit.is_quiet(), visit.noise
            assert visit.violations() == []


@needs_axe
@pytest.mark.parametrize("theme", ["dark", "high-contrast", "print"])
def test_axe_finds_nothing_in_any_theme(chromium: Browser, tmp_path: Path, theme: str) -> None:
    with visited(chromium, page(tmp_path, PAIRS[0], theme)) as visit:
        assert visit.violations() == []


@pytest.mark.parametrize("pair", PAIRS, ids="+".join)
def test_no_width_scrolls_sideways(
    chromium: Browser, tmp_path: Path, pair: tuple[str, ...]
) -> None:
    with visited(chromium, page(tmp_path, pair), 320) as visit:
        for width in (320, 360, 600, 759, 760, 900, 1239, 1240, 1700):
            visit.page.set_viewport_size({"width": width, "height": 800})
            assert visit.value("document.documentElement.scrollWidth") <= width
