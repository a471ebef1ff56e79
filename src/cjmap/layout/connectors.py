"""From pain points to the opportunities that address them.

Where the opportunities stand directly below the pain points, a line leads from one to the other.
Where other lanes stand between, or a line finds no way, both get a badge with the same number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cjmap.board.answers import Pair, pairs
from cjmap.board.board import Board
from cjmap.layout import tracks
from cjmap.layout.scene import Frame

STEP = 10.0
"""Distance of tracks, in units."""
_AIR = 12.0
"""From an opportunity's side edges to the nearest line."""
_PORTS = 14.0
_GAP = 4.0
"""Half the gap between two cards: where a line runs down beside a card."""


class Link(NamedTuple):
    """A pair as a line. It leaves at `start`: from the middle of the lower edge (`side` 0), or by
    the left (-1) or right (1) edge into the gap; it enters from above at `end`."""

    pair: Pair
    start: float
    end: float
    side: int
    track: int = 0

    @property
    def straight(self) -> bool:
        return abs(self.start - self.end) < 0.5


class Plan(NamedTuple):
    """Lines and badges. `room` is the height that the tracks need between the two lanes."""

    links: tuple[Link, ...]
    badges: tuple[Pair, ...]
    room: float


def adjoining(board: Board) -> bool:
    """Whether the opportunities stand directly below the pain points."""
    kinds = [lane.drawn for lane in board.lanes]
    return any((upper, lower) == ("pain", "opportunity") for upper, lower in pairwise(kinds))


def plan(board: Board, pains: Mapping[str, Frame], opportunities: Mapping[str, Frame]) -> Plan:
    """Ports and tracks. The frames, by slot id, are relative to their lanes' tops."""
    every = [p for p in pairs(board) if p.pain in pains and p.opportunity in opportunities]
    if not every or not adjoining(board):
        return Plan((), tuple(every), 0.0)
    open_top = {name for name, frame in opportunities.items() if _first(frame, opportunities)}
    exits = _exits([p for p in every if p.opportunity in open_top], pains, opportunities)
    lined = [pair for pair in every if pair in exits]
    links = _ends(lined, exits, opportunities)
    bent = [link for link in links if not link.straight]
    levels = tracks.allocate(_runs(bent))
    track = {link.pair: level for link, level in zip(bent, levels, strict=True)}
    done = tuple(
        Link(link.pair, link.start, link.end, link.side, track.get(link.pair, 0)) for link in links
    )
    room = STEP * (max(levels) + 1) + 6 if levels else 0.0
    return Plan(done, tuple(pair for pair in every if pair not in set(lined)), room)


def _runs(bent: Sequence[Link]) -> list[tracks.Run]:
    """Short lines lowest; of lines that come to one card from one side the farthest lowest, so
    that they do not cross each other."""
    groups: dict[tuple[str, bool], list[Link]] = {}
    for link in bent:
        groups.setdefault((link.pair.opportunity, link.start < link.end), []).append(link)
    runs: dict[Pair, tracks.Run] = {}
    for members in groups.values():
        longest = max(abs(link.end - link.start) for link in members)
        members.sort(key=lambda link: link.start if link.start < link.end else -link.start)
        for rank, link in enumerate(members):
            left, right = min(link.start, link.end), max(link.start, link.end)
            runs[link.pair] = tracks.Run(left - 4, right + 4, longest + rank / 1000)
    return [runs[link.pair] for link in bent]


def _first(frame: Frame, others: Mapping[str, Frame]) -> bool:
    """Whether nothing stands above a card of the lower lane."""
    return not any(
        other.y < frame.y and other.x < frame.right - 1 and other.right > frame.x + 1
        for other in others.values()
    )


def _exits(
    every: Sequence[Pair], pains: Mapping[str, Frame], opportunities: Mapping[str, Frame]
) -> dict[Pair, tuple[float, int]]:
    """Where each pair's line leaves its pain point and on which side; no way, no entry."""
    by_pain: dict[str, list[Pair]] = {}
    for pair in every:
        by_pain.setdefault(pair.pain, []).append(pair)
    found: dict[Pair, tuple[float, int]] = {}
    taken: set[float] = set()
    for name, members in by_pain.items():
        members.sort(key=lambda pair: opportunities[pair.opportunity].middle)
        below = _below(pains[name], len(members), pains)
        for pair, x in zip(members, below, strict=False):
            found[pair] = x, 0
        for pair in members[len(below) :]:
            exit_ = _beside(pains[name], opportunities[pair.opportunity], pains, taken)
            if exit_ is not None:
                found[pair] = exit_
                taken.add(exit_[0])
    return found


def _below(frame: Frame, count: int, pains: Mapping[str, Frame]) -> tuple[float, ...]:
    """Up to `count` free ports around the middle of a card's lower edge, from left to right."""
    for fits in (min(count, int((frame.width - 2 * _AIR) // _PORTS) + 1), 1):
        ports = tuple(frame.middle + (i - (fits - 1) / 2) * _PORTS for i in range(fits))
        if all(_free(x, frame, pains) for x in ports):
            return ports
    return ()


def _beside(
    frame: Frame, goal: Frame, pains: Mapping[str, Frame], taken: set[float]
) -> tuple[float, int] | None:
    """The free gap beside a card that needs the shorter way."""
    sides = [(frame.x - _GAP, -1), (frame.right + _GAP, 1)]
    sides.sort(key=lambda side: _distance(side[0], goal))
    for x, side in sides:
        if x not in taken and _free(x, frame, pains):
            return x, side
    return None


def _distance(x: float, goal: Frame) -> float:
    return max(goal.x + _AIR - x, x - goal.right + _AIR, 0.0)


def _free(x: float, frame: Frame, pains: Mapping[str, Frame]) -> bool:
    """Whether a line can run down at `x` from a card to the lower edge of the lane."""
    return not any(
        other.bottom > frame.bottom and other.x - 1 < x < other.right + 1
        for other in pains.values()
        if other is not frame
    )


def _ends(
    lined: Sequence[Pair],
    exits: Mapping[Pair, tuple[float, int]],
    opportunities: Mapping[str, Frame],
) -> list[Link]:
    """Where lines enter: straight down if they can, else as near as they can, apart."""
    starts = sorted(x for x, _ in exits.values())
    by_goal: dict[str, list[Pair]] = {}
    for pair in lined:
        by_goal.setdefault(pair.opportunity, []).append(pair)
    links: list[Link] = []
    for name, members in by_goal.items():
        goal = opportunities[name]
        members.sort(key=lambda pair: exits[pair])
        ports = _ports([exits[pair][0] for pair in members], goal, starts)
        for pair, end in zip(members, ports, strict=True):
            links.append(Link(pair, exits[pair][0], end, exits[pair][1]))
    return links


def _ports(starts: Sequence[float], goal: Frame, others: Sequence[float]) -> list[float]:
    """One port per line on the upper edge of an opportunity, from left to right."""
    low, high = goal.x + _AIR, goal.right - _AIR
    step = min(_PORTS, (high - low) / max(1, len(starts) - 1))
    ports: list[float] = []
    for i, start in enumerate(starts):
        least = low if not ports else ports[-1] + step
        most = high - step * (len(starts) - 1 - i)
        port = min(max(start, least), most)
        while port != start and port + 6 <= most and any(abs(port - x) < 5 for x in others):
            port += 6
        ports.append(port)
    return ports
