"""Refuses colours that cannot be told apart, and says which would do."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from cjmap.brand.colours import Colours
from cjmap.layout.contrast import TEXT, is_dark
from cjmap.layout.legibility import Pair, mended, seen, shortfalls
from cjmap.report.result import count
from cjmap.toml_file import Report


def legible(found: Colours, base: str, report: Report) -> None:
    """One problem for each changed colour that is to blame, with the pair that is worst."""
    palette = found.palette
    blamed: dict[str, list[Pair]] = {}
    for pair in shortfalls(palette):
        role = next(one for one in pair.roles if one in found.changed)
        blamed.setdefault(role, []).append(pair)
    for role, pairs in blamed.items():
        worst = min(pairs, key=lambda pair: pair.contrast(palette) / pair.least)
        report.add(
            "low-contrast", found.changed[role], told(worst, found), _hint(role, pairs, found, base)
        )


def told(pair: Pair, found: Colours) -> str:
    """The pair, the contrast that it has and the one that it needs."""
    palette = found.palette
    what = "text needs" if pair.least == TEXT else "lines and icons need"
    names = [f"`{role}`" for role, _ in reversed(pair.ground)]
    ground = f"{' over '.join(names)} ({seen(pair.ground, palette)})"
    ratio = floor(pair.contrast(palette) * 100) / 100  # never rounded up to what is needed
    return (
        f"`{pair.role}` ({palette[pair.role]}) on {ground} has a contrast of {ratio:.2f}:1; "
        f"{what} {pair.least:g}:1."
    )


def _hint(role: str, pairs: Sequence[Pair], found: Colours, base: str) -> str:
    if role == "background" and is_dark(found.palette[role]) and base != "dark":
        return 'For a dark page begin with base = "dark".'
    cure = mended(role, found.palette)
    others = f" It is too weak in {count(len(pairs) - 1, 'other pair')} too." if pairs[1:] else ""
    if cure:
        return f'The nearest colour that passes: "{cure}".{others}'
    return f"No shade of it passes beside all that it meets; change the other colours too.{others}"
