"""What an opportunity carries into a backlog, the same for every tracker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.export.backlog.facts import facts
from cjmap.export.backlog.keys import Keys
from cjmap.export.backlog.parts import Part
from cjmap.export.data import Data
from cjmap.language.numbers import last_day
from cjmap.language.words import STATUSES
from cjmap.model.items import Opportunity
from cjmap.query.action import Chance

LONGEST = 255
"""How long a title may be; Jira refuses longer ones."""
_LEVELS = {"high": 2, "medium": 3, "low": 4}
_BY_IMPACT = (0, 4, 4, 3, 2, 2)


class Task(NamedTuple):
    """An item of a backlog. `parts` is what its description says.

    `priority` is 1 (first) to 5, or 0 where nothing is said of it; `estimate` the effort, 1 to 5.
    `status` is a word of the format, or one of the author's own; `due` a day.
    """

    key: str
    title: str
    parts: tuple[Part, ...]
    priority: int
    estimate: int | None
    labels: tuple[str, ...]
    owner: str
    status: str
    due: str

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.status in ("done", "dropped")


def tasks(data: Data) -> tuple[Task, ...]:
    """The opportunities in their rank; a `CjmapError` where there are none."""
    found = all_tasks(data)
    if not found:
        raise CjmapError(
            "the map has no opportunities that could go into a backlog",
            "write down what could be done, such as: opportunity: Promise a window, not a minute",
        )
    return found


def all_tasks(data: Data) -> tuple[Task, ...]:
    """The opportunities in their rank, if there are any."""
    keys = Keys(data)
    return tuple(_task(chance, keys, data) for chance in data.digest.chances)


def _task(chance: Chance, keys: Keys, data: Data) -> Task:
    item, key, name = chance.item, keys.of(chance.entry.slot.id), title(chance.item.text)
    return Task(
        key,
        name,
        tuple(facts(chance, data, key, name == item.text)),
        priority(item),
        item.effort,
        tuple(_labels(item)),
        chance.entry.owner,
        _status(item.status or "idea"),
        last_day(item.due) if item.due else "",
    )


def title(text: str) -> str:
    """A text as a title: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _status(status: str) -> str:
    known = status.casefold()
    return known if known in STATUSES else status


def priority(item: Opportunity) -> int:
    """As it is given; else the higher the impact, the sooner."""
    match item.priority:
        case None:
            return _BY_IMPACT[item.impact or 0]
        case str(word):
            return _LEVELS[word]
        case number:
            return min(5, max(1, round(number)))


def _labels(item: Opportunity) -> Iterator[str]:
    """Its tags and ratings, without the blanks and commas that divide labels."""
    for tag in item.tags:
        yield "-".join(tag.replace(",", " ").split())
    for name, rating in (("impact", item.impact), ("effort", item.effort)):
        if rating:
            yield f"{name}-{rating}"
