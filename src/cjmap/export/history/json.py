"""A history for programs. The shape is stable: keys are added, never renamed or removed.

{"format": 1, "file", "title", "people": [name, …], "first", "last": days, or null,
 "shallow": whether the repository lacks the older history of the map,
 "entries": [ENTRY, …] the oldest first,
 "opportunities": [LIFE, …], "pain_points": [LIFE, …],
 "owners", "reviews": [{"entry", "value"}, …] of the map: from which entry on}

ENTRY   {"commit": its name, or null where it is not committed yet, "author", "helpers": whose
         work a merge brought, "date", "subject", "path", "before": its path until then, or null,
         "event": begun | changed | same | broken | removed, "held": what a new map held, or
         null, "why": why it could not be read, or null, "changes": as `cjmap diff -f json`
         has them, "figures": FIGURES or null, "curves": [CURVE, …] or null}
FIGURES {"steps", "pain_points": open ones, "opportunities": open ones, "done": opportunities,
         "known": entries that rest on sources, "entries": all of them}
CURVE   {"persona": its name, or null, "points": [{"phase", "step", "score"}, …]}
LIFE    {"name", "where": [names of what it hangs on], "stage": open | in progress | done |
         dropped | taken off the map, "status": what the map says of it last, or null,
         "owners": [name, …] the last one last, "due", "opened", "closed": days, or null,
         "days_open", "reopened": how often, "before": whether it was there before the first
         entry, "steps": [{"entry": its place among the entries, "stage"}, …]}
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cjmap.export.history.formats import Setting
from cjmap.history.history import Entry, History, Life, Noted
from cjmap.history.moment import Strand
from cjmap.report.changes.json import change


def write(history: History, setting: Setting) -> str:
    """Everything, one entry or life on each line."""
    first, last = history.days or (None, None)
    head = {
        "format": 1,
        "file": history.name,
        "title": history.title,
        "people": history.people,
        "first": first,
        "last": last,
        "shallow": history.is_cut,
        "owners": _noted(history.owners),
        "reviews": _noted(history.reviews),
    }
    lists = {
        "entries": [_entry(one, history) for one in history.entries],
        "opportunities": [_life(one, history) for one in history.opportunities],
        "pain_points": [_life(one, history) for one in history.pains],
    }
    rows = ",\n".join(f'"{key}": [\n{_rows(some)}\n]' for key, some in lists.items())
    return f"{json.dumps(head)[:-1]},\n{rows}}}\n"


def _rows(some: Sequence[dict[str, Any]]) -> str:
    return ",\n".join(map(json.dumps, some))


def _noted(some: Sequence[Noted]) -> list[dict[str, Any]]:
    return [{"entry": one.at, "value": one.value} for one in some]


def _entry(one: Entry, history: History) -> dict[str, Any]:
    commit, moment = one.commit, one.moment
    return {
        "commit": commit.name or None,
        "author": commit.author or None,
        "helpers": commit.helpers,
        "date": commit.date or None,
        "subject": commit.subject or None,
        "path": commit.path,
        "before": one.before or None,
        "event": one.event,
        "held": one.held or None,
        "why": one.why or None,
        "changes": [change(told) for told in one.sentences],
        "figures": _figures(one) if moment else None,
        "curves": [_curve(strand, history) for strand in moment.strands] if moment else None,
    }


def _figures(one: Entry) -> dict[str, int]:
    assert one.moment
    found = one.moment.figures
    return {
        "steps": found.steps,
        "pain_points": found.pains,
        "opportunities": found.open,
        "done": found.done,
        "known": found.known,
        "entries": found.entries,
    }


def _curve(strand: Strand, history: History) -> dict[str, Any]:
    points = [
        {"phase": history.phases[one.phase] or None, "step": one.step, "score": one.score}
        for one in strand.points
    ]
    return {"persona": strand.name or None, "points": points}


def _life(one: Life, history: History) -> dict[str, Any]:
    return {
        "name": one.name,
        "where": one.where,
        "stage": one.stage,
        "status": one.status or None,
        "owners": one.owners,
        "due": one.due or None,
        "opened": history.day(one.opened) or None,
        "closed": None if one.closed is None else history.day(one.closed) or None,
        "days_open": history.days_open(one),
        "reopened": one.reopened,
        "before": one.was_there,
        "steps": [{"entry": step.at, "stage": step.stage} for step in one.steps],
    }
