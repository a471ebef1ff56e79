"""How comparing two maps, and working the changes in, grows with what the maps hold."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

_COMPARE = """
import gc, sys, time
from cjmap.diff.compare import compare_plain
from cjmap.diff.patch import work
from cjmap.diff.tell import tell
from cjmap.diff.thing import things
from cjmap.model.load import load
from cjmap.text.source import Source
old, new = (load(Source(path, open(path).read())).plain for path in sys.argv[1:])
gc.disable()
best = 9e9, 9e9
for _ in range(3):
    root = things(old)
    start = time.process_time()
    changes = compare_plain(old, new)
    tell(old, new, changes)
    middle = time.process_time()
    work(root, changes)
    end = time.process_time()
    best = min(best[0], middle - start), min(best[1], end - middle)
assert root.plain() == new
print(*best)
"""
_SIZES = (500, 1000, 2000, 4000)
_WORDS = (
    "waits for the answer of a colleague who looks at the desk in the store about prices".split()
)

HARD: dict[str, Callable[[int], str]] = {
    "names of their own": lambda at: f"alpha{at} beta{at} gamma{at}",
    "the same words in every name": lambda at: " ".join(Random(at).sample(_WORDS, 9)) + f" {at}",
    "one text for all": lambda at: "The same text everywhere",
    "names that differ by a letter": lambda at: f"Step{at:05}",
    "long texts": lambda at: " ".join(Random(at).choices(_WORDS, k=100)) + f" {at}",
}
"""What the steps are called."""


def growth(folder: Path) -> None:
    """Microseconds a step, of telling the changes and of working them in."""
    print(f"{'maps whose steps have …':48}" + "".join(f"{size:>15,}" for size in _SIZES))
    for name, make in HARD.items():
        for what, change in (("5 changes", _few), ("all reworded", _all)):
            row = (_cost(folder, make, change, size) for size in _SIZES)
            print(f"{name + ', ' + what:48}" + "".join(f"{each:>15}" for each in row), flush=True)


def _cost(
    folder: Path,
    make: Callable[[int], str],
    change: Callable[[list[str]], list[str]],
    size: int,
) -> str:
    names = [make(at) for at in range(size)]
    paths = [folder / "before.yaml", folder / "after.yaml"]
    for path, some in zip(paths, (names, change(names)), strict=True):
        path.write_text(_map(some), encoding="utf-8")
    command = [sys.executable, "-c", _COMPARE, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told, worked = (float(found) * 1_000_000 / size for found in done.stdout.split())
    return f"{told:.1f} + {worked:.1f}"


def _few(names: list[str]) -> list[str]:
    """Three reworded, one moved, one removed."""
    after = list(names)
    for at in (10, len(after) // 3, len(after) // 2):
        after[at] += " now"
    after.insert(20, after.pop(len(after) // 4))
    del after[-30]
    return after


def _all(names: list[str]) -> list[str]:
    return [f"{name} now" for name in names]


def _map(names: list[str]) -> str:
    steps = (f"      - {{action: {name}, emotion: {at % 5 - 2}}}" for at, name in enumerate(names))
    return "\n".join(["title: T", "phases:", "  - name: P", "    actions:", *steps, ""])
