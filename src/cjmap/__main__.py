"""The `cjmap` command: the ways in and out of the program.

`--version` is answered before anything is imported, and whatever goes wrong below ends in a
sentence and an exit code, never in a traceback.
"""

from __future__ import annotations

import os
import sys

from cjmap import __version__


def main() -> None:
    """Run the command of `sys.argv` and leave the process with its exit code."""
    arguments = sys.argv[1:]
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        code = _reader_left()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]):
        print(f"cjmap {__version__}")
        return 0
    # Nobody's pydantic plugins have a say here, and looking for them takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    # What the imports make is never garbage.
    import gc

    gc.disable()
    from cjmap.cli.start import start

    code = start(arguments)
    # Nor need Python look through what is left at the end.
    gc.freeze()
    return code


def _reader_left() -> int:
    """`cjmap … | head`: the reader of our output has seen enough. As a shell would put it, 141."""
    # Python flushes once more at exit; that must find somewhere to go.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 141


if __name__ == "__main__":
    main()
