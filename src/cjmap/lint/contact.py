"""Where the customer meets the organisation: what counts as a touchpoint of a place."""

from __future__ import annotations

from functools import lru_cache

from cjmap.lint.content import Content, Place
from cjmap.model.names import fold

LANES = frozenset(("touchpoints", "physical_evidence", "frontstage"))
"""Lanes that name a meeting, beside the channels."""


@lru_cache(maxsize=1)
def _own_lanes() -> frozenset[str]:
    """Lanes of an author's own that name meetings, in languages that cjmap speaks."""
    return frozenset(
        """
        kontaktpunkte kontaktpunkt berührungspunkte kanal kanäle medium medien canal canaux canales
        canais kanaal kanalen contactpunten contactmomenten device devices screen screens app apps
        where place location tool tools media wo ort où lieu dónde lugar onde local waar plek
        タッチポイント チャネル 接点 触点 接触点 渠道
        """.split()
    ) | {
        "points de contact",
        "point de contact",
        "puntos de contacto",
        "punto de contacto",
        "pontos de contato",
        "pontos de contacto",
        "contact points",
        "touch points",
    }


def named_for_all(map: Content) -> bool:
    """Whether touchpoints are told of the whole journey: then no place is without."""
    return any(_meets(item.lane) for item in map.top.items)


def has_contact(place: Place) -> bool:
    """Whether a place itself names a channel, a touchpoint, or what is seen of the organisation."""
    data = place.data
    if data.get("channel") or data.get("channels"):
        return True
    return any(_meets(item.lane) for item in place.items)


def _meets(lane: str) -> bool:
    return lane in LANES or fold(lane) in _own_lanes()
