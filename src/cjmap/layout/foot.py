"""The foot of a card: who says it, how bad it is, where it is known from."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.layout.board import Actor, Slot
from cjmap.layout.grid import Context
from cjmap.layout.markers import marker
from cjmap.layout.paragraph import SMALL, SMALL_STRONG, label
from cjmap.layout.scene import Circle, Node, Paint
from cjmap.model.items import PainPoint, Quote

HEIGHT = 15.0
_GAP = 10.0


def letters(slot: Slot, context: Context) -> str:
    """The letters of the sources, when there is more than one source to tell apart."""
    if len(context.board.letters) < 2:
        return ""
    mine = {id(source) for source in slot.sources}
    return " ".join(
        letter for letter, source in context.board.letters if id(source) in mine
    )


def speakers(slot: Slot, context: Context) -> tuple[tuple[Actor | None, str], ...]:
    """Who is to be named: personas where there could be a doubt, and a quote's own words for it."""
    named: list[tuple[Actor | None, str]] = []
    if isinstance(slot.item, Quote):
        find = context.board.index.persona
        named += [(None, name) for name in slot.item.by if find(name) is None]
    if named or isinstance(slot.item, Quote) or _doubtful(slot, context):
        named += [(actor, short_name(actor)) for actor in slot.actors]
    return tuple(named)


def _doubtful(slot: Slot, context: Context) -> bool:
    """Several customers on the map, or somebody who is none."""
    customers = [a for a in context.board.actors if a.persona.kind == "customer"]
    return len(customers) > 1 or any(a.persona.kind != "customer" for a in slot.actors)


def short_name(actor: Actor) -> str:
    """A customer's first word, unless it is very short or a title; others keep their name."""
    name = actor.persona.name
    head = name.split()[0] if name.split() else name
    person = actor.persona.kind == "customer" and len(head) > 2 and not head.endswith(".")
    return head if person else name


def left_width(slot: Slot, context: Context) -> float:
    """How much room the left side of the foot takes; 0 when there is nothing to show."""
    width = 34.0 if _severity(slot) else 0.0
    for actor, name in speakers(slot, context):
        width += (_GAP if width else 0.0) + (14.0 if actor else 0.0)
        width += context.ruler.width(name, SMALL_STRONG if actor else SMALL)
    return width


def right_width(slot: Slot, context: Context) -> float:
    """How much room the letters take."""
    text = letters(slot, context)
    return context.ruler.width(text, SMALL) if text else 0.0


def draw_left(slot: Slot, context: Context, x: float, base: float) -> Iterator[Node]:
    """Severity and speakers from `x` on; `base` is the baseline."""
    severity = _severity(slot)
    if severity:
        for i in range(3):
            role = "pain.mark" if i < severity else "pain.faint"
            yield Circle(x + 3.5 + i * 10, base - 4, 3.5, Paint(fill=role))
        x += 34.0 + _GAP
    for actor, name in speakers(slot, context):
        role = "muted"
        style = SMALL
        if actor:
            role, style = context.theme.persona(actor.index), SMALL_STRONG
            yield marker(actor.index, x + 4, base - 4, 4, Paint(fill=role))
            x += 14.0
        text = label(name, x, base, style, role, context.ruler)
        yield text
        x += text.width + _GAP


def draw_right(
    slot: Slot, context: Context, right: float, base: float
) -> Iterator[Node]:
    """The letters of the sources, ending at `right`."""
    text = letters(slot, context)
    if text:
        yield label(text, right, base, SMALL, "muted", context.ruler, "end")


def _severity(slot: Slot) -> int:
    return (slot.item.severity or 0) if isinstance(slot.item, PainPoint) else 0
