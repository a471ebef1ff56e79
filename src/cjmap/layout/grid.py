"""Where columns stand, and what every lane needs to draw itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cjmap.board.board import Board
from cjmap.board.view import View
from cjmap.layout.measure import Ruler
from cjmap.layout.scene import Frame, Gradient, Node
from cjmap.layout.theme import Theme

if TYPE_CHECKING:
    from cjmap.layout.marks import Marks

MARGIN = 24.0
GUTTER = 184.0
SIGN = 22.0
"""What an icon before a lane's label takes."""
INSET = 4.0
"""Air on each side of a card inside its column."""


class Grid(NamedTuple):
    """Column edges from left to right: `edges[i]` to `edges[i + 1]` is column i.

    `left` is the left margin, where the gutter with the lane labels begins; `right` is the
    right end of rules and bands; `margin_right` the width kept free beyond the last column
    for names at line ends.
    """

    left: float
    edges: tuple[float, ...]
    right: float

    @property
    def start(self) -> float:
        """Where the first column begins."""
        return self.edges[0]

    @property
    def end(self) -> float:
        """Where the last column ends."""
        return self.edges[-1]

    def centre(self, column: int) -> float:
        return (self.edges[column] + self.edges[column + 1]) / 2

    def span(self, first: int, last: int) -> tuple[float, float]:
        """Left and right edge of columns `first` to `last`."""
        return self.edges[first], self.edges[last + 1]


class Context(NamedTuple):
    """What every lane may look at while it is laid out."""

    board: Board
    grid: Grid
    ruler: Ruler
    theme: Theme
    view: View
    marks: Marks | None = None
    """What has changed, where that is to be seen."""


class Block(NamedTuple):
    """A lane laid out: its height, and how to draw it with its top at a given y.

    `frames` are the frames of its cards by slot id, relative to the lane's top: connectors
    start and end there. `gradients` gives what the nodes name as `gradient:<id>`.
    """

    height: float
    draw: Callable[[float], tuple[Node, ...]]
    frames: Mapping[str, Frame] = MappingProxyType({})
    gradients: Callable[[float], tuple[Gradient, ...]] = lambda top: ()
    reach: float = 0.0
    """Room that it needs to the right of the last column (names at the ends of curves)."""
