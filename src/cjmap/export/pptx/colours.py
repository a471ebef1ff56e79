"""Roles of colour as the slides name them: by the template's scheme where it has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cjmap.layout.contrast import over, ratio
from cjmap.layout.theme import Theme

_TEXT = 4.5
_DARKER = (100, 75, 60, 50, 40)
"""How much of its lightness an accent keeps, in percent, as programs offer it."""


class Colours(NamedTuple):
    """A theme, and what its roles are called in the slides: role → the inside of a colour."""

    theme: Theme
    named: Mapping[str, str]

    def literal(self, role: str) -> str:
        """The colour of a role, `#rrggbb`."""
        return self.theme.palette[role]

    def xml(self, role: str, opacity: float = 1.0) -> str:
        """The colour of a role as an element."""
        kind, value, inside = self._parts(role)
        if opacity < 1:
            inside += f'<a:alpha val="{round(100_000 * max(0.0, opacity))}"/>'
        end = f">{inside}</a:{kind}>" if inside else "/>"
        return f'<a:{kind} val="{value}"{end}'

    def _parts(self, role: str) -> tuple[str, str, str]:
        name = self.named.get(role)
        if name is None:
            return "srgbClr", self.literal(role).lstrip("#").upper(), ""
        value, _, share = name.partition(" ")
        return "schemeClr", value, f'<a:lumMod val="{share}000"/>' if share else ""


def own_colours(theme: Theme) -> Colours:
    """The colours of a map's theme, which are those of the slides that cjmap brings."""
    named = {"ink": "tx1", "background": "bg1", "muted": "tx2", "panel": "bg2"}
    hues = min(6, theme.phases)
    return Colours(theme, {**named, **{f"phase.{i}": f"accent{i + 1}" for i in range(hues)}})


def colours_of(theme: Theme, scheme: Mapping[str, str]) -> Colours:
    """The colours of a template: its text, ground and accents. What means good or bad, a pain point
    or an opportunity keeps the colour that it has everywhere.

    `scheme` gives `tx1`, `bg1`, `accent1` … as `#rrggbb`. An accent that white text could not be
    read on is taken darker.
    """
    ink, ground = scheme["tx1"], scheme["bg1"]
    palette = dict(theme.palette)
    palette |= {"ink": ink, "background": ground, "card": ground}
    palette |= {"muted": over(ground, ink, 0.72), "panel": over(ground, ink, 0.04)}
    palette |= {"rule": over(ground, ink, 0.16), "card-edge": over(ground, ink, 0.16)}
    named = {"ink": "tx1", "background": "bg1", "card": "bg1"}
    palette = {role: one for role, one in palette.items() if not role.startswith("phase.")}
    for i, accent in enumerate(_accents(scheme)):
        share = _share(scheme[accent])
        palette[f"phase.{i}"] = over("#000000", scheme[accent], share / 100)
        named[f"phase.{i}"] = accent if share == 100 else f"{accent} {share}"
    palette["on-phase"] = "#ffffff"
    legible = theme._replace(palette=palette)
    found = Theme.of(theme.name, theme.description, legible.palette)
    return Colours(found._replace(radius=theme.radius, icons=theme.icons), named)


def _accents(scheme: Mapping[str, str]) -> list[str]:
    """Accents that have a hue; all of them where none has."""
    every = [f"accent{i}" for i in range(1, 7) if f"accent{i}" in scheme]
    seen = {scheme[one]: one for one in reversed(every)}
    usable = [one for one in every if seen[scheme[one]] == one and _share(scheme[one])]
    return usable or every[:1]


def _share(colour: str) -> int:
    """How much of its lightness a colour may keep for white text to be read on it."""
    shades = (share for share in _DARKER if _reads(over("#000000", colour, share / 100)))
    return next(shades, _DARKER[-1])


def _reads(ground: str) -> bool:
    return ratio("#ffffff", ground) >= _TEXT
