"""Which part of a picture stands where on which page. Lengths on paper are points (1/72 inch)."""

from __future__ import annotations

from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.export.dividing import Window, whole_of
from cjmap.layout.scene import Scene

POINT = 0.75
"""Points to a unit where a picture has its own size: 96 units are an inch, and 72 points."""
MARGIN = 28.0
"""What printers leave white, and a little more."""
_LARGEST = 14_400.0
"""A page of a PDF is no longer than 200 inches."""


class Sheet(NamedTuple):
    """One page."""

    width: float
    height: float
    windows: tuple[Window, ...]


class Paper(NamedTuple):
    """What to print on. Without a size it is as large as the picture."""

    size: tuple[float, float] | None = None
    tiled: bool = False
    orientation: str = ""

    def turned(self, landscape: bool) -> tuple[float, float]:
        """Width and height."""
        assert self.size
        long, short = max(self.size), min(self.size)
        return (long, short) if landscape else (short, long)

    def ways(self) -> tuple[tuple[float, float], ...]:
        """The sizes that it may be used in."""
        known = {"landscape": (True,), "portrait": (False,)}
        return tuple(map(self.turned, known.get(self.orientation, (True, False))))


_A4, _A3, _LETTER = (595.28, 841.89), (841.89, 1190.55), (612.0, 792.0)
PAPERS = {
    "long": Paper(),
    "a4": Paper(_A4),
    "a3": Paper(_A3),
    "letter": Paper(_LETTER),
    "poster": Paper(_A4, tiled=True),
    "poster-a3": Paper(_A3, tiled=True),
    "poster-letter": Paper(_LETTER, tiled=True),
}
ORIENTATIONS = ("landscape", "portrait")


def papers(page: str = "long", orientation: str = "") -> Paper:
    """The paper of that name; a `CjmapError` says which there are."""
    paper = PAPERS.get(page.casefold())
    if paper is None:
        raise CjmapError(f"there is no page `{page}`", f"pages: {', '.join(PAPERS)}")
    if orientation and orientation not in ORIENTATIONS:
        raise CjmapError(
            f"there is no orientation `{orientation}`", f"it is {' or '.join(ORIENTATIONS)}"
        )
    if orientation and not paper.size:
        raise CjmapError(
            f"a page of the size `{page}` has the shape of the picture",
            f"--orientation is for --page {', '.join(list(PAPERS)[1:])}",
        )
    return paper._replace(orientation=orientation)


def whole(scene: Scene, paper: Paper) -> Sheet:
    """The whole picture on one page, as large as it can be."""
    frame = whole_of(scene)
    if not paper.size:
        scale = min(POINT, _LARGEST / max(scene.width, scene.height))
        window = Window(scene, frame, 0, 0, scale)
        return Sheet(scene.width * scale, scene.height * scale, (window,))
    width, height = max(paper.ways(), key=lambda size: fitting(scene, size))
    scale = fitting(scene, (width, height))
    x = (width - scene.width * scale) / 2
    return Sheet(width, height, (Window(scene, frame, x, _top(scene, height, scale), scale),))


def fitting(scene: Scene, size: tuple[float, float]) -> float:
    """Points to a unit at which a picture fits a page; it is not made larger than it is. What a
    picture has of air around it counts as margin."""
    across, down = (size[0] - MARGIN) / scene.width, (size[1] - MARGIN) / scene.height
    return min(POINT, across, down)


def _top(scene: Scene, height: float, scale: float) -> float:
    """In the middle where it nearly fills the page, else at the top."""
    return min((height - scene.height * scale) / 2, MARGIN / 2)
