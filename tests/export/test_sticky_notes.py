"""Sticky notes for whiteboards: one for everything on the map, each on one line."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from boards import LIVE, MAPS, data, data_of, hostile, live, rows

from cjmap.export.notes import write
from cjmap.text.formulas import UNSEEN


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_item_is_a_note_and_a_lane_stands_together(path: Path) -> None:
    given = data_of(path)
    found = rows(write(given))
    items = {slot.id for lane in given.board.lanes for slot in lane.slots}
    assert items <= {one["id"] for one in found}
    assert all(one["note"] and one["note"] == " ".join(one["note"].split()) for one in found)
    runs = [lane for lane, _ in groupby(found, key=lambda one: (one["lane"], one["color"]))]
    filled = [lane for lane in given.board.lanes if lane.slots or lane.stops]
    assert len(runs) <= len(filled) + 2  # phases and steps


def test_a_note_says_where_it_stood_and_whose_it_is() -> None:
    text = """\
title: Ordering lunch
personas: {sam: Sam, kim: Kim}
goals: {text: Eat well, tags: [b, a]}
phases:
  - name: Choose
    actions:
      - action: "Opens\\nthe app"
        pain_point: {id: slow, text: It is slow, by: kim}
"""
    found = {one["lane"]: one for one in rows(write(data(text)))}
    assert found["Goals"]["tags"] == "b; a"
    assert (found["Goals"]["phase"], found["Goals"]["step"]) == ("", "")
    assert found["Actions"]["note"] == "Opens the app"
    assert found["Pain points"] == {
        "note": "Kim: It is slow",
        "lane": "Pain points",
        "color": "red",
        "phase": "Choose",
        "step": "Opens the app",
        "persona": "Kim",
        "tags": "",
        "id": "slow",
    }


@pytest.mark.parametrize("text", LIVE, ids=repr)
def test_nothing_is_a_live_formula_and_notes_read_as_written(text: str) -> None:
    made = write(data(hostile(text)))
    assert live(made) == []
    notes = {one["note"].replace(UNSEEN, "") for one in rows(made) if one["lane"] == "Thoughts"}
    assert " ".join(text.split()) in {one.partition(": ")[2] or one for one in notes} | notes
