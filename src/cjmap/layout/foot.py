"""The foot of a card: how bad it is, who says it, where it is known from.

Parts stand side by side as long as they fit and go on in further rows; the letters of the
sources stand at the right of the last row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cjmap.board.board import Actor, Slot
from cjmap.board.voices import voices
from cjmap.layout.grid import Context
from cjmap.layout.markers import marker
from cjmap.layout.paints import filled
from cjmap.layout.paragraph import SMALL, SMALL_STRONG, Paragraph, label, paragraph
from cjmap.layout.scene import Circle, Node
from cjmap.layout.source_letters import letters
from cjmap.model.items import PainPoint

ROW = 15.0
_GAP = 10.0
_MARK = 14.0
_DOTS = 27.0


class Part(NamedTuple):
    """Severity dots (no text), or a speaker with his name and marker; `x`, `row` is its place."""

    x: float
    row: int
    severity: int = 0
    actor: Actor | None = None
    name: Paragraph | None = None


class Foot(NamedTuple):
    """A foot broken to a width: its parts, its letters and how many rows they take.

    `aside` says that the letters are all there is, so that they may stand beside a last line.
    """

    parts: tuple[Part, ...]
    letters: str
    letters_width: float
    rows: int

    @property
    def height(self) -> float:
        return self.rows * ROW

    @property
    def aside(self) -> bool:
        return not self.parts and bool(self.letters)


_NOTHING = Foot((), "", 0.0, 0)


def foot(slot: Slot, room: float, context: Context) -> Foot:
    """The foot of an item at a width."""
    unplaced = tuple(_parts(slot, room, context))
    text = letters(slot, context.board)
    if not unplaced and not text:
        return _NOTHING
    parts, x, row = [], 0.0, 0
    for part, width in unplaced:
        if x and x + width > room:
            x, row = 0.0, row + 1
        parts.append(Part(x, row, part.severity, part.actor, part.name))
        row += len(part.name.lines) - 1 if part.name else 0
        x += width + _GAP
    wide = context.ruler.width(text, SMALL) if text else 0.0
    if text and x and x + wide > room:
        row += 1
    return Foot(tuple(parts), text, wide, row + 1)


def _parts(slot: Slot, room: float, context: Context) -> Iterator[tuple[Part, float]]:
    """Every part, unplaced, and how wide it is."""
    if isinstance(slot.item, PainPoint) and slot.item.severity:
        yield Part(0, 0, severity=slot.item.severity), _DOTS
    for actor, text in voices(slot, context.board):
        role = context.theme.persona(actor.index) if actor else "muted"
        style = SMALL_STRONG if actor else SMALL
        mark = _MARK if actor else 0.0
        name = paragraph(text, style, role, room - mark, context.ruler).hugged()
        yield Part(0, 0, actor=actor, name=name), mark + name.room


def draw_parts(foot: Foot, context: Context, x: float, top: float) -> Iterator[Node]:
    """Severity and speakers with the foot's upper left corner at `x`, `top`."""
    for part in foot.parts:
        left, y = x + part.x, top + part.row * ROW
        for i in range(3 if part.severity else 0):
            role = "pain.mark" if i < part.severity else "pain.faint"
            yield Circle(left + 3.5 + i * 10, y + 7, 3.5, filled(role))
        if part.actor:
            paint = filled(context.theme.persona(part.actor.index))
            yield marker(part.actor.index, left + 4, y + 7, 4, paint)
        if part.name:
            yield from part.name.draw(left + (_MARK if part.actor else 0.0), y)


def draw_letters(foot: Foot, context: Context, right: float, base: float) -> Iterator[Node]:
    """The letters of the sources, ending at `right` on the baseline `base`."""
    if foot.letters:
        yield label(foot.letters, right, base, SMALL, "muted", context.ruler, "end")
