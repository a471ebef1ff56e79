"""Title, one line about the map, and how much of it rests on evidence."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.tally import tally
from cjmap.language import words
from cjmap.language.numbers import NARROW, date, number
from cjmap.layout.grid import Context
from cjmap.layout.paragraph import BODY, SMALL, SMALL_STRONG, TITLE, label, paragraph
from cjmap.layout.scene import Box, Frame, Node, Paint
from cjmap.model.journey import Journey, Timeframe

_BAR = 168.0


def draw(context: Context, top: float) -> tuple[tuple[Node, ...], float]:
    """The header from `top` on, and where it ends."""
    grid, ruler, journey = context.grid, context.ruler, context.board.journey
    share = tuple(_share(context, top)) if context.board.evidenced else ()
    room = grid.right - grid.left - (_BAR + 32 if share else 0)
    title = paragraph(journey.title, TITLE, "ink", room, ruler).hugged()
    about = paragraph("\u00a0· ".join(_facts(journey)), BODY, "muted", room, ruler).hugged()
    nodes: list[Node] = [*title.draw(grid.left, top)]
    y = top + title.height + 4
    nodes += about.draw(grid.left, y)
    return (*nodes, *share), y + about.height


def _facts(journey: Journey) -> Iterator[str]:
    """Type, state, time frame, version, review: what is given."""
    if journey.type:
        kind = journey.type
        yield f"{kind[:1].upper()}{kind[1:]} journey" if kind in _TYPES else kind
    if journey.state:
        yield f"{journey.state} state"
    if journey.timeframe:
        yield timeframe(journey.timeframe)
    if journey.audience:
        yield f"for {journey.audience}"
    if journey.owner:
        yield f"owner {journey.owner}"
    reviewed = journey.review is not None and journey.review.last is not None
    if journey.status and not (reviewed and journey.status == words.REVIEWED):
        yield journey.status
    if journey.review and journey.review.last:
        yield f"{words.REVIEWED} {date(journey.review.last)}"
    elif journey.updated:
        yield f"updated {date(journey.updated)}"


_TYPES = frozenset({"purchase", "service", "experience"})


def timeframe(frame: Timeframe) -> str:
    """In words, or from a date to a date."""
    ends = [date(end) for end in (frame.from_, frame.to) if end]
    parts = [frame.text, " – ".join(ends)]
    return ", ".join(part for part in parts if part)


def _share(context: Context, top: float) -> Iterator[Node]:
    """The share of entries that rest on evidence, as words and a bar, at the right."""
    counted = tally(context.board)
    assumed = counted["assumed"]
    known = counted.total() - assumed
    right = context.grid.right
    x, total = right - _BAR, known + assumed
    percent = number(round(100 * known / total)) if total else "0"
    text = f"{percent}{NARROW}% of {total} entries rest on evidence"
    yield label(text, right, top + 13, SMALL_STRONG, "ink", context.ruler, "end")
    part = _BAR * known / total if total else 0.0
    if known:
        yield Box(Frame(x, top + 20, part, 6), Paint(fill="quiet"), 1)
    if assumed:
        empty = Frame(x + part + 1, top + 20.5, _BAR - part - 1.5, 5)
        yield Box(empty, Paint(stroke="assumed", dash=(4, 3)), 1)
    yield label(f"{known} evidenced", x, top + 39, SMALL, "muted", context.ruler)
    yield label(f"{assumed} assumed", right, top + 39, SMALL, "muted", context.ruler, "end")
