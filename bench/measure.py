"""Run a command and say how long it took and how much memory it had."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """Seconds of wall time, the most memory that one of its processes had, in MiB, and seconds of
    processor time."""

    seconds: float
    memory: float
    processor: float = 0


def run(command: Sequence[str], env: dict[str, str] | None = None, wrong: bool = False) -> Run:
    """Run a command once. `wrong` says that another exit code than 0 is fine too."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
    )
    assert process.stderr
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode and not wrong:
        raise RuntimeError(f"{command[0]} failed: {said.decode(errors='replace')[-500:]}")
    return Run(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


def best(command: Sequence[str], times: int, **options: object) -> Run:
    """The quickest of several runs: what the machine can do when nobody disturbs it."""
    return min(run(command, **options) for _ in range(times))  # type: ignore[arg-type]


def pair(one: Sequence[str], two: Sequence[str], times: int) -> tuple[Run, Run]:
    """Two commands by turns, so that both meet the same machine; the quickest run of each."""
    runs = [(run(one), run(two)) for _ in range(times)]
    return min(first for first, _ in runs), min(second for _, second in runs)


_BESIDE = """
def best(work):
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)
print(best(ours), best(bare))
"""


def beside(code: str, files: Sequence[Path]) -> tuple[float, float]:
    """Seconds of processor time a file: of `ours()`, and of `bare()`, which a program defines.

    It gets the files as its arguments, and imports `time`.
    """
    command = [sys.executable, "-c", code + _BESIDE, *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    ours, bare = map(float, done.stdout.split())
    return ours / len(files), bare / len(files)
