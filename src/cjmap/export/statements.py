"""What the report says in words of its own: facts about the map, persons, sentences derived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cjmap.board.board import Board, Known, Lane, Slot
from cjmap.board.feelings import Feeling
from cjmap.board.tally import tally
from cjmap.export.sentences import points, signed, steepest
from cjmap.language.language import Language
from cjmap.language.speech import quoted
from cjmap.language.words import JOURNEYS, STATES, STATUSES, word
from cjmap.model.dates import due
from cjmap.model.items import Figures, MetricItem
from cjmap.model.journey import Journey, Review, Timeframe
from cjmap.model.registry import Persona
from cjmap.query.digest import Digest
from cjmap.query.entries import Entry
from cjmap.query.evidence import WAYS

Facts = list[tuple[str, list[str]]]


def header_facts(journey: Journey, language: Language) -> Facts:
    """What stands beside the title."""
    say = language.say
    review = journey.review
    last = review.last if review else None
    status = word(STATUSES, journey.status, language) if journey.status else ""
    status = "" if last and journey.status == "reviewed" else status
    version = say("version {version}", version=journey.version) if journey.version else ""
    due = next_review(review, language) if review else ""
    return _given(
        (say("Journey"), [_line(_type(journey, language), language)]),
        (say("Observed"), [timeframe(journey.timeframe, language)]),
        (say("Owner"), [journey.owner]),
        (say("Readers"), [journey.audience]),
        (say("Team"), [language.series(journey.team)]),
        (say("Status"), [_line([status, version], language)]),
        (say("Reviewed"), [language.date(last) if last else "", due]),
        (say("Updated"), [language.date(journey.updated)] if journey.updated and not last else []),
    )


def _type(journey: Journey, language: Language) -> list[str]:
    """What kind of journey in which state."""
    kind = word(JOURNEYS, journey.type, language) if journey.type else ""
    return [kind, language.say(STATES[journey.state]) if journey.state else ""]


def next_review(review: Review, language: Language) -> str:
    """When the next review is due, if that can be told."""
    found = due(review.last, review.every)
    return language.say("next due {date}", date=language.date(found)) if found else ""


def _line(parts: Iterable[str], language: Language) -> str:
    """Facts in a line that begins with a capital."""
    text = language.series([part for part in parts if part])
    return text[:1].upper() + text[1:]


def timeframe(frame: Timeframe | None, language: Language) -> str:
    """In words, or from a date to a date."""
    if frame is None:
        return ""
    ends = [end for end in (frame.from_, frame.to) if end]
    dates = language.period(*ends) if len(ends) == 2 else "".join(map(language.date, ends))
    return language.series(list(filter(None, (frame.text, dates))))


def scenario_facts(journey: Journey, language: Language) -> Facts:
    """The scenario and what the map is for."""
    say, scenario = language.say, journey.scenario
    story: Facts = []
    if scenario:
        story = _given(
            (say("Scenario"), [scenario.text]),
            (say("Trigger"), [scenario.trigger]),
            (say("Expectations"), scenario.expectations),
            (say("Outcome"), [scenario.outcome]),
        )
    return story + _given(
        (say("Objectives"), journey.objectives[1:]),
        (say("Scope"), [journey.scope]),
        (say("Brand promise"), [journey.brand_promise]),
        *((fact.name, fact.texts) for fact in journey.fields),
    )


def person_facts(persona: Persona, language: Language) -> Facts:
    """What is known of a persona beside name, role, quote and story."""
    say = language.say
    share = language.percent(persona.share) if persona.share is not None else ""
    segment = _segment(persona, language)
    told = [say("{share} of customers", share=share)] if share else []
    empathy = persona.empathy
    minds = (
        (say("Says"), "says"),
        (say("Thinks"), "thinks"),
        (say("Does"), "does"),
        (say("Feels"), "feels"),
        (say("Sees"), "sees"),
        (say("Hears"), "hears"),
    )
    return _given(
        (say("Goals"), persona.goals),
        (say("Needs"), persona.needs),
        (say("Motivations"), persona.motivations),
        (say("Frustrations"), persona.frustrations),
        (say("Preferred channels"), persona.channels),
        (say("Segment"), [*told, *segment]),
        *((name, getattr(empathy, key, ())) for name, key in minds),
        *((fact.name, fact.texts) for fact in persona.fields),
    )


def _segment(persona: Persona, language: Language) -> list[str]:
    """The lines of a segment, those of a group in one."""
    groups: dict[str, list[str]] = {}
    for fact in persona.segment:
        groups.setdefault(fact.group or "", []).append(
            f"{fact.name}: {language.series(fact.texts)}"
        )
    alone = groups.pop("", [])
    return [*alone, *(f"{group}: {'; '.join(lines)}" for group, lines in groups.items())]


def _given(*pairs: tuple[str, Sequence[str | None]]) -> Facts:
    found = ((name, [text for text in texts if text]) for name, texts in pairs)
    return [(name, texts) for name, texts in found if texts]


def fall_sentence(found: Digest, board: Board) -> str:
    """Where the feeling falls most, and whether an opportunity addresses it."""
    fall = found.fall
    if fall is None:
        return ""
    language = board.language

    def felt(one: Feeling) -> str:
        score = one.score or 0
        label = fall.said.label(score)
        alone = label == language.number(score)
        return one.word or (signed(score, fall.said.scale, language) if alone else label)

    def place(one: Feeling) -> str:
        return quoted(place_of(one.slot, board), board.code)

    return f"{steepest(fall, board, felt, place)} {_answered(found, board, fall.after.first)}"


def _answered(found: Digest, board: Board, column: int) -> str:
    """The best opportunity for the pain points of that step."""
    here = [pain for pain in found.pains if pain.entry.slot.first <= column <= pain.entry.slot.last]
    answers = [chance for pain in here for chance in pain.answers]
    if not here:
        return ""
    if not answers:
        return board.language.say("No opportunity addresses that yet.")
    best = min(answers, key=lambda chance: chance.rank)
    name = quoted(best.item.text, board.code)
    return board.language.say("{opportunity} addresses that.", opportunity=name)


def place_of(slot: Slot, board: Board) -> str:
    """The step of an item, or its phase where it belongs to all of that."""
    found = board.columns[slot.first]
    phase = board.stretches[found.phase].phase
    name = getattr(found.content, "text", None) if slot.level == "action" else phase.name
    return name or phase.name or board.journey.title


def pains_sentence(found: Digest, language: Language) -> str:
    """How many of the pain points are addressed."""
    addressed = sum(bool(pain.answers) for pain in found.pains)
    open_ = len(found.pains) - addressed
    if not open_:
        return language.say("An opportunity addresses each of them.")
    if not addressed:
        return language.say("No opportunity addresses any of them yet.")
    return language.say(
        "{addressed} addressed by an opportunity, {open} not yet.",
        addressed=language.number(addressed),
        open=language.number(open_),
    )


def gap(figures: Figures, language: Language) -> str:
    """How far the value is from the target, and whether the target lies within the interval."""
    value, target = figures.value, figures.target
    if value is None or target is None:
        return ""
    short = target - value if figures.better != "lower" else value - target
    if short <= 0:
        return language.say("target reached")
    distance = language.figure(abs(target - value), figures.unit)
    if figures.unit == "%":
        distance = points(abs(target - value), language)
    text = (
        language.say("{distance} above target", distance=distance)
        if value > target
        else language.say("{distance} short of target", distance=distance)
    )
    low, high = figures.low, figures.high
    inside = low is not None and high is not None and low <= target <= high
    return language.say("{gap}, within the interval", gap=text) if inside else text


def ways(counted: Counter[Known]) -> list[tuple[Known, int]]:
    """How things are known, the surest first, with how many; what does not occur is left out."""
    return [(way, counted[way]) for way in WAYS if counted[way]]


def text_of(entry: Entry, board: Board) -> str:
    """What an item says in a line."""
    item = entry.slot.item
    if isinstance(item, MetricItem):
        metric = board.index.metric(item.metric)
        return item.name or (metric.name if metric else item.metric)
    text: str | None = getattr(item, "text", None)
    if text:
        return text
    score = getattr(item, "score", None)
    if score is not None:
        return board.language.number(score)
    for name in ("channel", "alt", "src"):
        if found := getattr(item, name, None):
            return str(found)
    image = getattr(item, "image", None)
    return (image.alt or image.src) if image else entry.lane.label


def by_lane(found: Iterable[Entry]) -> Iterator[tuple[Lane, list[Entry]]]:
    """Entries gathered by their lane, in the order of the lanes."""
    lanes: dict[str, list[Entry]] = {}
    for entry in found:
        lanes.setdefault(entry.lane.key, []).append(entry)
    for entries in lanes.values():
        yield entries[0].lane, entries


def initials(name: str) -> str:
    """First and last initial, for a persona without a portrait."""
    words = name.split()
    return "".join(word[0].title() for word in (words[:1] + words[1:][-1:]))


def legend(found: Digest, board: Board) -> Iterator[tuple[str, str]]:
    """The symbols of the picture that are used, and what they mean."""
    say = board.language.say
    kinds = {column.content.kind for column in board.columns}
    items = [entry.slot.item for entry in found.entries]
    assumed = board.evidenced and tally(board)["assumed"]
    for kind, text, used in (
        ("known", say("evidenced"), board.evidenced),
        ("assumed", say("dashed: assumed, no source"), assumed),
        ("star", say("moment of truth"), found.moments),
        ("wait", say("wait"), "wait" in kinds),
        ("decision", say("decision"), "decision" in kinds),
        ("milestone", say("milestone"), "milestone" in kinds),
        ("optional", say("optional"), any(column.content.optional for column in board.columns)),
        ("severity", say("severity, 1 to 3"), any(pain.item.severity for pain in found.pains)),
        ("answers", say("pain point, addressed by"), any(pain.answers for pain in found.pains)),
        ("target", say("target"), any(getattr(i, "target", None) is not None for i in items)),
    ):
        if used:
            yield kind, text
