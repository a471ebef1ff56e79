"""Customer journeys as code: journey maps in YAML, checked and drawn.

from cjmap import load, render

journey = load("lunch.yaml")
svg = render(journey)
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["CjmapError", "Map", "__version__", "findings", "load", "render"]

TYPE_CHECKING = False  # type checkers take it for true; importing typing would take 5 ms
if TYPE_CHECKING:
    from typing import Any

    from cjmap.api import Map, findings, load, render
    from cjmap.errors import CjmapError


def __getattr__(name: str) -> Any:
    """The public names, imported when first asked for: `--version` must not wait for them."""
    if name not in __all__:
        raise AttributeError(f"module 'cjmap' has no attribute {name!r}")
    from importlib import import_module

    home = import_module("cjmap.errors" if name == "CjmapError" else "cjmap.api")
    return getattr(home, name)


def __dir__() -> list[str]:
    return sorted(__all__)
