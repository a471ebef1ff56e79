"""From the arguments to a command, with no more imported than that command needs."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

from cjmap.cli import console
from cjmap.cli.console import quoted
from cjmap.errors import CjmapError
from cjmap.files import MAP_ENDINGS

_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EIO)
"""Standard output goes to a file that cannot take it."""


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
        reason = error.strerror or str(error)
        with suppress(OSError):  # standard error may go to the same disk
            console.complain(CjmapError(f"cannot write: {reason[:1].lower()}{reason[1:]}"))
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
    _refuse_file_as_command(arguments)
    from cjmap.cli.app import app

    try:
        app(args=arguments, prog_name="cjmap")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _everyday(arguments: list[str]) -> int | None:
    """What has no options to parse does without typer: `cjmap validate map.yaml` and the like."""
    if arguments[:1] == ["validate"] and _only_maps(arguments[1:]):
        from cjmap.cli.validate import validate

        return validate(arguments[1:])
    if arguments[:1] == ["lint"] and _may_be_plain():
        from cjmap.cli.plain_lint import read

        asked = read(arguments[1:])
        if asked:
            from cjmap.cli.lint import Order, run

            maps, options = asked
            return run(Order(maps, **options))
    if arguments[:1] == ["fmt"]:
        given = set(arguments[1:])
        maps = [one for one in arguments[1:] if one not in ("--check", "--diff")]
        if _only_maps(maps):
            from cjmap.cli.fmt import Wish, fmt

            return fmt(Wish(maps, "--check" in given, "--diff" in given))
    if arguments[:1] == ["diff"] and _only_maps(_before_paths(arguments[1:])):
        from cjmap.cli.diff import Order as Sides
        from cjmap.cli.diff import diff

        return diff(Sides(arguments[1:]))
    if arguments[:1] == ["render"]:
        maps, output = _output(arguments[1:])
        if _only_maps(maps):
            from cjmap.cli.render import render

            return render(maps, output)
    return None


def _refuse_file_as_command(arguments: list[str]) -> None:
    name = arguments[0] if arguments else ""
    if name[:1] != "-" and name.casefold().endswith(MAP_ENDINGS):
        raise CjmapError(
            f"{name} is a file; which command is meant?", f"to draw it: cjmap render {quoted(name)}"
        )


def _output(arguments: list[str]) -> tuple[list[str], str | None]:
    """The arguments without a last `-o WHERE`, and where that is."""
    if arguments[-2:-1] in (["-o"], ["--output"]):
        return arguments[:-2], arguments[-1]
    return arguments, None


def _before_paths(arguments: list[str]) -> list[str]:
    """The arguments up to `--`."""
    return arguments[: arguments.index("--")] if "--" in arguments else arguments


def _kept_apart(arguments: list[str]) -> list[str]:
    """`--` twice: typer takes away the first, and `cjmap diff` sees where paths begin."""
    if "--" not in arguments:
        return arguments
    at = arguments.index("--")
    return [*arguments[:at], "--", *arguments[at:]]


def _only_maps(arguments: list[str]) -> bool:
    """Whether there are arguments, and none of them is an option; `-` is standard input."""
    given = bool(arguments) and all(one == "-" or one[:1] != "-" for one in arguments)
    return given and _may_be_plain()


def _may_be_plain() -> bool:
    """Whether typer is not needed; on Windows it expands patterns and `~`."""
    return "_CJMAP_COMPLETE" not in os.environ and sys.platform != "win32"
