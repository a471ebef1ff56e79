"""The panels under the title: personas, scenario, goals, what the map is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjmap.board.board import Actor, Board
from cjmap.language.language import Language
from cjmap.layout.grid import Context
from cjmap.layout.lead import Lead, lead
from cjmap.layout.measure import Ruler
from cjmap.layout.paragraph import BODY, SMALL_STRONG, Paragraph, label, paragraph
from cjmap.layout.scene import Box, Circle, Frame, Group, Node, Paint
from cjmap.model.journey import Journey
from cjmap.model.registry import Persona

PAD = 20.0
GAP = 32.0
NARROW = 220.0
"""A column of facts is at least this wide."""
WIDEST = 420.0
"""No line of facts is longer than this."""
OWN = 300.0
"""The persona's own part is at least this wide where there is room."""
BULLET = 12.0


class Facts(NamedTuple):
    """A heading and its entries; several entries become a list."""

    heading: str
    entries: tuple[str, ...]


class Panel(NamedTuple):
    """What one panel shows: a persona or nobody, and columns of facts."""

    id: str
    actor: Actor | None
    facts: tuple[Facts, ...]


def panels(board: Board) -> tuple[Panel, ...]:
    """One panel for a single persona with everything; else one each and one for the map."""
    language = board.language
    story = _story(board.journey, language)
    purpose = _purpose(board.journey, language)
    if len(board.actors) == 1:
        actor = board.actors[0]
        story = (*story[:1], *_person(actor.persona, language), *story[1:], *purpose)
        return (Panel("persona", actor, story),)
    people = tuple(
        Panel(f"persona-{actor.index + 1}", actor, _person(actor.persona, language))
        for actor in board.actors
    )
    about = (*story, *purpose)
    return (*people, Panel("about", None, about)) if about else people


def _story(journey: Journey, language: Language) -> tuple[Facts, ...]:
    scenario, say = journey.scenario, language.say
    if scenario is None:
        return ()
    return _given(
        (say("Scenario"), (scenario.text,)),
        (say("Trigger"), (scenario.trigger,)),
        (say("Expectations"), scenario.expectations),
        (say("Outcome"), (scenario.outcome,)),
    )


def _person(persona: Persona, language: Language) -> tuple[Facts, ...]:
    say = language.say
    return _given(
        (say("Goals"), persona.goals),
        (say("Needs"), persona.needs),
        (say("Motivations"), persona.motivations),
        (say("Frustrations"), persona.frustrations),
    )


def _purpose(journey: Journey, language: Language) -> tuple[Facts, ...]:
    say = language.say
    own = ((fact.name, fact.texts) for fact in journey.fields)
    return _given(
        (say("Objectives"), journey.objectives),
        (say("Scope"), (journey.scope,)),
        (say("Brand promise"), (journey.brand_promise,)),
        (say("Stakeholders"), (language.series([one.name for one in journey.stakeholders]),)),
        *own,
    )


def _given(*pairs: tuple[str, Sequence[str | None]]) -> tuple[Facts, ...]:
    found = ((heading, tuple(text for text in texts if text)) for heading, texts in pairs)
    return tuple(Facts(heading, texts) for heading, texts in found if texts)


def draw(context: Context, top: float) -> tuple[tuple[Node, ...], float]:
    """All panels from `top` on, and where they end. They take the whole width, but for a persona
    of whom there is no more to tell than who that is."""
    nodes: list[Node] = []
    left, right = context.grid.left, context.grid.right
    y = top
    for row in _rows(panels(context.board), right - left):
        width = (right - left - 16 * (len(row) - 1)) / len(row)
        laid = [_lay(panel, context, width) for panel in row]
        height = max(one.height for one in laid)
        alone = laid[0].lead if len(row) == 1 and not row[0].facts else None
        wide = alone.width + 2 * PAD if alone else width
        for i, one in enumerate(laid):
            place = Frame(left + i * (width + 16), y, wide, height)
            nodes.append(one.draw(place, context.theme.rounded(12)))
        y += height + 16
    return tuple(nodes), y if nodes else top


def _rows(found: Sequence[Panel], width: float) -> Iterator[tuple[Panel, ...]]:
    """Personas side by side as long as each has 440 units; the map's own panel below."""
    people = [panel for panel in found if panel.actor]
    most = max(1, int(width // 440))
    size = -(-len(people) // -(-len(people) // most)) if people else 1
    for start in range(0, len(people), size):
        yield tuple(people[start : start + size])
    yield from ((panel,) for panel in found if not panel.actor)


class Offset(NamedTuple):
    """Where the facts begin inside a panel's padding."""

    x: float
    y: float


class _Column(NamedTuple):
    heading: str
    entries: tuple[Paragraph, ...]
    bullets: bool

    @property
    def height(self) -> float:
        return 20 + sum(entry.height for entry in self.entries) + 2 * (len(self.entries) - 1)


class _Laid(NamedTuple):
    """A panel broken to its width: rows of columns, the persona's own part first."""

    panel: Panel
    lead: Lead | None
    rows: tuple[tuple[_Column, ...], ...]
    column: float
    offset: Offset
    height: float
    ruler: Ruler

    def draw(self, frame: Frame, radius: float) -> Group:
        nodes: list[Node] = [Box(frame, Paint(fill="panel"), radius)]
        if self.lead:
            nodes += self.lead.draw(frame.x + PAD, frame.y + PAD)
        y = frame.y + PAD + self.offset.y
        for row in self.rows:
            for i, column in enumerate(row):
                x = frame.x + PAD + self.offset.x + i * (self.column + GAP)
                nodes += _draw_column(column, x, y, self.ruler)
            y += max(column.height for column in row) + 16
        title = self.panel.actor.persona.name if self.panel.actor else ""
        return Group(self.panel.id, "panel", tuple(nodes), title, frame=frame)


def _draw_column(column: _Column, x: float, y: float, ruler: Ruler) -> Iterator[Node]:
    yield label(column.heading, x, y + 10, SMALL_STRONG, "muted", ruler)
    y += 20
    for entry in column.entries:
        if column.bullets:
            at = x + entry.room + BULLET - 2 if entry.against else x + 3
            yield Circle(at, y + 9, 1.75, Paint(fill="quiet"))
        shift = BULLET if column.bullets and not entry.against else 0.0
        yield from entry.draw(x + shift, y)
        y += entry.height + 2


def _lay(panel: Panel, context: Context, width: float) -> _Laid:
    """The persona's own part at the left or, in a narrow panel, on top; the facts in columns."""
    ruler, room = context.ruler, width - 2 * PAD
    own = _own_width(panel, room)
    beside = 0.0 < own < room
    indent = own + GAP if beside else 0.0
    across = max(1, min(len(panel.facts), int((room - indent + GAP) // (NARROW + GAP))))
    across = -(-len(panel.facts) // -(-len(panel.facts) // across)) if panel.facts else 1
    column = min(WIDEST, (room - indent - GAP * (across - 1)) / across)
    block = lead(panel.actor, context, own) if panel.actor else None
    columns = [_column(facts, column, ruler) for facts in panel.facts]
    rows = tuple(tuple(columns[i : i + across]) for i in range(0, len(columns), across))
    tall = sum(max(c.height for c in row) + 16 for row in rows) - (16 if rows else 0)
    above = block.height + 16 if block and rows and not beside else 0.0
    height = max(above + tall, block.height if block else 0.0) + 2 * PAD
    return _Laid(panel, block, rows, column, Offset(indent, above), height, ruler)


def _own_width(panel: Panel, room: float) -> float:
    """The width of the persona's own part; 0 for a panel of the map itself."""
    if not panel.actor:
        return 0.0
    beside = panel.facts and room >= OWN + GAP + NARROW
    persona = panel.actor.persona
    long = persona.bio or persona.segment or persona.fields
    share = {1: 0.5, 2: 0.36}.get(len(panel.facts), 0.22) if long else 0.22
    return max(OWN, room * share) if beside else room


def _column(facts: Facts, room: float, ruler: Ruler) -> _Column:
    bullets = len(facts.entries) > 1
    inner = room - BULLET if bullets else room
    entries = tuple(paragraph(text, BODY, "ink", inner, ruler).hugged() for text in facts.entries)
    return _Column(facts.heading, entries, bullets)
