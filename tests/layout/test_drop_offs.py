"""Ways out of the journey: their words stand clear of the other ways."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flow_boards import RULER, actions, board
from picture_maps import MAPS, journey

from cjmap.board.assemble import assemble
from cjmap.board.board import Board
from cjmap.board.routes import edges
from cjmap.board.view import View
from cjmap.layout.drop_offs import drop_off
from cjmap.layout.grid import Grid
from cjmap.layout.paragraph import SMALL_STRONG, Paragraph, paragraph
from cjmap.layout.routes_draw import Flow, drawn, plan
from cjmap.model.index import build_index


def flow(made: Board) -> Flow:
    return plan(drawn(edges(made)), actions(made)[2])


def crossed(found: Flow) -> list[str]:
    """The words of drop-offs that stand on an upright line of another way."""
    stops = [way for way in found.ways if way.edge.target is None and way.label]
    return [
        stop.label.lines[0].text
        for stop in stops
        for way in found.ways
        for x in (way.start, way.end)
        if stop.label and way is not stop and stop.at < x < stop.at + stop.label.room
    ]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_no_drop_off_of_a_map_interrupts_another_way(path: Path) -> None:
    made = assemble(journey(path), build_index(journey(path)), View())
    if any(lane.drawn == "actions" for lane in made.lanes):
        assert not crossed(flow(made))


def decision(when: str) -> dict[str, Any]:
    ways = [{"to": "a2", "when": "Goes on", "share": 70}, {"to": "end", "when": when, "share": 30}]
    return {"kind": "decision", "next": ways}


REST: list[dict[str, Any]] = [{}] * 12


def test_the_words_stand_at_the_other_side_of_a_decision_where_the_way_on_is_near() -> None:
    on, stop = flow(board([{}, decision("Had enough of it"), *REST])).ways
    assert stop.end < stop.start < on.end
    assert (on.track, stop.track) == (0, 0)


def test_the_words_break_where_only_a_narrow_place_is_free() -> None:
    grid = Grid(24, (200, 330, 460), 500)

    def broken(room: float) -> Paragraph:
        return paragraph("Had enough\u00a0· 30 %", SMALL_STRONG, "ink", room, RULER).hugged()

    found = drop_off(260, broken, [250, 260, 385], grid)
    assert found.label
    assert [line.text for line in found.label.lines] == ["Had enough\u00a0·", "30\u00a0%"]


def test_the_words_stand_over_the_mark_where_there_is_room_at_neither_side() -> None:
    last = {"next": [{"to": "a0"}, {"to": "end", "when": "Leaves", "share": 14}]}
    found = flow(board([*REST, last]))
    (stop,) = (way for way in found.ways if way.edge.target is None)
    assert stop.label
    assert stop.over
    assert not crossed(found)
    assert stop.at < stop.end < stop.at + stop.label.room
