"""The ids that a map has without saying so, written down: then they outlive other words.

Phases, actions, pain points and opportunities get one: `next`, `phases` and `addresses` refer to
them, and so do tickets and other files.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cjmap.fmt.format import Load
from cjmap.model.expand import notes_for, trace
from cjmap.model.index import Index
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.load import Document
from cjmap.text.changeable import File
from cjmap.text.changes import AddKey
from cjmap.text.changing import edits
from cjmap.text.edit import Edit, apply, clash
from cjmap.text.source import Source
from cjmap.text.span import Route

_MAIN = {"phase": "name", "action": "action", "pain_point": "text", "opportunity": "text"}
"""What gets an id, and the key for its text where it was nothing but a text."""

_ROUNDS = 10


def with_ids(document: Document, load: Load) -> str | None:
    """The text of a map with its ids written down; None where that cannot be done safely."""
    ids, now = document.index.ids, document
    for _ in range(_ROUNDS):
        made = list(_edits(now, ids))
        if not made:
            break
        after = load(Source(now.source.name, apply(now.source.text, made)))
        if not after.ok or after.index.ids != ids:
            return None
        now = after
    return now.source.text if _same(document, now) else None


def _edits(document: Document, ids: Any) -> Iterator[Edit]:
    """As many additions at once as do not touch each other."""
    data = document.data
    if not isinstance(data, dict):
        return
    file, notes = File(document.source, data, document.spans), notes_for(data)
    taken: list[Edit] = []
    for thing in document.index.things:
        if thing.value.id or thing.kind not in _MAIN or not thing.name:
            continue
        route = trace(data, thing.route, notes)
        main = _MAIN[thing.kind]
        new = edits(file, AddKey(route, "id", ids[thing.route], main, first=True)) or ()
        if new and not clash([*taken, *new]):
            taken += new
            yield from new


def _same(before: Document, after: Document) -> bool:
    """Whether nothing but ids has been added, and all references mean what they meant."""
    if before.journey is None or after.journey is None:
        return False
    return _without_ids(before.journey.model_dump()) == _without_ids(
        after.journey.model_dump()
    ) and list(_meant(before.journey, before.index)) == list(_meant(after.journey, after.index))


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_ids(one) for key, one in value.items() if key != "id"}
    if isinstance(value, (list, tuple)):
        return [_without_ids(one) for one in value]
    return value


def _meant(journey: Journey, index: Index) -> Iterator[list[Route]]:
    """What every reference leads to."""
    for thing in index.things:
        value = thing.value
        if isinstance(value, (Phase, Action)):
            for step in value.next:
                yield index.candidates(step.to, ("action", "phase"))
            continue
        for name in getattr(value, "addresses", ()):
            yield index.candidates(name, ("pain_point",))
        for name in value.phases:
            yield index.candidates(name, ("phase",))
