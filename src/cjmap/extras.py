"""Parts of cjmap that want packages of their own: they are imported when they are used."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

from cjmap.errors import CjmapError


def is_installed(extra: str) -> bool:
    """Whether the packages of an extra are there; none needs nothing."""
    if not extra:
        return True
    from importlib.metadata import PackageNotFoundError, requires, version

    try:
        for line in requires("cjmap") or ():
            package, _, condition = line.partition(";")
            if re.search(rf"extra == ['\"]{extra}['\"]", condition):
                version(re.split(r"[^\w.-]", package, maxsplit=1)[0])
    except PackageNotFoundError:
        return False
    return True


def function(place: str, extra: str, what: str) -> Callable[..., Any]:
    """The function at a place, `module:function`.

    Where the packages of the extra are not installed, a `CjmapError` says what needs them (`what`,
    up to its verb) and how to install them.
    """
    module, name = place.split(":")
    try:
        home = import_module(module)
    except ImportError as error:
        if not extra:
            raise
        raise CjmapError(
            f"{what} a part that is not installed", f'pip install "cjmap[{extra}]"'
        ) from error
    found: Callable[..., Any] = getattr(home, name)
    return found
