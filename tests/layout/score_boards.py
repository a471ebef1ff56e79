"""Boards with one lane, for the tests of curves, dots and channels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, Literal

from cjmap.board.board import Actor, Board, Column, Drawn, Lane, Slot, Stop, Stretch
from cjmap.board.view import View
from cjmap.language.language import Language
from cjmap.layout.grid import GUTTER, MARGIN, Block, Context, Grid
from cjmap.layout.lanes import arrange
from cjmap.layout.measure import Ruler
from cjmap.layout.scene import Box, Circle, Frame, Group, Node, Path, Text
from cjmap.layout.theme import load_theme
from cjmap.model.items import Score
from cjmap.model.journey import Action, Journey, Phase
from cjmap.model.lanes import Scale
from cjmap.model.registry import Channel, Persona

Level = Literal["map", "phase", "action"]
PEOPLE = tuple(Actor(i, Persona(name=name)) for i, name in enumerate(("Ann", "Bo", "Cy", "Dee")))
RULER = Ruler("en")


def slot(
    name: str, first: int, score: float | None = None, text: str | None = None,
    *, target: float | None = None, last: int | None = None, level: Level = "action",
    by: Sequence[int] = (0,), assumed: bool = False,
) -> Slot:  # fmt: skip
    """A score in column `first`, or over columns `first` to `last`."""
    return Slot(
        item=Score(score=score, text=text, target=target),
        id=name,
        route=(),
        first=first,
        last=first if last is None else last,
        level=level,
        actors=tuple(PEOPLE[i] for i in by),
        sources=(),
        known="assumed" if assumed else "reported",
    )


def lane(
    slots: Iterable[Slot] = (), stops: Iterable[Stop] = (), *, key: str = "emotions",
    drawn: Drawn = "curve", scale: Scale | None = None,
) -> Lane:  # fmt: skip
    return Lane(key, "Emotions", "", drawn, tuple(slots), tuple(stops), scale)


def context(
    one: Lane, widths: Sequence[float] = (140,) * 6, phases: Sequence[tuple[int, int]] = (),
    *, people: int = 4, evidenced: bool = False, channels: Sequence[Channel] = (),
) -> Context:  # fmt: skip
    """What a lane sees on a board of these column widths and phases (first, last)."""
    phases = phases or ((0, len(widths) - 1),)
    actors = PEOPLE[:people]
    stretches, columns = [], []
    for i, (first, last) in enumerate(phases):
        stretches.append(Stretch(i, Phase(name=f"P{i}"), f"p{i}", (), first, last))
        for at in range(first, last + 1):
            step = Action(text=f"Step {at}")
            route = ("phases", i, "actions", at)
            columns.append(Column(at, i, step, f"step-{at}", route, actors[:1], (), "reported"))
    journey = Journey.model_construct(title="A map", phases=(), channels=tuple(channels))
    index: Any = None
    placed = (tuple(stretches), tuple(columns), (one,))
    board = Board(journey, index, actors, *placed, (), evidenced, Language())
    edges = tuple(accumulate(widths, initial=MARGIN + GUTTER))
    grid = Grid(MARGIN, edges, edges[-1] + 120)
    return Context(board, grid, RULER, load_theme("light"), View())


def laid(one: Lane, where: Context) -> tuple[Block, list[Node]]:
    """The block, and all its nodes with groups opened, drawn with its top at 0."""
    block = arrange(one, where)
    return block, list(opened(block.draw(0.0)))


def opened(nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        yield node
        if isinstance(node, Group):
            yield from opened(node.children)


def groups(nodes: Iterable[Node], kind: str = "item") -> dict[str, Group]:
    """The groups of a kind by id; two of one id are an error."""
    found = [node for node in nodes if isinstance(node, Group) and node.kind == kind]
    assert len({group.id for group in found}) == len(found)
    return {group.id: group for group in found}


def frame(group: Group) -> Frame:
    assert group.frame is not None
    return group.frame


def texts(nodes: Iterable[Node]) -> dict[str, Text]:
    return {node.text: node for node in nodes if isinstance(node, Text)}


def overlap(a: Frame, b: Frame) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def box(text: Text) -> Frame:
    """The ink of a line of text, roughly: from its capitals to its baseline."""
    start = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    rise = text.style.size * 0.73
    return Frame(text.x - start, text.y - rise, text.width, rise)


def ends(path: Path) -> tuple[tuple[float, float], tuple[float, float]]:
    """The first and the last point of an open path."""
    numbers = [numbers for _, numbers in path.segments if numbers]
    return (numbers[0][0], numbers[0][1]), (numbers[-1][-2], numbers[-1][-1])


def curves(nodes: Iterable[Node]) -> list[Path]:
    """The thick lines of a curve lane."""
    return [
        node for node in nodes
        if isinstance(node, Path) and node.paint.stroke and node.paint.width == 3.0
    ]  # fmt: skip


def markers(nodes: Iterable[Node]) -> list[Node]:
    """What is filled with the background and has an edge."""
    return [
        node for node in nodes
        if isinstance(node, Box | Circle | Path)
        and node.paint.fill == "background" and node.paint.stroke
    ]  # fmt: skip
