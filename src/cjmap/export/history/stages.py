"""The parts of the page that show how things went: states of the curve, lives and their dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.export.history import charts, courses, words
from cjmap.export.history.page import Page, Values
from cjmap.export.html.marks import mark_of
from cjmap.history.history import Life
from cjmap.history.moment import Figures, Moment
from cjmap.history.turns import MOST, Turn, shape, some
from cjmap.language.words import MOODS


def stages(page: Page) -> Values:
    """All by their names in the templates."""
    history = page.history
    states = list(_states(page))
    return {
        "states": states if any(one["scored"] for one in states) else [],
        "often": words.often(len(page.turns)),
        "chosen": words.chosen(len(page.turns), min(MOST, len(page.turns))),
        "moods": MOODS,
        "people": list(_people(page)),
        "phases": list(_phases(page)),
        "years": [(year, page.placed(x)) for year, x in page.days.years()],
        "opportunities": [_life(one, page) for one in words.by_need(history.opportunities)],
        "pains": [_life(one, page) for one in words.by_need(history.pains)],
        "chances": _chart(page, history.opportunities, "opportunity", "chances-of"),
        "hurts": _chart(page, history.pains, "pain point", "pains-of"),
    }


def _states(page: Page) -> Iterator[Values]:
    """Every state in which the curve or a figure is another one."""
    few = {id(one.entry) for one in some(page.turns, MOST)}
    before = page.history.start
    for entry in page.history.entries:
        moment = entry.moment
        if moment is None:
            continue
        turned = Turn(entry, moment, before)
        figures = before.figures if before else None
        if id(entry) in few or before is None or _is_other(moment, before):
            yield _state(page, turned, figures, id(entry) in few)
        before = moment


def _is_other(now: Moment, before: Moment) -> bool:
    """Whether anything that is shown differs."""
    if shape(now) != shape(before):
        return True
    return list(_figures(now.figures, None)) != list(_figures(before.figures, None))


def _state(page: Page, turn: Turn, figures: Figures | None, few: bool) -> Values:
    entry = turn.entry
    day, who = words.day(entry, page.language), page.text(words.who(entry))
    return {
        "few": few,
        "scored": bool(turn.moment.strands),
        "day": day,
        "who": who,
        "when": f"{day}, {who}" if who else day,
        "why": page.text(entry.commit.subject),
        "drawn": charts.curve(turn, page.axis, page.theme),
        "moved": list(map(page.text, words.briefly(entry))),
        "figures": list(_figures(turn.moment.figures, figures)),
    }


def _figures(now: Figures, before: Figures | None) -> Iterator[tuple[str, str, str]]:
    """What there is of each, and how many more or fewer than before."""
    for name, of in (
        ("Steps", "steps"),
        ("Pain points open", "pains"),
        ("Opportunities open", "open"),
        ("Opportunities done", "done"),
    ):
        amount = getattr(now, of)
        change = amount - getattr(before, of) if before else 0
        yield name, f"{amount:,}", f"{change:+,}".replace("-", "\u2212") if change else ""
    if now.entries:
        share, then = _share(now), _share(before) if before and before.entries else None
        moved = f"{then} % before" if then not in (None, share) else ""
        yield "Rest on evidence", f"{share} %", moved


def _share(figures: Figures) -> int:
    return round(100 * figures.known / figures.entries)


def _people(page: Page) -> Iterator[Values]:
    """The personas, where there are several."""
    moments = [one.moment for one in page.turns]
    if not any(len(one.strands) > 1 for one in moments):
        return
    names = {one.index: one.name for moment in moments for one in moment.strands}
    for index, name in sorted(names.items()):
        hues = page.theme.personas
        yield {
            "hue": f"n{index % hues}",
            "mark": mark_of(index, hues),
            "name": page.text(name),
        }


def _phases(page: Page) -> Iterator[Values]:
    for at, number in enumerate(page.axis.bands):
        name = page.history.phases[number]
        if name:
            yield {"hue": f"p{at % page.theme.phases}", "name": page.text(name)}


def _life(life: Life, page: Page) -> Values:
    history, date = page.history, page.language.date
    day = history.day(life.opened)
    opened = f"{words.BEFORE * life.was_there}{date(day)}" if day else ""
    closed = "" if life.closed is None else date(history.day(life.closed))
    days = history.days_open(life)
    return {
        "name": page.text(life.name),
        "where": page.text(" › ".join(filter(None, life.where))),
        "owner": page.text(life.owners[-1]) if life.owners else "",
        "stage": page.text(words.stage(life)),
        "opened": opened,
        "closed": closed,
        "days": "" if days is None else f"{days:,}",
        "line": courses.line(life, page.days),
    }


def _chart(page: Page, found: Sequence[Life], one: str, kind: str) -> Values:
    """How many were open over time, and what the lines mean."""
    counts = list(courses.counts(found, page.days))
    _, is_open, done, shut = counts[-1]
    most = max(count for _, count, _, _ in counts)
    legend = [("hurt" if kind == "pains-of" else "open", f"open: {is_open}, at most {most}")]
    legend += [("done", f"done: {done}")] if done else []
    legend += [("shut", f"dropped, or taken off the map: {shut}")] if shut else []
    return {
        "about": f"{words.lives(found, one)}." if found else "",
        "drawn": courses.course(counts, page.days, kind),
        "legend": legend,
    }
