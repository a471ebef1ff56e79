"""Journeys, generated and by hand, for the tests of the flow: cards, ways, connectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hypothesis import strategies as st

from cjmap.board.assemble import assemble
from cjmap.board.board import Board, Lane
from cjmap.board.view import View
from cjmap.layout import columns
from cjmap.layout.grid import Block, Context
from cjmap.layout.lanes import arrange
from cjmap.layout.measure import Ruler
from cjmap.layout.scene import Frame, Group, Node, Path, Text
from cjmap.layout.theme import load_theme
from cjmap.model.index import build_index
from cjmap.model.journey import Journey

RULER = Ruler("en")
WORDS = ("ok", "Waits for the post", "no", "An answer that takes rather long to read", "76")


def board(*phases: Sequence[dict[str, Any]], **top: Any) -> Board:
    """Phases as lists of actions in their long form; a missing text is `a` and the column."""
    count = 0
    long = []
    for p, actions in enumerate(phases):
        filled = []
        for action in actions:
            filled.append({"text": f"a{count}", **action})
            count += 1
        long.append({"name": f"p{p}", "actions": filled})
    journey = Journey.model_validate({"title": "Flow", "phases": long, **top})
    return assemble(journey, build_index(journey), View())


def context(board: Board) -> Context:
    """What lanes see of a board."""
    grid = columns.grid(board, RULER)
    return Context(board, grid, RULER, load_theme("light"), View())


def lane(board: Board, key: str) -> Lane:
    return next(lane for lane in board.lanes if lane.key == key)


def actions(board: Board) -> tuple[Block, tuple[Node, ...], Context]:
    """The actions lane, and its nodes at a top of 0."""
    seen = context(board)
    block = arrange(lane(board, "actions"), seen)
    return block, block.draw(0.0), seen


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """All nodes, groups before their children."""
    for node in nodes:
        yield node
        if isinstance(node, Group):
            yield from walk(node.children)


def groups(nodes: Sequence[Node], kind: str) -> list[Group]:
    return [node for node in walk(nodes) if isinstance(node, Group) and node.kind == kind]


def ink(text: Text) -> Frame:
    """The room of one line of text: a little less high than its line."""
    left = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    size = text.style.size
    return Frame(text.x - left, text.y - 0.75 * size, text.width, size * 0.95)


def overlap(one: Frame, two: Frame) -> bool:
    return one.x < two.right and two.x < one.right and one.y < two.bottom and two.y < one.bottom


def points(path: Path) -> list[tuple[float, float]]:
    """The points that a path goes through, handles left out."""
    return [(values[-2], values[-1]) for command, values in path.segments if command != "Z"]


def lines(path: Path, half: float | None = None) -> Iterator[Frame]:
    """The room of the straight level and upright lines of a path, as wide as they are drawn."""
    half = path.paint.width / 2 if half is None else half
    at = points(path)
    for (command, _), one, two in zip(path.segments[1:], at, at[1:], strict=False):
        if command == "L":
            wide, tall = (half, 0.0) if one[0] == two[0] else (0.0, half)
            x, y = min(one[0], two[0]) - wide, min(one[1], two[1]) - tall
            yield Frame(x, y, abs(one[0] - two[0]) + 2 * wide, abs(one[1] - two[1]) + 2 * tall)


@st.composite
def flows(draw: st.DrawFn) -> tuple[list[dict[str, Any]], ...]:
    """Phases of actions with paths, kinds and ways of all sorts."""
    sizes = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    count = sum(sizes)
    goals = [f"a{i}" for i in range(count)] + [f"p{i}" for i in range(len(sizes))] + ["end"]
    way = st.fixed_dictionaries(
        {"to": st.sampled_from(goals)},
        optional={
            "when": st.sampled_from(WORDS),
            "share": st.sampled_from((0, 5.5, 40, 100)),
        },
    )
    action = st.fixed_dictionaries(
        {},
        optional={
            "path": st.sampled_from(("North", "South", "An odd way round")),
            "next": st.lists(way, min_size=1, max_size=3),
            "kind": st.sampled_from(("decision", "wait", "milestone")),
            "optional": st.sampled_from((True, "only abroad")),
            "moment_of_truth": st.just(True),
            "time": st.just("3 days"),
        },
    )
    return tuple(draw(st.lists(action, min_size=size, max_size=size)) for size in sizes)
