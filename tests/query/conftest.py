"""The tests of this folder try the generated maps of the pictures too."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "picture"))
