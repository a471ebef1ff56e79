"""Reading diagrams: ours in a process that runs, beside Mermaid's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench import peers
from bench.measure import Run

_OURS = """
import sys, time
from cjmap.importers.mermaid.parse import parse
from cjmap.text.source import Source
text = open(sys.argv[1], encoding="utf-8").read()
parse(Source("d", text))
start = time.perf_counter()
for _ in range(200): parse(Source("d", text))
print((time.perf_counter() - start) * 1000 / 200)
"""


def diagrams(folder: Path, number: int) -> list[Path]:
    """So many diagrams, in files of their own."""
    place = folder / "diagrams"
    place.mkdir(exist_ok=True)
    return [peers.diagram(place, seed) for seed in range(number)]


def reading(theirs: list[str], source: Path) -> tuple[Run, Run]:
    """Mermaid's reader and ours in a process that runs, by turns."""
    ours = [sys.executable, "-c", _OURS, str(source)]
    turns = [(_printed(theirs), _printed(ours)) for _ in range(3)]
    first, second = (min(times) for times in zip(*turns, strict=True))
    return Run(first / 1000, 0), Run(second / 1000, 0)


def _printed(command: list[str]) -> float:
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
