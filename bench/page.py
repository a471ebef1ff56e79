"""How soon a reader can use a report: by Chromium's own clock, without a network."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

_READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
_FILTER = """() => {
  const choice = document.querySelector("select[name=ph]");
  choice.value = "1";
  const start = performance.now();
  choice.dispatchEvent(new Event("change"));
  document.body.offsetHeight;
  return performance.now() - start;
}"""


def chromium() -> str | None:
    """Where Chromium is, if it is installed."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "chrome"))
    return next(filter(None, found), None)


def readiness(report: Path, times: int = 5) -> tuple[float, float, float]:
    """Milliseconds until a report can be used; the same without its script; one filtering.

    The best of several turns each.
    """
    from playwright.sync_api import sync_playwright

    bare = report.with_suffix(".bare.html")
    html = report.read_text(encoding="utf-8")
    bare.write_text(re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL), encoding="utf-8")
    with sync_playwright() as engine:
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = engine.chromium.launch(executable_path=chromium(), args=flags)
        turns = [(_opened(browser, report), _opened(browser, bare)) for _ in range(times)]
        filtering = min(_opened(browser, report, _FILTER) for _ in range(times))
        browser.close()
    whole, plain = map(min, zip(*turns, strict=True))
    return whole, plain, filtering


def _opened(browser: Any, path: Path, script: str = _READY) -> float:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(path.as_uri())
    found: float = page.evaluate(script)
    page.close()
    return found
