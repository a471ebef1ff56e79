"""A linter of CommonMark has nothing to say about a summary."""

from __future__ import annotations

import json
import subprocess

import pytest
from summaries import MAPS, ROOT, summary_of

NODE = ROOT / "tests" / "node"


def test_a_linter_is_content() -> None:
    if not (NODE / "node_modules" / "markdownlint").is_dir():
        pytest.skip("needs `npm install --prefix tests/node`")
    documents = {path.name: summary_of(path) for path in MAPS}
    done = subprocess.run(
        ["node", str(NODE / "markdownlint.mjs")],
        input=json.dumps(documents),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert json.loads(done.stdout) == []
