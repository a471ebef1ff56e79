"""Changes for programs. The shape is stable: keys are added, never renamed or removed.

    {"format": 1, "maps": [MAP, …],
     "summary": {"maps", "changed", "same", "added", "removed", "text": how many of each status,
                 "changes", "meaning", "wording", "order": how many changes, of each weight}}

    MAP     {"file": name, "status": changed | same | added | removed | text, "title",
             "old", "new": what the sides are called, or null where there is none,
             "strangers": whether no phase and no step is in both,
             "why": why lines were compared, or null, "lines": [text of a unified diff, …],
             "counts": [{"what", "kind", "number"}, …], "changes": [CHANGE, …]}
    CHANGE  {"what": added | removed | moved | renamed | reworded | re-scored | re-owned | changed,
             "kind": that of the thing (phase, action, pain_point, persona, map …), "name",
             "where": [names of what it hangs on, from the top],
             "weight": meaning | wording | order,
             "quiet": whether it is an id, a version or a date, "old", "new": ROUTE or null,
             "key": the fact that changed, or null, "before", "after": its values, or the whole
             thing that was removed or added, "sentence"}

A route is the keys that lead to the thing in the long form, with indices from 0; the empty one is
the map. With `--stat` there are no changes, only counts.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from cjmap.diff.tell import Sentence
from cjmap.report.changes.formats import Setting
from cjmap.report.changes.result import Compared, Status, by_kind, weights


def write(maps: Sequence[Compared], setting: Setting) -> str:
    """All maps, one on each line."""
    rows = ",\n".join(json.dumps(_map(one, setting.stat)) for one in maps)
    return f'{{"format": 1, "maps": [\n{rows}\n], "summary": {json.dumps(_summary(maps))}}}\n'


def _summary(maps: Sequence[Compared]) -> dict[str, int]:
    found = Counter(one.status for one in maps)
    changes = sum(len(one.sentences) for one in maps)
    statuses = {status.value: found[status] for status in Status}
    weighed = {weight.value: number for weight, number in weights(maps).items()}
    return {"maps": len(maps), **statuses, "changes": changes, **weighed}


def _map(one: Compared, stat: bool) -> dict[str, Any]:
    return {
        "file": one.name,
        "status": one.status,
        "title": one.title,
        "old": one.old,
        "new": one.new,
        "strangers": one.strangers,
        "why": one.why or None,
        "lines": one.lines,
        "counts": [
            {"what": what, "kind": kind, "number": number} for what, kind, number in by_kind(one)
        ],
        "changes": [] if stat else [change(told) for told in one.sentences],
    }


def change(told: Sentence) -> dict[str, Any]:
    """A change with its sentence."""
    one = told.change
    return {
        "what": one.what,
        "kind": one.kind,
        "name": one.name,
        "where": one.where,
        "weight": one.weight,
        "quiet": told.quiet,
        "old": one.old,
        "new": one.new,
        "key": one.key or None,
        "before": one.before,
        "after": one.after,
        "sentence": told.text,
    }
