"""Two states of a small map, and what is told of two texts."""

from __future__ import annotations

from cjmap.cli.kinds import only
from cjmap.comparing import Pair, Side, compare_sides
from cjmap.report.changes.formats import Setting, find, writer
from cjmap.report.changes.result import Compared

OLD = """\
title: Ordering lunch
version: 1
status: draft
owner: Canteen
objectives:
  - Find out why orders stop
  - Agree on one app
personas:
  sam: {name: Sam, role: Analyst}
sources:
  survey: Survey 2026
phases:
  - name: Choose
    owner: Stores
    actions:
      - action: Opens the app
        id: opens
        thought: Everything looks the same.
        emotion: 0
      - action: Compares three places
        channel: Web
      - action: Asks a colleague
  - name: Wait
    description: From the order to the doorbell, however long that may take on the day
    action: Follows the courier on the map
    emotion: {score: -2, text: annoyed}
    pain_point: {text: The arrival time jumps back and forth, severity: 2}
    opportunity: Promise a window, not a minute
  - name: Rate
    action: Gives stars
"""
NEW = """\
title: Ordering lunch
version: 2
status: reviewed
owner: Canteen
objectives:
  - Agree on one app
  - Have the app ready by May
  - Find out who stops
personas:
  sam: {name: Sam, role: Team lead}
sources:
  survey: Survey 2026
phases:
  - name: Choose
    owner: Web team
    actions:
      - action: Asks a colleague
      - action: Opens the app at eleven
        id: opens
        thought: Everything looks the same.
        emotion: {score: 0, source: survey}
  - name: Delivery
    description: From the order to the doorbell, however long that may be on the day
    actions:
      - action: Compares three places
        channels: [Web, Phone]
      - action: Follows the courier on the map
        emotion: {score: -1, text: annoyed}
    emotion: {score: -1, text: annoyed}
    pain_points:
      - {text: The arrival time jumps back and forth, severity: 3, owner: Stores}
      - Rain
    opportunity: Promise a window, not a minute
"""


def compared(old: str, new: str, *kinds: str, name: str = "lunch.yaml") -> Compared:
    """What is told of two texts."""
    sides = Side(f"HEAD:{name}", old.encode()), Side(name, new.encode())
    return compare_sides(Pair(name, *sides), only(kinds))


def sentences(old: str, new: str, *kinds: str) -> list[str]:
    """The sentences, in their order."""
    return [one.text for one in compared(old, new, *kinds).sentences]


def written(name: str, *maps: Compared, setting: Setting | None = None) -> str:
    """The maps in a format."""
    return writer(find(name))(maps, setting or Setting())
