"""Keys in their usual order: what a thing is called, what it is, what hangs on it.

Order is made between two empty lines, never across one: these groups are the author's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cjmap.fmt.chunks import Chunk, chunks
from cjmap.fmt.kinds import forms, known
from cjmap.fmt.tree import Node
from cjmap.fmt.written import Written
from cjmap.model.grammar import PLURAL, STANDARD_LANES
from cjmap.text.edit import Edit

_ITEM = """
    id metric name src alt score text target by lang translation severity addresses impact effort
    priority owner status due channel image confidence sources tickets resources outcome tags link
    note details fields phases
"""
_SAID = _ITEM.replace(" by ", " ").replace("id ", "id by ", 1)
"""Of what somebody says, thinks or feels: who comes first."""
_USUAL = {
    **dict.fromkeys(("Item", "Quote", "Score"), _SAID),
    "Journey": """
        cjmap title id version updated status type state language objectives scope audience
        timeframe brand_promise owner team stakeholders review related personas scenario
        channels sources metrics scale lanes fields
    """,
    "Phase": """
        id name group flow description time owner by path kind optional sources confidence status
        tags channels details moment_of_truth note link image next
    """,
    "Action": """
        id action text by path kind optional sources confidence status time owner tags channels
        details moment_of_truth note link image next
    """,
    "Persona": """
        id name role kind image quote bio share segment goals needs motivations frustrations
        channels empathy fields sources link note
    """,
    "Stakeholder": "name role needs interest influence fields",
    "Evidence": "id name kind date n link note",
    "Channel": "id name kind icon",
    "Metric": "id name unit better value baseline target low high n trend source",
    "LaneSpec": "name kind description scale after hidden",
    "Scale": "min max neutral better labels",
    "Scenario": "text trigger expectations outcome",
    "Timeframe": "text from to",
    "Review": "last every",
    "Next": "to when share",
    "Image": "src alt",
    "Empathy": "says thinks does feels sees hears",
}
_ACTION_LANES = """
    physical_evidence goals touchpoints channels thoughts quotes emotions needs pain_points gains
    opportunities frontstage backstage support_processes systems metrics insights
"""
"""On an action the answer stands below the pain that it answers."""
_STEPS = ("phases", "actions")


def order(written: Written) -> list[Edit]:
    """The edits that bring keys into their order; what is held by an alias stays where it is."""
    return [] if written.unusual else list(_outermost(written))


def _outermost(written: Written) -> Iterator[Edit]:
    """Of edits inside one another the outer ones; the others come in the next round."""
    end = 0
    for kind, node in known(written.top):
        if node.start < end or node.brackets or node.held or len(node.entries) < 2:
            continue
        for edit in _edits(written, kind, node):
            end = max(end, edit.end)
            yield edit


def _edits(written: Written, kind: str, node: Node) -> Iterator[Edit]:
    ranks = _ranks(kind, node.keys)
    if ranks == sorted(ranks):
        return
    for group in chunks(written, node):
        old = [ranks[one.at] for one in group]
        if old == sorted(old):
            continue
        fixed = _fixed(group, ranks)
        new = group[:fixed] + sorted(group[fixed:], key=lambda one: ranks[one.at])
        if new != group and all(one.whole for one in group):
            text = "".join(one.text(first=at == 0) for at, one in enumerate(new))
            yield Edit(group[0].begin, group[-1].end, text)


def _fixed(group: list[Chunk], ranks: list[tuple[int, int]]) -> int:
    """How many chunks stay first: one with a comment above it, for that may be of all of them.

    Nor can a comment come to stand behind a dash.
    """
    best = min(group, key=lambda one: ranks[one.at])
    return int(group[0].comment != "" or (group[0].behind_dash and best.comment != ""))


def _ranks(kind: str, keys: list[str]) -> list[tuple[int, int]]:
    """Where every key belongs. Lanes stand above or below the steps, as they do today."""
    place = places_of(kind)
    steps = next((at for at, key in enumerate(keys) if PLURAL.get(key, key) in _STEPS), len(keys))
    ranks = []
    for at, key in enumerate(keys):
        part, rank = place.get(key, (1, len(place)))
        ranks.append((part + 2 * (part == 1 and at > steps), rank))
    return ranks


@lru_cache(maxsize=1024)
def in_order(kind: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of a thing, in which nothing is found to be out of order any more."""
    ranks = _ranks(kind, list(keys))
    return tuple(key for _, key in sorted(zip(ranks, keys, strict=True), key=lambda one: one[0]))


@lru_cache
def places_of(kind: str) -> dict[str, tuple[int, int]]:
    """Key → the part of a thing that it belongs to (itself, lanes, steps), and where in it."""
    usual = _USUAL.get(kind, _ITEM).split()
    lanes = _ACTION_LANES.split() if kind == "Action" else list(STANDARD_LANES)
    of_kind = forms().get(kind, {})
    places = {}
    is_step = kind in ("Journey", "Phase", "Action")
    for key in {*of_kind, *usual}:
        name = of_kind[key].plural if key in of_kind and of_kind[key].many else key
        if is_step and kind != "Action" and name in _STEPS:
            places[key] = (2, 0)
        elif name in usual:
            places[key] = (0, usual.index(name))
        elif is_step and name in lanes:
            places[key] = (1, lanes.index(name))
        else:
            places[key] = (1, len(lanes))
    return places
