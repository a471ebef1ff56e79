"""What git calls, as it was set up: `cjmap git textconv FILE` and the like.

Whatever happens, git gets an answer that it can go on with: a map that cannot be read is shown as
it is, and where cjmap fails itself, git's own way is left.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from cjmap.cli import console

Run = Callable[[Sequence[str]], int]


def call(arguments: Sequence[str]) -> int | None:
    """Do what git asks for, and give the exit code; None where it is not git that asks."""
    if not arguments or arguments[0] not in _CALLS:
        return None
    try:
        code = _CALLS[arguments[0]](arguments[1:])
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # the pager was left; git would take anything else for a failure
        console.give_up_output()
        return 0


def _textconv(arguments: Sequence[str]) -> int:
    from cjmap.cli.git.textconv import textconv

    return textconv(arguments)


def _diff_driver(arguments: Sequence[str]) -> int:
    from cjmap.cli.git.diff_driver import diff_driver

    return diff_driver(arguments)


def _merge_driver(arguments: Sequence[str]) -> int:
    from cjmap.cli.git.merge_driver import merge_driver

    return merge_driver(arguments)


def _mergetool(arguments: Sequence[str]) -> int:
    from cjmap.cli.git.mergetool import mergetool

    return mergetool(arguments)


_CALLS: dict[str, Run] = {
    "textconv": _textconv,
    "diff-driver": _diff_driver,
    "merge-driver": _merge_driver,
    "mergetool": _mergetool,
}
