"""How well one colour can be told from another: WCAG 2.2, on `#rrggbb`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

TEXT = 4.5
"""What WCAG asks of text (1.4.3, level AA)."""
MARK = 3.0
"""What WCAG asks of lines, icons and the like that mean something (1.4.11)."""
_DARK = 0.18

Channels = tuple[int, int, int]


def ratio(one: str, other: str) -> float:
    """The contrast of two colours, from 1 (the same) to 21 (black and white)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_dark(colour: str) -> bool:
    """Whether a page of this colour is a dark one."""
    return luminance(colour) < _DARK


def over(ground: str, colour: str, opacity: float) -> str:
    """What is seen where a colour of this opacity lies over another, as SVG mixes them."""
    pairs = zip(channels(ground), channels(colour), strict=True)
    red, green, blue = (round(under + (top - under) * opacity) for under, top in pairs)
    return f"#{red:02x}{green:02x}{blue:02x}"


def nearest(colour: str, passes: Callable[[str], bool]) -> str | None:
    """The colour most like this one that passes: the same hue, darker or lighter."""
    return next(filter(passes, _shades(colour)), None)


def _shades(colour: str) -> Iterator[str]:
    """Ever more black, or as much white, mixed into a colour."""
    for step in range(1, 256):
        yield over(colour, "#000000", step / 255)
        yield over(colour, "#ffffff", step / 255)


def channels(colour: str) -> Channels:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
