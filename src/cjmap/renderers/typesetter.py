"""The one place that knows Typst, which makes PNG and PDF: it gets a program and texts as data.

Programs are ours and fixed; what a user wrote comes in as data only. It sees no fonts but those
that ship, no files and no network.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

import typst

from cjmap.errors import CjmapError
from cjmap.layout.fonts_index import FOLDER

_ENOUGH = 40e6
"""Typst remembers what it drew until it has made ten more documents. After so many points of
images it is made to forget, so that a batch needs no more memory than its largest picture."""
_points = [0.0]
_home: list[int] = []
"""The process in which Typst has begun."""


def typeset(
    program: str,
    inputs: Mapping[str, str],
    format: Literal["png", "pdf"],
    ppi: float = 72.0,
    weight: float = 0.0,
) -> bytes:
    """The document that a program makes; `weight` is how many points of an image it draws."""
    _stay_home()
    found = _compiler().compile(
        program.encode(),
        format=format,
        ppi=ppi,
        sys_inputs=dict(inputs),
        timestamp=0,
    )
    _points[0] += weight
    if _points[0] > _ENOUGH:
        _forget()
    assert isinstance(found, bytes)
    return found


def _stay_home() -> None:
    """A `CjmapError` in a process that has forked from one with Typst's threads: it would wait for
    them for ever."""
    if not _home:
        _home.append(os.getpid())
    if _home[0] != os.getpid():
        raise CjmapError("PNG and PDF cannot be drawn in this process", "draw with --jobs 1")


def _forget() -> None:
    for _ in range(11):
        _compiler().compile(b"", format="png", sys_inputs={})
    _points[0] = 0.0


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
    return typst.Compiler(font_paths=fonts)
