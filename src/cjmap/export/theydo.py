"""Opportunities, insights and metrics as JSON in the shape of TheyDo's import files.

TheyDo knows a thing again by its `importKey`: taken in once more, it is brought up to date. What a
map does not say is left out, so that nothing is overwritten with nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from cjmap.errors import CjmapError
from cjmap.export.backlog.body import MARKDOWN, body
from cjmap.export.backlog.keys import Keys
from cjmap.export.backlog.parts import Part, evidence, filled, origin, place, remarks
from cjmap.export.backlog.task import all_tasks, title
from cjmap.export.data import Data
from cjmap.export.theydo_metrics import metrics
from cjmap.language.words import SEVERITIES
from cjmap.model.items import PainPoint
from cjmap.query.action import Chance
from cjmap.query.entries import Entry

_INSIGHTS = ("insights", "pain_points", "needs", "gains")
"""The lanes that tell what was found out."""
_MAIL = re.compile(
    r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}"
)


def write(data: Data) -> dict[str, bytes]:
    """A file for each kind of thing; a `CjmapError` where the map has none of them."""
    keys = Keys(data)
    things = {
        "opportunities": list(_opportunities(data)),
        "insights": list(_insights(keys, data)),
        "metrics": list(metrics(keys, data)),
    }
    if not any(things.values()):
        raise CjmapError(
            "the map has nothing that TheyDo could take in",
            "it takes opportunities, insights, pain points, needs, gains and metrics",
        )
    return {f"{name}.json": _file(name, some) for name, some in things.items()}


def _file(name: str, things: list[dict[str, Any]]) -> bytes:
    said = {"format": f"THEYDO_{name.upper()}_V1", name: things}
    text = json.dumps(said, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def _opportunities(data: Data) -> Iterator[dict[str, Any]]:
    for task, chance in zip(all_tasks(data), data.digest.chances, strict=True):
        yield _said(
            importKey=task.key,
            title=task.title,
            description=body(task.parts, MARKDOWN),
            status=task.status,
            externalLinks=_addresses(chance.item.link, *chance.item.tickets),
            tags=list(task.labels),
            ownerEmail=_mail(task.owner),
        )


def _insights(keys: Keys, data: Data) -> Iterator[dict[str, Any]]:
    entries = (one for one in data.digest.entries if one.lane.key in _INSIGHTS)
    answered = {one.entry.slot.id: one.answers for one in data.digest.pains}
    for entry in sorted(entries, key=lambda one: _INSIGHTS.index(one.lane.key)):
        item, key = entry.slot.item, keys.of(entry.slot.id)
        yield _said(
            importKey=key,
            title=title(str(getattr(item, "text", ""))),
            description=body(_told(entry, answered.get(entry.slot.id, ()), key, data), MARKDOWN),
            type=entry.lane.label,
            status=item.status,
            externalLinks=_addresses(item.link),
            tags=list(item.tags),
            ownerEmail=_mail(entry.owner),
        )


def _told(entry: Entry, answers: Iterable[Chance], key: str, data: Data) -> Iterator[Part]:
    item, language = entry.slot.item, data.board.language
    text, parts = str(getattr(item, "text", "")), list(place(entry, data.board))
    if text != title(text):
        parts.insert(0, Part(entry.lane.label, (text,)))
    if isinstance(item, PainPoint):
        if item.severity:
            parts.append(Part(language.say("Severity"), (language.say(SEVERITIES[item.severity]),)))
        parts.append(Part(language.say("Addressed by"), tuple(one.item.text for one in answers)))
    parts += [evidence([entry.slot], data.board), *remarks(item, language), origin(data, key)]
    return filled(parts, language)


def _addresses(*links: str | None) -> list[str]:
    return [one for one in links if one and one.startswith(("http:", "https:"))]


def _mail(owner: str) -> str:
    return owner if _MAIL.fullmatch(owner) else ""


def _said(**facts: Any) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value not in (None, "", [])}
