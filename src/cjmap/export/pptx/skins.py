"""The paints of a picture as fills and lines of shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cjmap.export.pptx.colours import Colours
from cjmap.export.pptx.sheet import Skin
from cjmap.layout.scene import Frame, Gradient, Paint

GRADIENT = "gradient:"
_ROUND = ' cap="rnd"'


class Skins:
    """Makes skins, each once. `emu` turns lengths of the picture into those of the file."""

    def __init__(
        self,
        colours: Colours,
        gradients: Mapping[str, Gradient],
        emu: Callable[[float], int],
    ) -> None:
        self._colours, self._gradients, self._emu = colours, gradients, emu
        self._skins: dict[Paint, Skin] = {}

    def skin(self, paint: Paint, frame: Frame) -> Skin:
        """The look of a shape that takes up a frame."""
        found = self._skins.get(paint)
        if found is None:
            found = Skin(self._fill(paint, frame), self._line(paint))
            if not (paint.fill or "").startswith(GRADIENT):
                self._skins[paint] = found
        return found

    def _fill(self, paint: Paint, frame: Frame) -> str:
        if paint.fill is None:
            return "<a:noFill/>"
        if paint.fill.startswith(GRADIENT):
            return self._shades(self._gradients[paint.fill[len(GRADIENT) :]], paint.opacity, frame)
        return f"<a:solidFill>{self._colours.xml(paint.fill, paint.opacity)}</a:solidFill>"

    def _line(self, paint: Paint) -> str:
        if paint.stroke is None:
            return "<a:ln><a:noFill/></a:ln>"
        width = self._emu(paint.width)
        cap = _ROUND if paint.cap == "round" else ""
        role = paint.stroke
        if role.startswith(GRADIENT):
            inside = self._shades(self._gradients[role[len(GRADIENT) :]], paint.opacity)
        else:
            inside = f"<a:solidFill>{self._colours.xml(role, paint.opacity)}</a:solidFill>"
        return f'<a:ln w="{width}"{cap}>{inside}{_dash(paint)}<a:round/></a:ln>'

    def _shades(self, gradient: Gradient, opacity: float, frame: Frame | None = None) -> str:
        """Colours from top to bottom; those of a scene are from end to end of the gradient, here
        they are from end to end of the shape."""
        low, high = gradient.y1, gradient.y2
        top, tall = (frame.y, frame.height or 1) if frame else (low, high - low)
        stops = []
        for offset, role, strength in gradient.stops:
            place = (low + offset * (high - low) - top) / tall
            share = round(100_000 * min(1.0, max(0.0, place)))
            stops.append(
                f'<a:gs pos="{share}">{self._colours.xml(role, strength * opacity)}</a:gs>'
            )
        return (
            f'<a:gradFill rotWithShape="1"><a:gsLst>{"".join(stops)}</a:gsLst>'
            '<a:lin ang="5400000" scaled="0"/></a:gradFill>'
        )


def _dash(paint: Paint) -> str:
    if not paint.dash:
        return ""
    pairs = (
        (round(100_000 * on / paint.width), round(100_000 * off / paint.width))
        for on, off in zip(paint.dash[::2], (*paint.dash[1::2], paint.dash[0]), strict=False)
    )
    inside = "".join(f'<a:ds d="{on}" sp="{off}"/>' for on, off in pairs)
    return f"<a:custDash>{inside}</a:custDash>"
