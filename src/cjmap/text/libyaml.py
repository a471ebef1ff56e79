"""The door to libyaml: the one place that imports PyYAML."""

from __future__ import annotations

from functools import cache
from typing import Any

from cjmap.errors import CjmapError


@cache
def library() -> Any:
    """The C parser with its events and errors, imported when first used: help needs none of it.

    Raises CjmapError where PyYAML comes without libyaml: the parser in pure Python reads some
    texts differently, and the same map must not mean two things on two machines.
    """
    try:
        from yaml import _yaml
    except ImportError as error:
        raise CjmapError(
            "PyYAML was installed without libyaml, and cjmap reads YAML with libyaml only.",
            'Install PyYAML from its wheel: pip install --force-reinstall "PyYAML>=6.0.1"',
        ) from error
    return _yaml
