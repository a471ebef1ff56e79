"""What all formats say of a history, in the same words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cjmap.history.history import Entry, Event, History, Life, Stage
from cjmap.history.turns import BEGINNINGS, moved
from cjmap.language.language import Language
from cjmap.report.result import count

BEFORE = "before "
"""Stands before the first day that is known of what was there already."""
NOT_COMMITTED = "not committed yet"
CUT = "The repository was cloned without its older history: git fetch --unshallow brings the rest."


def entries(history: History, full: bool) -> Iterator[Entry | int]:
    """The newest first. Commits with nothing to tell are counted, unless all is to be told."""
    quiet = 0
    for one in reversed(history.entries):
        if one.is_quiet and not full:
            quiet += 1
            continue
        if quiet:
            yield quiet
        quiet = 0
        yield one
    if quiet:
        yield quiet


def skipped(number: int) -> str:
    """Commits that are not told."""
    return f"{count(number, 'commit')} that changed nothing in what the map says"


def who(entry: Entry) -> str:
    """`Ada Lovelace`; of a merge, also whose work it brought."""
    author, helpers = entry.commit.author, entry.commit.helpers
    if not helpers:
        return author
    return f"{author}, with the work of {listed(helpers)}"


def day(entry: Entry, language: Language) -> str:
    """`2 Oct 2026`."""
    found = entry.commit.day
    return language.date(found) if found else NOT_COMMITTED.capitalize()


_FEW = 2
"""So many changes are told in few words; the others are counted."""


def movements(entry: Entry) -> list[str]:
    """What moved the curve: `Waits for the lease: −1 → −2`."""
    return _some(moved(entry))


def briefly(entry: Entry) -> list[str]:
    """The first things that changed, those that moved the curve above all."""
    return movements(entry) or _some([one.text for one in entry.loud])


def _some(texts: Sequence[str]) -> list[str]:
    more = len(texts) - _FEW
    return [*texts[:_FEW], *([f"and {more} more"] if more > 0 else [])]


def curves(history: History, every: int, shown: int, language: Language) -> str:
    """How often the curve changed, in how many commits, and which states are shown."""
    all_of_it = sums(history, language.date)
    if not every:
        return f"No emotion has a score in any state of this map: {all_of_it}."
    return f"{all_of_it}. {often(every)}{chosen(every, shown)}"


def often(every: int) -> str:
    """How often the curve changed."""
    changed = {0: "has no scores", 1: "never changed", 2: "changed once", 3: "changed twice"}
    return f"The emotion curve {changed.get(every, f'changed {every - 1} times')}."


def chosen(every: int, shown: int) -> str:
    """Which states are shown, where not all are."""
    if shown == every:
        return ""
    return f" Shown are {shown} of its {every} states, evenly chosen."


def happened(entry: Entry) -> Iterator[str]:
    """What is to be said beside the changes."""
    if entry.before:
        yield f"Until then it was {entry.before}"
    if entry.event in BEGINNINGS:
        yield f"{BEGINNINGS[entry.event]}, with {entry.held}"
    elif entry.event is Event.REMOVED:
        yield "The file was removed, or has another name since"
    elif entry.event is Event.BROKEN:
        yield entry.why


def hushed(entry: Entry) -> str:
    """How many changes of a commit are not told."""
    number = len(entry.sentences) - len(entry.loud)
    return f"and {count(number, 'change')} of ids, versions or dates" if number else ""


def listed(names: Sequence[str]) -> str:
    """`Ada, Grace and Alan`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def sums(history: History, date: Callable[[str], str] = str) -> str:
    """`31 commits by 5 people, 2024-10-02 to 2026-09-30`; `date` says days in another way."""
    commits = sum(bool(one.commit.name) for one in history.entries)
    by = f" by {count(len(history.people), 'person')}".replace("persons", "people")
    first, last = map(date, history.days) if history.days else ("", "")
    days = f", {first} to {last}" if first != last else f", {first}" if first else ""
    return f"{count(commits, 'commit')}{by}{days}"


def care(history: History) -> str:
    """`Reviewed 4 times, last on 2026-10-02; owner: Retail`, as far as the map says so."""
    reviews, owners = history.reviews, history.owners
    often = {1: "once", 2: "twice"}.get(len(reviews), f"{len(reviews)} times")
    told = [f"reviewed {often}, last on {reviews[-1].value}"] if reviews else []
    told += [f"owner: {owners[-1].value}"] if owners else []
    said = "; ".join(told)
    return said[:1].upper() + said[1:]


def lives(found: Sequence[Life], one: str) -> str:
    """`6 opportunities: 3 open, 2 done, 1 taken off the map`."""
    told = {stage: sum(life.stage is stage for life in found) for stage in Stage}
    plural = f"{one.removesuffix('y')}ies" if one.endswith("y") else f"{one}s"
    each = ", ".join(f"{number} {stage}" for stage, number in told.items() if number)
    return f"{len(found)} {one if len(found) == 1 else plural}: {each}"


def by_need(found: Sequence[Life]) -> list[Life]:
    """What is open comes first, the oldest on top; then what was closed, the latest on top."""
    return sorted(found, key=lambda one: (one.stage.is_closed, -(one.closed or 0), one.opened))


def stage(life: Life) -> str:
    """`open (idea)`, `done`, `done, reopened twice`."""
    word = life.status if life.stage is Stage.OPEN and life.status else ""
    again = {0: "", 1: ", reopened once", 2: ", reopened twice"}
    back = again.get(life.reopened, f", reopened {life.reopened} times")
    return f"{life.stage}{f' ({word})' if word else ''}{back}"
