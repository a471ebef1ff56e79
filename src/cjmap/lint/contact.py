"""Where the customer meets the organisation: what counts as a touchpoint of a place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cjmap.lint.parts import Place
from cjmap.model.grammar import STANDARD_NAMES
from cjmap.model.names import fold

if TYPE_CHECKING:
    from cjmap.lint.content import Content

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


class Contact:
    """Where a map names no channel, no touchpoint, and nothing that is seen of the organisation.

    What a phase names holds for its actions, and what the map names for everything.
    """

    def __init__(self, map: Content) -> None:
        self.phases_without: list[Place] = []
        """Phases that say nothing, and whose actions say nothing either."""
        self.actions_without: list[Place] = []
        """Actions that say nothing, in the other phases."""
        meeting = map.holding(*filter(_meets, map.lanes))
        if id(map.top) in meeting:
            return
        for phase in map.phases:
            if id(phase) in meeting or _on_channel(phase):
                continue
            without = [
                action
                for action in phase.actions
                if id(action) not in meeting and not _on_channel(action)
            ]
            if len(without) == len(phase.actions):
                self.phases_without.append(phase)
            else:
                self.actions_without += without


def _on_channel(place: Place) -> bool:
    return bool(place.data.get("channel") or place.data.get("channels"))


def _meets(lane: str) -> bool:
    return lane in LANES or (lane not in STANDARD_NAMES and fold(lane) in _own_lanes())
