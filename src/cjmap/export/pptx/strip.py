"""The phases as a small strip at the top of a slide: where in the journey one is."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.board import Stretch
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.sheet import Told
from cjmap.export.pptx.texts import said
from cjmap.layout.scene import Frame, Style

HEIGHT = 22.0
_SIZE = 11.0
_TIP = 11.0
_GAP = 3.0


def strip(canvas: Canvas, leaf: Leaf, here: Stretch | None) -> None:
    """An arrow for each phase, that of `here` in its colour; nothing where there is but one."""
    stretches = canvas.board.stretches
    if len(stretches) < 2:
        return
    for stretch, (x, width) in zip(stretches, _places(canvas, here), strict=True):
        is_here = here is not None and stretch.index == here.index
        role = canvas.writing.colours.theme.phase(stretch.index) if is_here else "panel"
        ink = "on-phase" if is_here else "muted"
        name = stretch.phase.name or ""
        if not is_here and _wide(canvas, name) > width - 2.5 * _TIP:
            name = str(stretch.index + 1)
        frame = Frame(canvas.area.x + x, canvas.area.y, width, HEIGHT)
        leaf.sheet.box(
            frame,
            canvas.fill(role),
            geometry="homePlate" if not stretch.index else "chevron",
            paragraphs=[said(name, _SIZE, ink, bold=is_here, side="middle")],
            anchor="ctr",
            wrap=False,
            flip=canvas.board.rtl,
            told=Told(stretch.phase.name or "Phase"),
        )


def _wide(canvas: Canvas, name: str) -> float:
    return canvas.ruler.width(name, Style(round(_SIZE), 600)) * 1.1


def _places(canvas: Canvas, here: Stretch | None) -> Iterator[tuple[float, float]]:
    """Where each arrow begins, and its width: the one of `here` has room for its name."""
    stretches, whole = canvas.board.stretches, canvas.area.width
    even = (whole + (_TIP - _GAP) * (len(stretches) - 1)) / len(stretches)
    wide = even
    if here:
        wide = min(whole / 2, max(even, _wide(canvas, here.phase.name or "") + 3 * _TIP))
    rest = (whole + (_TIP - _GAP) * (len(stretches) - 1) - wide) / (len(stretches) - 1)
    x = 0.0
    for stretch in stretches:
        width = wide if here and stretch.index == here.index else rest
        yield (whole - x - width if canvas.board.rtl else x), width
        x += width - _TIP + _GAP
