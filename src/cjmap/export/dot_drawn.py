"""The ways through a map as a picture: Graphviz draws the graph of `dot`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig

from cjmap.errors import CjmapError
from cjmap.export import dot
from cjmap.export.data import Data

PURE = "graphviz-pure"
"""The program of the package of that name: Graphviz without an installation on the system."""
_ASIDE = re.compile(rb"<!--.*?-->\n?|<!DOCTYPE[^>]*>\n?", re.DOTALL)


def write(data: Data) -> bytes:
    """The picture as SVG."""
    return drawn(dot.write(data))


def drawn(graph: bytes) -> bytes:
    """What Graphviz makes of a graph, without its remarks on itself.

    It is the system's where there is one, else the one of the extra.
    """
    import graphviz

    try:
        svg: bytes = graphviz.pipe("dot", "svg", graph, quiet=True)
    except graphviz.ExecutableNotFound:
        svg = _pure(graph)
    except subprocess.SubprocessError as error:
        raise _failed("dot", getattr(error, "stderr", b"") or b"") from error
    return _ASIDE.sub(b"", svg)


def _pure(graph: bytes) -> bytes:
    here = sysconfig.get_path("scripts")
    program = shutil.which(PURE, path=here) or shutil.which(PURE)
    if program is None:
        raise CjmapError(
            "a picture of the routes needs Graphviz, which is not installed",
            "install it on the system, so that the command `dot` works (apt, brew, winget: "
            'graphviz); or: pip install "cjmap[routes]"',
        )
    done = subprocess.run([program, "-Tsvg"], input=graph, capture_output=True, check=False)
    if done.returncode:
        raise _failed(os.path.basename(program), done.stderr)
    return done.stdout


def _failed(program: str, said: bytes) -> CjmapError:
    lines = said.decode("utf-8", "replace").split("\n")
    return CjmapError(f"`{program}` could not draw the routes: {lines[0].strip()}")
