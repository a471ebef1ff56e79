"""The emotion curve over time, as small multiples on one axis."""

from __future__ import annotations

from cjmap.export.history.formats import Setting
from cjmap.export.history.multiples import multiples
from cjmap.history.history import History
from cjmap.layout.theme import load_theme
from cjmap.renderers import svg


def write(history: History, setting: Setting) -> bytes:
    """The picture; where no state has a score, it says so."""
    return svg.write(multiples(history, setting.theme or load_theme("light")))
