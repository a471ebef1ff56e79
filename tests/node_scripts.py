"""Programs of Node.js that read what we wrote, by a script in `tests/node`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

NODE = Path(__file__).parent / "node"


def node(script: str, request: Any) -> Any:
    """The answer of a script to a request, both JSON."""
    if not (NODE / "node_modules").is_dir():
        pytest.skip("needs `npm install --prefix tests/node`")
    done = subprocess.run(
        ["node", str(NODE / script)],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
