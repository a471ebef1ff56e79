"""Roles of colour as the slides name them: by the template's scheme where it has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cjmap.layout.contrast import TEXT, is_dark, over, ratio
from cjmap.layout.theme import Theme, load_theme

_KEPT = (100, 75, 60, 50, 40, 20)
"""How much of itself an accent keeps, in percent, as programs offer it."""


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
        value, *shares = name.split()
        changes = zip(("lumMod", "lumOff"), shares, strict=False)
        inside = "".join(f'<a:{change} val="{share}000"/>' for change, share in changes)
        return "schemeClr", value, inside


def own_colours(theme: Theme) -> Colours:
    """The colours of a map's theme, which are those of the slides that cjmap brings."""
    named = {"ink": "tx1", "background": "bg1", "muted": "tx2", "panel": "bg2"}
    hues = min(6, theme.phases)
    return Colours(theme, {**named, **{f"phase.{i}": f"accent{i + 1}" for i in range(hues)}})


def colours_of(theme: Theme, scheme: Mapping[str, str]) -> Colours:
    """The colours of a template: its text, ground and accents. What means good or bad, a pain point
    or an opportunity keeps the colour that it has everywhere, or on dark slides in the dark theme.

    `scheme` gives `tx1`, `bg1`, `accent1` … as `#rrggbb`, and `ground` where it is not `bg1`. An
    accent that text could not be read on is taken darker, on dark slides lighter.
    """
    ground = scheme.get("ground", scheme["bg1"])
    text = _ink(scheme, ground)
    ink, dark = scheme[text], is_dark(ground)
    on_phase = ground if dark else "#ffffff"
    palette = dict(_fitting(theme, dark).palette)
    palette |= {"ink": ink, "background": ground, "card": ground, "on-phase": on_phase}
    palette |= {"muted": over(ground, ink, 0.72), "panel": over(ground, ink, 0.04)}
    palette |= {"rule": over(ground, ink, 0.16), "card-edge": over(ground, ink, 0.16)}
    if dark:
        for kind in ("bubble", "neutral"):
            palette[f"{kind}.fill"] = over(ground, ink, 0.09)
            palette[f"{kind}.edge"] = over(ground, ink, 0.2)
    named = {"ink": text}
    if ground == scheme["bg1"]:
        named |= {"background": "bg1", "card": "bg1"} | ({"on-phase": "bg1"} if dark else {})
    palette = {role: one for role, one in palette.items() if not role.startswith("phase.")}
    for i, accent in enumerate(_accents(scheme)):
        palette[f"phase.{i}"], named[f"phase.{i}"] = _phase(accent, scheme[accent], on_phase)
    found = Theme.of(theme.name, theme.description, palette)
    return Colours(found._replace(radius=theme.radius, icons=theme.icons), named)


def _ink(scheme: Mapping[str, str], ground: str) -> str:
    """What text is called that can be read on the ground."""
    if ratio(scheme["tx1"], ground) >= TEXT:
        return "tx1"
    return max(("tx1", "bg1"), key=lambda one: ratio(scheme[one], ground))


def _fitting(theme: Theme, dark: bool) -> Theme:
    """The theme, or where it is for pages as light as the slides are dark one that is not."""
    if is_dark(theme.palette["background"]) == dark:
        return theme
    return load_theme("dark" if dark else "light")


def _accents(scheme: Mapping[str, str]) -> list[str]:
    """The accents, each colour once."""
    every = [f"accent{i}" for i in range(1, 7) if f"accent{i}" in scheme]
    seen = {scheme[one]: one for one in reversed(every)}
    return [one for one in every if seen[scheme[one]] == one]


def _phase(accent: str, colour: str, text: str) -> tuple[str, str]:
    """The accent as this text can be read on it, and what it is called then."""
    lighter = is_dark(text)
    towards = "#ffffff" if lighter else "#000000"
    shades = {share: over(towards, colour, share / 100) for share in _KEPT}
    legible = (share for share, shade in shades.items() if ratio(text, shade) >= TEXT)
    share = next(legible, _KEPT[-1])
    changed = f"{accent} {share} {100 - share}" if lighter else f"{accent} {share}"
    return shades[share], accent if share == 100 else changed
