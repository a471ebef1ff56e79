"""From the arguments to a command, with no more imported than that command needs."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

from cjmap.cli import console
from cjmap.cli.console import quoted
from cjmap.cli.plain import read
from cjmap.errors import CjmapError, reason
from cjmap.files import MAP_ENDINGS

_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EIO)
"""Standard output goes to a file that cannot take it."""
_OF_PICTURES = ("width", "dpi", "transparent")


def start(arguments: list[str]) -> int:
    """Run a command and return its exit code: 0 fine, 1 problems in maps, 2 could not be done."""
    console.prepare()
    try:
        code = _dispatch(arguments)
        sys.stdout.flush()
        return code
    except CjmapError as error:
        console.complain(error)
        return 2
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except OSError as error:
        if error.errno not in _FULL:
            return _our_mistake(error)
        console.give_up_output()
        with suppress(OSError):  # standard error may go to the same disk
            console.complain(CjmapError(f"cannot write: {reason(error)}"))
        return 2
    except Exception as error:
        return _our_mistake(error)


def _our_mistake(error: Exception) -> int:
    if os.environ.get("CJMAP_DEBUG"):
        raise error
    console.apologise(error)
    return 2


def _dispatch(arguments: list[str]) -> int:
    code = _everyday(arguments)
    if code is not None:
        return code
    if arguments[:1] == ["help"]:
        arguments = [*arguments[1:], "--help"]
    if arguments[:1] == ["diff"]:
        arguments = _kept_apart(arguments)
    if arguments[:1] == ["git"] and (done := _for_git(arguments[1:])) is not None:
        return done
    _refuse_file_as_command(arguments)
    from cjmap.cli.app import app

    try:
        app(args=arguments, prog_name="cjmap")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _for_git(arguments: list[str]) -> int | None:
    """What git calls; None where somebody else has typed `cjmap git`."""
    from cjmap.cli.git.calls import call

    return call(arguments)


def _everyday(arguments: list[str]) -> int | None:
    """What is asked every day is done without typer: `cjmap validate map.yaml` and the like."""
    if "_CJMAP_COMPLETE" in os.environ or sys.platform == "win32":
        return None  # there typer expands patterns and `~`
    command = arguments[0] if arguments else ""
    asked = read(command, arguments[1:])
    if asked is None:
        return None
    maps, options = asked
    match command:
        case "validate":
            from cjmap.cli.validate import validate

            return validate(maps, **options)
        case "lint":
            from cjmap.cli.lint import Order, run

            return run(Order(maps, **options))
        case "fmt":
            from cjmap.cli.fmt import Wish, fmt

            return fmt(Wish(maps, **options))
        case "diff":
            from cjmap.cli.diff import Order as Sides
            from cjmap.cli.diff import diff

            return diff(Sides(maps, **options))
        case "import":
            from cjmap.cli.bring import Order as Files
            from cjmap.cli.bring import run as bring

            return bring(Files(maps, **options))
        case _:
            from cjmap.cli.render import render
            from cjmap.pipeline import Drawing

            given = [(name, options.pop(name)) for name in _OF_PICTURES if name in options]
            return render(maps, drawing=Drawing(options=tuple(given)), **options)


def _refuse_file_as_command(arguments: list[str]) -> None:
    name = arguments[0] if arguments else ""
    if name[:1] != "-" and name.casefold().endswith(MAP_ENDINGS):
        raise CjmapError(
            f"{name} is a file; which command is meant?", f"to draw it: cjmap render {quoted(name)}"
        )


def _kept_apart(arguments: list[str]) -> list[str]:
    """`--` twice: typer takes away the first, and `cjmap diff` sees where paths begin."""
    if "--" not in arguments:
        return arguments
    at = arguments.index("--")
    return [*arguments[:at], "--", *arguments[at:]]
