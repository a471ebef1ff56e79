"""Headless Chromium for the tests that hold a picture against a real browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--virtual-time-budget=10000",
    "--dump-dom",
)
SCRIPT = """<script>document.fonts.ready.then(() => {
  const found = (%s)();
  const out = document.createElement("pre");
  out.id = "out"; out.textContent = JSON.stringify(found);
  document.body.replaceChildren(out);
})</script>"""

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def in_chromium(body: str, script: str, folder: Path) -> Any:
    """What a JavaScript function gives in a page with this body, once all fonts are there."""
    assert CHROMIUM is not None
    page = folder / "page.html"
    html = f"<!doctype html><meta charset=utf-8>{body}{SCRIPT % script}"
    page.write_text(html, encoding="utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    found = re.search('<pre id="out">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found, done.stderr[-2000:]
    return json.loads(found[1])
