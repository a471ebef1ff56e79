"""Which colours of a theme meet in a picture, and whether they can be told apart there.

The tables below are complete: the tests look under every text and mark of many pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cjmap.layout.contrast import MARK, TEXT, nearest, over, ratio
from cjmap.layout.mood import TINT, TINT_OF_MANY, WASH
from cjmap.layout.theme import roles

Layer = tuple[str, float]
"""A colour role, and how much it covers of what is under it, 0 to 1."""

_PAGE = ("background", "moment.fill")
_CARDS = ("card", "bubble.fill", "neutral.fill", "pain.fill", "opportunity.fill")
_ONE = ("good", "bad")
_SEVERAL = ("good, several", "bad, several")
_TINTS: dict[str, tuple[Layer, ...]] = {
    "good": (("background", 1.0), ("mood.good", TINT)),
    "bad": (("background", 1.0), ("mood.bad", TINT)),
    "good, several": (("background", 1.0), ("mood.good", TINT_OF_MANY), ("mood.between", WASH)),
    "bad, several": (("background", 1.0), ("mood.bad", TINT_OF_MANY), ("mood.between", WASH)),
}
"""Behind one curve and behind several the page shows through a tint, at most as much as this."""

TEXTS: Mapping[str, tuple[str, ...]] = {
    "ink": (*_PAGE, *_ONE, *_SEVERAL, *_CARDS, "panel"),
    "muted": (*_PAGE, *_ONE, *_SEVERAL, *_CARDS, "panel"),
    "phase": (*_PAGE, "card"),
    "persona": (*_PAGE, *_SEVERAL, *_CARDS),
    "moment.text": ("card",),
    "warning": ("background",),
    "on-phase": ("arrow",),
    "on-persona": ("persona",),
    "on-mark": ("pain.mark", "opportunity.mark"),
    "on-change": ("change",),
}
"""Role of a text → what it stands on. `phase` is all phases, and so for all lists."""

MARKS: Mapping[str, tuple[str, ...]] = {
    "quiet": (*_PAGE, "card", "panel"),
    "line": _PAGE,
    "skip": _PAGE,
    "assumed": (*_PAGE, "card"),
    "star": (*_PAGE, "card"),
    "persona": ("panel",),
    "emotion": (*_PAGE, *_ONE),
    "connector.line": _PAGE,
    "pain.assumed": (*_PAGE, "card"),
    "pain.mark": (*_PAGE, "card", "pain.fill", "pain.faint"),
    "opportunity.assumed": (*_PAGE, "card"),
    "opportunity.mark": (*_PAGE, "card", "opportunity.fill", "opportunity.faint"),
    "change": (*_PAGE, "card"),
    "effort.mark": ("card", "opportunity.fill", "opportunity.faint"),
}
"""Role of a line, dot, icon or edge that means something → what it stands on or beside, where
that is not in the table of texts already."""


class Pair(NamedTuple):
    """What stands on what (layers, the lowest first), and the contrast that it needs."""

    role: str
    ground: tuple[Layer, ...]
    least: float

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that meet here, the upper one first."""
        return (self.role, *(role for role, _ in reversed(self.ground)))

    def contrast(self, palette: Mapping[str, str]) -> float:
        """The contrast in a palette."""
        return ratio(palette[self.role], seen(self.ground, palette))


def seen(ground: tuple[Layer, ...], palette: Mapping[str, str]) -> str:
    """The colour of layers that lie over each other."""
    colour = palette[ground[0][0]]
    for role, opacity in ground[1:]:
        colour = over(colour, palette[role], opacity)
    return colour


def pairs(palette: Mapping[str, str]) -> tuple[Pair, ...]:
    """All pairs of a palette."""
    return tuple(
        Pair(role, ground, least)
        for table, least in ((TEXTS, TEXT), (MARKS, MARK))
        for head, names in table.items()
        for role in roles(head, palette)
        for name in names
        for ground in _grounds(name, palette)
    )


def _grounds(name: str, palette: Mapping[str, str]) -> Iterator[tuple[Layer, ...]]:
    if name in _TINTS:
        yield _TINTS[name]
        return
    # Arrows have the colours of their phases unless a theme gives them their own.
    found = roles(name, palette) or roles("phase", palette)
    yield from (((role, 1.0),) for role in found)


def shortfalls(palette: Mapping[str, str]) -> tuple[Pair, ...]:
    """The pairs that cannot be told apart well enough."""
    return tuple(pair for pair in pairs(palette) if pair.contrast(palette) < pair.least)


def weakest(palette: Mapping[str, str], least: float) -> tuple[Pair, float]:
    """Of the pairs that need this contrast the one that has least, and how much."""
    pair = min(
        (one for one in pairs(palette) if one.least == least), key=lambda one: one.contrast(palette)
    )
    return pair, pair.contrast(palette)


def mended(role: str, palette: Mapping[str, str]) -> str | None:
    """The colour most like that of a role with which all pairs of that role can be told apart."""
    mine = [pair for pair in pairs(palette) if role in pair.roles]

    def passes(colour: str) -> bool:
        tried = {**palette, role: colour}
        return all(pair.contrast(tried) >= pair.least for pair in mine)

    return nearest(palette[role], passes)
