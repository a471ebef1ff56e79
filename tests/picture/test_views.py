"""What a reader asks to see, and nothing else: lanes, personas."""

from __future__ import annotations

import pytest
from laws import drawn, groups, holds, journey_of, texts, told

from cjmap.board.view import View
from cjmap.errors import CjmapError
from cjmap.layout.scene import Scene

MAP = """
title: Renewing a passport
personas:
  ana: {name: Ana Alvarez, role: Student}
  bob: {name: Bob Brand, role: Pensioner}
  cleo: {name: Cleo, role: Child}
  clerk: {name: Desk clerk, kind: staff}
lanes:
  thoughts: {name: On their minds}
  Waiting room: {kind: score, scale: {min: 0, max: 10}}
  Secret: {hidden: true}
phases:
  - name: Prepare
    actions:
      - text: Looks up the papers
        thoughts: [What do I need?, {text: Where are my glasses?, by: bob}]
        emotions: [{score: 1, text: eager, by: ana}, {score: -1, text: worried, by: bob}]
        channel: Web
      - text: Makes a copy of the old one
        by: bob
        emotion: {score: -2, text: fed up, by: bob}
        fields: {Secret: Budget is cut}
  - name: Apply
    actions:
      - text: Checks the papers
        by: clerk
        backstage: Scans the photo
        channel: Counter
      - text: Pays the fee
        by: [ana, bob]
        emotion: {score: 0, by: [ana, bob], target: 2}
        pain_point: Cash only
        fields: {Waiting room: {score: 7, text: loud}}
"""
JOURNEY = journey_of(MAP)
ALL = ("actions", "channels", "thoughts", "emotions", "pain_points", "backstage", "Waiting room")


def lanes(scene: Scene) -> set[str]:
    """The lanes that are drawn."""
    return {group.lane for group in groups(scene, "lane")}


def look(lanes: tuple[str, ...] = (), personas: tuple[str, ...] = ()) -> Scene:
    """The picture of a view, which is as sound as the whole."""
    scene = drawn(JOURNEY, View(lanes, personas))
    holds(scene, frozenset({"Waiting room"}))
    return scene


def test_without_a_wish_all_lanes_are_drawn_but_the_hidden() -> None:
    assert lanes(look()) == set(ALL)


@pytest.mark.parametrize("lane", ALL)
def test_one_lane_alone(lane: str) -> None:
    scene = look(lanes=(lane,))
    assert lanes(scene) == {lane}
    assert {item.lane for item in groups(scene, "item")} == {lane}


def test_several_lanes_stand_in_the_order_of_the_map() -> None:
    scene = look(lanes=("pain_points", "Waiting room", "thoughts"))
    found = [(group.frame.y, group.lane) for group in groups(scene, "lane") if group.frame]
    assert [name for _, name in sorted(found)] == ["thoughts", "pain_points", "Waiting room"]


@pytest.mark.parametrize(
    ("written", "lane"),
    [
        ("PAIN POINTS", "pain_points"),
        ("pain-points", "pain_points"),
        ("on their minds", "thoughts"),
        ("waiting ROOM", "Waiting room"),
        ("secret", "Secret"),
    ],
)
def test_a_lane_by_any_of_its_names(written: str, lane: str) -> None:
    assert lanes(look(lanes=(written,))) == {lane}


def test_a_lane_without_content_leaves_the_head_and_the_phases() -> None:
    scene = look(lanes=("goals",))
    assert lanes(scene) == set()
    assert {"Renewing a passport", "Prepare", "Apply"} <= {t.text for t in texts(scene.nodes)}


@pytest.mark.parametrize("name", ["Ana Alvarez", "ana", "ANA"])
def test_the_view_of_one_persona(name: str) -> None:
    heard = told(look(personas=(name,)))
    assert "eager" in heard
    for other in ("worried", "fedup", "Wherearemyglasses", "Makesacopy", "Pensioner", "BobBrand"):
        assert other not in heard
    assert "Checksthepapers" in heard  # what staff do is part of everybody's journey


def test_a_persona_alone_has_one_curve() -> None:
    """Who felt something in another persona's step is seen there."""

    def faces(*names: str) -> int:
        found = groups(look(personas=names, lanes=("emotions",)), "item")
        return len(found)

    assert faces("ana") == 2
    assert faces("bob") == 3
    assert faces() == faces("ana", "bob") == 5


def test_a_persona_who_does_nothing_sees_the_journey_without_the_others() -> None:
    journey = journey_of(MAP.replace("by: clerk", "by: bob"))
    scene = drawn(journey, View(personas=("cleo",)))
    holds(scene, frozenset({"Waiting room"}))
    assert {"Prepare", "Apply"} <= {text.text for text in texts(scene.nodes)}
    assert "eager" not in told(scene)


@pytest.mark.parametrize(
    ("view", "name", "nearest"),
    [
        (View(lanes=("thouhgts",)), "thouhgts", "thoughts"),
        (View(lanes=("Wating room",)), "Wating room", "Waiting room"),
        (View(lanes=("actions", "pain_point_s")), "pain_point_s", "pain_points"),
        (View(personas=("Ana Alvares",)), "Ana Alvares", "Ana Alvarez"),
        (View(personas=("ana", "clark")), "clark", "Desk clerk"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(view: View, name: str, nearest: str) -> None:
    with pytest.raises(CjmapError) as caught:
        drawn(JOURNEY, view)
    assert f"`{name}`" in caught.value.message
    assert f"`{nearest}`" in (caught.value.hint or "")
