"""The terminal: the one place that knows streams, colour, width and encodings."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TextIO

from cjmap.errors import CjmapError
from cjmap.report.look import Look, visible

MANY = 20
"""From so many files on, a progress bar is worth its place."""


def prepare() -> None:
    """Let every character be written: what the terminal cannot show becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def look(stream: TextIO) -> Look:
    """How reports are to look on a stream: coloured and fitted on a terminal, plain elsewhere."""
    terminal = is_terminal(stream)
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    width = _width(stream) if terminal else 100
    return Look(terminal and not plain, max(width, 40), stream.encoding or "utf-8")


def out(text: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(text + "\n")


def err(text: str) -> None:
    """Write a line to standard error, after what standard output has to say."""
    sys.stdout.flush()
    sys.stderr.write(text + "\n")


def binary(data: bytes) -> None:
    """Write bytes to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def give_up_output() -> None:
    """Let what standard output could not take go nowhere, or Python would try it again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def complain(error: CjmapError) -> None:
    """Say what could not be done, and how to go on."""
    shown = look(sys.stderr)
    if error.report:
        err(error.report)
    head = shown.paint("cjmap:", "error")
    err(f"{head} {visible(error.message, shown.encoding)}")
    if error.hint:
        err(f"  {visible(error.hint, shown.encoding)}")


def apologise(error: Exception) -> None:
    """A mistake of ours, in one plain sentence."""
    what = visible(f"{type(error).__name__}: {error}", look(sys.stderr).encoding)
    err(
        f"cjmap: something went wrong inside cjmap ({what}); please report it with the map "
        "that caused it, and with what CJMAP_DEBUG=1 shows."
    )


@contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[], None]]:
    """A progress bar where there is much to do and a terminal to show it on.

    Gives the function that moves it on by one file.
    """
    if total < MANY or not is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


def swatches(rows: Iterable[tuple[str, Sequence[str]]], ground: str) -> None:
    """Named rows of colours on standard output: blocks where a terminal can show them, else hex."""
    blocks = look(sys.stdout).colour and _shows_colours()
    for name, colours in rows:
        if blocks:
            _blocks(name, colours, ground)
        else:
            out(f"  {name:8} {' '.join(colours)}")


def _shows_colours() -> bool:
    """Whether a terminal has more than sixteen colours: with these no theme can be shown."""
    from rich.console import Console

    return Console().color_system in ("truecolor", "256")


def _blocks(name: str, colours: Sequence[str], ground: str) -> None:
    from rich.console import Console
    from rich.text import Text

    row = Text(f"  {name:8} ").append(" ", f"on {ground}")
    for colour in colours:
        row.append("    ", f"on {colour}").append(" ", f"on {ground}")
    Console(highlight=False, soft_wrap=True).print(row)


def is_interactive() -> bool:
    """Whether somebody is there to answer a question."""
    return is_terminal(sys.stdin) and is_terminal(sys.stderr)


def quoted(path: str) -> str:
    """A path as it is typed in a shell."""
    if os.name == "nt":
        return f'"{path}"' if " " in path else path
    from shlex import quote

    return quote(path)


def _width(terminal: TextIO) -> int:
    """Columns of a terminal; COLUMNS has the last word, and 80 is what nobody knows."""
    # shutil.get_terminal_size would do this, at 3 ms for its imports.
    with suppress(ValueError):
        return int(os.environ.get("COLUMNS", ""))
    with suppress(OSError, ValueError):
        return os.get_terminal_size(terminal.fileno()).columns or 80
    return 80


def is_terminal(stream: TextIO) -> bool:
    """Whether somebody is reading."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False
