"""A real browser for the tests of the report, and what is looked at in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from browser import CHROMIUM
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
AXE = ROOT / "tests" / "node" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

needs_axe = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed")


@contextmanager
def started() -> Iterator[Browser]:
    """Chromium, as long as it is needed."""
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


Reports = Callable[[str], Path]
"""Gives the report of a map by the beginning of its file's name."""


class Visit:
    """A report opened in a window, and everything that it did beside showing itself."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page = page
        self.noise: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.noise.append(message.text))
        page.on("pageerror", lambda error: self.noise.append(str(error)))
        page.on("dialog", lambda dialog: (self.noise.append("a dialog"), dialog.dismiss()))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(path.as_uri())

    def value(self, script: str) -> Any:
        """What a piece of JavaScript gives."""
        return self.page.evaluate(script)

    def is_quiet(self) -> bool:
        """Nothing on the console, and no request but for the page itself."""
        asked = [url for url in self.requests if not url.startswith("data:")]
        return not self.noise and len(asked) == 1

    def violations(self) -> list[str]:
        """What axe-core finds, rule and element."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        return [f"{v['id']}: {n['html'][:160]}" for v in found["violations"] for n in v["nodes"]]


@contextmanager
def visited(browser: Browser, path: Path, width: int = 1400, **settings: Any) -> Iterator[Visit]:
    """A report in a window of this width; `settings` are those of a Playwright page."""
    page = browser.new_page(viewport={"width": width, "height": 900}, **settings)
    yield Visit(page, path)
    page.close()
