"""The foot: a legend of what is used and nothing else, the sources, the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cjmap.board.answers import pairs
from cjmap.board.board import Board
from cjmap.language import words
from cjmap.language.direction import dotted
from cjmap.language.language import Language
from cjmap.language.numbers import months_between
from cjmap.layout import connectors
from cjmap.layout.grid import Context
from cjmap.layout.icons import icon
from cjmap.layout.paragraph import SMALL, SMALL_STRONG, label, paragraph
from cjmap.layout.scene import Box, Circle, Frame, Group, Node, Paint
from cjmap.layout.source_letters import doubted, doubtful
from cjmap.layout.strokes import line, polygon, squares
from cjmap.model.items import Opportunity, PainPoint, Score
from cjmap.model.journey import Journey
from cjmap.model.registry import Evidence

_GAP = 28.0
_ROW = 22.0
_COLUMN = 400.0


class Entry(NamedTuple):
    """A symbol, `width` units wide and drawn on a baseline, and what it means."""

    width: float
    draw: Callable[[float, float], Iterator[Node]]
    text: str


def draw(context: Context, top: float) -> tuple[tuple[Node, ...], float]:
    """The foot from `top` on, and where it ends."""
    nodes: list[Node] = []
    y, say = top, context.board.language.say
    used = tuple(entries(context))
    if used:
        legend, y = flow(used, context, y + 16)
        nodes.append(Group("legend", "legend", tuple(legend), say("Reading the map")))
    if context.marks:
        from cjmap.layout.marks_foot import listed

        more, y = listed(context.marks, context, y)
        nodes += more
    if context.board.letters:
        found, y = _sources(context, y + 22)
        nodes.append(Group("sources", "sources", tuple(found), say("Sources")))
    if context.board.journey.related:
        y += 24
        nodes += _related(context, y)
    closing = dotted(_closing(context), context.board.rtl)
    if closing:
        room = context.grid.right - context.grid.left
        line = paragraph(closing, SMALL, "muted", room, context.ruler).hugged()
        nodes += line.draw(context.grid.left, y + 13)
        y += 9 + line.height
    return tuple(nodes), y


def _closing(context: Context) -> Iterator[str]:
    journey, language = context.board.journey, context.board.language
    if context.view.footer:
        yield context.view.footer
    if journey.version:
        yield language.say("version {version}", version=journey.version)
    if journey.team:
        yield language.say("made by {team}", team=language.series(journey.team))


def _related(context: Context, base: float) -> Iterator[Node]:
    """The maps that this one belongs to, each a link."""
    ruler, text = context.ruler, context.board.language.say("Related maps")
    heading = label(text, context.grid.left, base, SMALL_STRONG, "muted", ruler)
    yield heading
    x = heading.x + heading.width + 12
    for i, one in enumerate(context.board.journey.related):
        width = ruler.width(one.label, SMALL)
        if x + width > context.grid.right:
            return
        name = label(one.label, x, base, SMALL, "ink", ruler)
        yield Group(f"related.{i + 1}", "related", (name,), one.path, one.path)
        x += width + 16


def flow(entries: Sequence[Entry], context: Context, top: float) -> tuple[list[Node], float]:
    """Symbols in rows from `top` on, and the baseline of the last."""
    nodes: list[Node] = []
    x, base = context.grid.left, top + 6
    for entry in entries:
        width = _text_at(entry) + context.ruler.width(entry.text, SMALL)
        if x > context.grid.left and x + width > context.grid.right:
            x, base = context.grid.left, base + _ROW
        nodes += entry.draw(x, base)
        nodes.append(label(entry.text, x + _text_at(entry), base, SMALL, "muted", context.ruler))
        x += width + _GAP
    return nodes, base


def _text_at(entry: Entry) -> float:
    return entry.width + 8 if entry.width else 0.0


def entries(context: Context) -> Iterator[Entry]:
    """The symbols that a picture uses, and nothing else."""
    board, corner = context.board, context.theme.rounded(4)
    if context.marks:
        from cjmap.layout.marks_foot import entries  # few pictures show changes

        yield from (Entry(*one) for one in entries(context.marks, context))
    items = [slot.item for lane in board.lanes for slot in lane.slots]
    say = board.language.say
    yield from _knowledge(board, corner)
    if doubted(board):
        yield _doubt(context)
    yield from _steps(board)
    if any(isinstance(item, PainPoint) and item.severity for item in items):
        yield Entry(27, _dots, say("severity, 1 to 3"))
    if any(isinstance(item, Opportunity) and item.impact for item in items):
        yield Entry(43, _squares, say("impact and effort, 1 to 5"))
    if pairs(board):
        lines = connectors.adjoining(board)
        text = say("pain point, addressed by")
        yield Entry(28 if lines else 38, _addressed if lines else _badges, text)
    if any(isinstance(item, Score) and item.target is not None for item in items):
        yield Entry(28, _target, say(words.TARGET))


def _knowledge(board: Board, corner: float) -> Iterator[Entry]:
    """Known and assumed; where the map names no source at all, that it is all assumed."""
    say = board.language.say
    if not board.evidenced:
        text = say("No source is named: everything here is assumed.")
        yield Entry(0, lambda x, base: iter(()), text)
        return
    known = {slot.known for lane in board.lanes for slot in lane.slots}
    if known - {"assumed"}:
        yield Entry(
            22, _box(Paint(fill="bubble.fill", stroke="bubble.edge"), corner), say("evidenced")
        )
    if "assumed" in known:
        dashed = Paint(fill="card", stroke="assumed", width=1.3, dash=(4, 3))
        yield Entry(22, _box(dashed, corner), say("assumed"))


def _doubt(context: Context) -> Entry:
    say, ruler = context.board.language.say, context.ruler
    sign = doubtful(context.board.language)

    def draw(x: float, base: float) -> Iterator[Node]:
        yield label(sign, x, base, SMALL, "muted", ruler)

    return Entry(ruler.width(sign, SMALL), draw, say(words.CONFIDENCES["low"]))


def _steps(board: Board) -> Iterator[Entry]:
    if not any(lane.drawn == "actions" for lane in board.lanes) and _has_actions(board):
        return  # the view leaves the steps out
    columns, say = [column.content for column in board.columns], board.language.say
    if any(content.moment_of_truth for content in columns):
        yield Entry(14, _icon("star"), say(words.MOMENT))
    kinds = {content.kind for content in columns}
    for kind, name in (("clock", "wait"), ("diamond", "decision"), ("flag", "milestone")):
        if name in kinds:
            yield Entry(14, _icon(kind), say(words.STEPS[name]))
    if any(content.optional for content in columns):
        yield Entry(10, _icon("optional"), say(words.OPTIONAL))
    if any(way.share is not None for content in columns for way in content.next):
        yield Entry(28, _way, say("way taken; its width is the share"))


def _has_actions(board: Board) -> bool:
    return any(stretch.phase.actions for stretch in board.stretches)


def _box(paint: Paint, corner: float) -> Callable[[float, float], Iterator[Node]]:
    def draw(x: float, base: float) -> Iterator[Node]:
        yield Box(Frame(x, base - 10, 22, 13), paint, corner)

    return draw


def _icon(kind: str) -> Callable[[float, float], Iterator[Node]]:
    def draw(x: float, base: float) -> Iterator[Node]:
        yield from icon(kind, x + 7, base - 4, "star" if kind == "star" else "muted")

    return draw


def _way(x: float, base: float) -> Iterator[Node]:
    yield line(((x, base - 4), (x + 22, base - 4)), Paint(stroke="muted", width=3.5))
    yield polygon(((x + 21, base - 9), (x + 28, base - 4), (x + 21, base + 1)), Paint(fill="muted"))


def _addressed(x: float, base: float) -> Iterator[Node]:
    yield line(((x + 3, base - 4), (x + 28, base - 4)), Paint(stroke="connector.line", width=1.4))
    yield Circle(x + 3, base - 4, 3, Paint(fill="pain.mark"))


def _badges(x: float, base: float) -> Iterator[Node]:
    for i, role in enumerate(("pain.mark", "opportunity.mark")):
        yield Circle(x + 7.5 + 22 * i, base - 4, 6.5, Paint(fill=role))


def _dots(x: float, base: float) -> Iterator[Node]:
    for i, role in enumerate(("pain.mark", "pain.mark", "pain.faint")):
        yield Circle(x + 3.5 + 10 * i, base - 4, 3.5, Paint(fill=role))


def _squares(x: float, base: float) -> Iterator[Node]:
    yield squares(x, base - 8, range(3), "opportunity.mark")
    yield squares(x, base - 8, range(3, 5), "opportunity.faint")


def _target(x: float, base: float) -> Iterator[Node]:
    dotted = Paint(stroke="muted", width=1.5, dash=(2, 5), cap="round")
    yield line(((x, base - 4), (x + 28, base - 4)), dotted)


def _sources(context: Context, top: float) -> tuple[list[Node], float]:
    """Letter, name, kind, sample size and date of every source, in columns."""
    grid, ruler, language = context.grid, context.ruler, context.board.language
    heading = language.say("Sources")
    nodes: list[Node] = [label(heading, grid.left, top + 10, SMALL_STRONG, "muted", ruler)]
    across = max(1, int((grid.right - grid.left) // _COLUMN))
    rows = -(-len(context.board.letters) // across)
    width = (grid.right - grid.left) / across
    bottoms = [top + 18.0] * across
    for i, (letter, source) in enumerate(context.board.letters):
        column = i // rows
        x, y = grid.left + column * width, bottoms[column]
        start = len(nodes)
        nodes.append(label(letter, x, y + 11, SMALL_STRONG, "ink", ruler))
        facts = dotted(_source(source, language), context.board.rtl)
        text = paragraph(facts, SMALL, "muted", width - 48, ruler).hugged()
        nodes += text.draw(x + 24, y)
        bottoms[column] = y + text.height + 3
        if context.marks and f"source {i + 1}" in context.marks.gone:
            from cjmap.layout.marks_draw import crossed

            nodes[start:] = crossed(nodes[start:])
        old = _old(source, context.board.journey, language)
        if old:
            nodes.append(label(old, x + 24, bottoms[column] + 8, SMALL, "warning", ruler))
            bottoms[column] += 15
    return nodes, max(bottoms) - 8


def _old(source: Evidence, journey: Journey, language: Language) -> str:
    """How old a source was when the map was last looked at, from more than a year on."""
    looked = journey.review.last if journey.review else None
    looked = looked or journey.updated
    months = months_between(source.date, looked) if source.date and looked else 0
    if months <= 12:
        return ""
    return language.count("{n} month old, renew", "{n} months old, renew", months)


def _source(source: Evidence, language: Language) -> Iterator[str]:
    yield source.name
    if source.kind:
        yield words.word(words.SOURCES, source.kind, language)
    if source.n is not None:
        yield language.say("n\u00a0=\u00a0{n}", n=language.number(source.n))
    if source.date:
        yield language.date(source.date)
