"""Maps and types that the tests of the command line share."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

MAP = """\
title: Ordering lunch
persona: Sam
phases:
  - name: Choose
    actions:
      - action: Opens the app
        thought: Everything looks the same.
        emotion: -1
      - Compares three places
"""
BROKEN = MAP.replace("thought:", "thougth:")

Run = Callable[..., subprocess.CompletedProcess[str]]
