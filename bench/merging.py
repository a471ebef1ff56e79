"""How merging two people's work on a map grows with what the map holds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench.diffing import HARD

_MERGE = """
import gc, sys, time
from cjmap.comparing import Side
from cjmap.merging import merge_sides
sides = [Side(path, open(path, "rb").read()) for path in sys.argv[1:]]
gc.disable()
best = 9e9
for _ in range(2):
    start = time.process_time()
    outcome = merge_sides(*sides)
    best = min(best, time.process_time() - start)
assert outcome.data is not None, outcome.why
print(best, len(outcome.conflicts))
"""
_SIZES = (500, 1000, 2000, 4000)


def growth(folder: Path) -> None:
    """Microseconds a step, where each side has made a few changes, and where all is in dispute."""
    print(f"{'maps whose steps have …':48}" + "".join(f"{size:>15,}" for size in _SIZES))
    for name, make in HARD.items():
        for what, change in (("few changes", _few), ("all scored by both", _all)):
            row = (_cost(folder, make, change, size) for size in _SIZES)
            print(f"{name + ', ' + what:48}" + "".join(f"{each:>15}" for each in row), flush=True)


Step = tuple[str, int]
Change = Callable[[list[Step], int], list[Step]]


def _cost(folder: Path, make: Callable[[int], str], change: Change, size: int) -> str:
    steps = [(make(at), 0) for at in range(size)]
    maps = {"base": steps, "ours": change(steps, 1), "theirs": change(steps, 2)}
    for name, some in maps.items():
        (folder / f"{name}.yaml").write_text(_map(some), encoding="utf-8")
    paths = [str(folder / f"{name}.yaml") for name in maps]
    command = [sys.executable, "-c", _MERGE, *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, conflicts = done.stdout.split()
    return f"{float(seconds) * 1_000_000 / size:.0f}" + (" *" if int(conflicts) else "")


def _few(steps: list[Step], side: int) -> list[Step]:
    """Each side scores, removes, moves and adds a step of its own."""
    after = list(steps)
    at = len(after) // 3 + 10 * side
    after[at] = (after[at][0], side)
    after.insert(20 * side, after.pop(len(after) // 4 + side))
    del after[-10 * side]
    after.insert(len(after) // 2, (f"Quite another step of side {side}", 0))
    return after


def _all(steps: list[Step], side: int) -> list[Step]:
    return [(name, side) for name, _ in steps]


def _map(steps: list[Step]) -> str:
    lines = (f"      - {{action: {name}, emotion: {score}}}" for name, score in steps)
    return "\n".join(["title: T", "phases:", "  - name: P", "    actions:", *lines, ""])
