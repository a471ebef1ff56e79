"""What a font file of the author's own says of itself."""

from __future__ import annotations

from string import ascii_letters
from typing import NamedTuple

import uharfbuzz as hb

_FAMILY = hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY
_OLD_FAMILY = hb.OTNameIdPredefined.FONT_FAMILY
"""The old name of a family tells its weight too (`Outfit Thin`)."""
_MAGIC = (b"\0\1\0\0", b"OTTO", b"true")


class Facts(NamedTuple):
    """The family's name, the weights of a variable font, and whether it has Latin letters."""

    family: str
    weights: tuple[int, int] | None
    letters: bool


def facts(data: bytes) -> Facts | None:
    """What there is to know of a font; None for what is none."""
    if not data.startswith(_MAGIC):
        return None
    face = hb.Face(data)
    if not face.glyph_count or not _can_be_cut(face):
        return None
    codes = set(face.unicodes)
    axes = {axis.tag: axis for axis in face.axis_infos}
    weight = axes.get("wght")
    return Facts(
        family=face.get_name(_FAMILY) or face.get_name(_OLD_FAMILY) or "",
        weights=(round(weight.min_value), round(weight.max_value)) if weight else None,
        letters=set(map(ord, ascii_letters)) <= codes,
    )


def _can_be_cut(face: hb.Face) -> bool:
    """Whether a part of it can be taken for a picture; not so where its tables are broken."""
    plan = hb.SubsetInput()
    plan.unicode_set.set(set(face.unicodes))
    plan.layout_feature_tag_set.clear()
    plan.layout_feature_tag_set.invert()
    try:
        hb.subset(face, plan)
    except RuntimeError:
        return False
    return True
