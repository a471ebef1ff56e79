"""A command that watches files, and what it says while somebody saves them."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PATIENCE = 120
"""Seconds after which something is wrong."""
WATCHING = "; watching"


class Watch:
    """A running command, and all that it has said so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._said = {"out": "", "err": ""}
        self._news = threading.Condition()
        for name, stream in (("out", process.stdout), ("err", process.stderr)):
            threading.Thread(target=self._listen, args=(name, stream), daemon=True).start()

    def _listen(self, name: str, stream: IO[str]) -> None:
        for line in stream:
            with self._news:
                self._said[name] += line
                self._news.notify_all()

    def hears(self, words: str, where: str = "out") -> str:
        """Wait until this is said; everything up to it, which is not looked at again."""
        with self._news:
            came = self._news.wait_for(lambda: words in self._said[where], PATIENCE)
            assert came, (words, self._said)
            before, _, after = self._said[where].partition(words)
            self._said[where] = after
            return before

    def ends(self) -> int:
        """Press Ctrl-C; the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@contextmanager
def watching(folder: Path, *arguments: str, command: str = "render") -> Iterator[Watch]:
    """A command in a folder, ended at last by Ctrl-C, without a traceback."""
    line = [sys.executable, "-m", "cjmap", command, "--watch", *arguments]
    with subprocess.Popen(
        line, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        watch = Watch(process)
        try:
            yield watch
            assert watch.ends() == 0
            assert "Traceback" not in "".join(watch._said.values())
        finally:
            process.kill()
