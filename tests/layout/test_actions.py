"""The cards of the actions lane."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from flow_boards import RULER, actions, board, context, flows, groups, ink, lane, walk
from hypothesis import given
from hypothesis import strategies as st

from cjmap.board.view import View
from cjmap.layout.lanes import arrange
from cjmap.layout.scene import Box, Group, Node, Picture, Text

SOURCES = [{"id": "s", "name": "Survey"}, {"id": "t", "name": "Talks"}]
PEOPLE = [
    {"id": "ann", "name": "Ann Lee"},
    {"id": "desk", "name": "Lease desk", "kind": "staff"},
]


def texts(node: Node) -> list[str]:
    return [one.text for one in walk((node,)) if isinstance(one, Text)]


def cards(nodes: tuple[Node, ...]) -> list[Group]:
    return groups(nodes, "item")


TEXT = st.text(st.sampled_from("abc de-f 漢字 שלום ن"), min_size=1, max_size=60).filter(str.strip)


@given(flows(), st.lists(TEXT, min_size=1, max_size=6), st.booleans())
def test_text_stays_in_its_card(
    phases: tuple[list[dict[str, Any]], ...], words: list[str], sourced: bool
) -> None:
    for i, action in enumerate(action for phase in phases for action in phase):
        action.pop("next", None)
        action["id"] = f"id{i}"
        action["text"] = words[i % len(words)]
        action["details"] = words[: i % 3]
        action["by"] = ["ann", "desk"][: i % 3]
        action["sources"] = ["s", "t"][: i % 3] if sourced else []
    made = board(*phases, personas=PEOPLE, sources=SOURCES if sourced else [])
    _, nodes, _ = actions(made)
    for card in cards(nodes):
        assert card.frame
        for node in walk(card.children):
            if isinstance(node, Text):
                box = ink(node)
                left = box.x - node.width if node.rtl and node.anchor == "start" else box.x
                assert card.frame.x <= left
                assert left + box.width <= card.frame.right + 0.1
                assert card.frame.y <= box.y
                assert box.bottom <= card.frame.bottom


@given(flows())
def test_cards_stand_side_by_side_equally_high(phases: tuple[list[dict[str, Any]], ...]) -> None:
    block, nodes, seen = actions(board(*phases))
    frames = [card.frame for card in cards(nodes) if card.frame]
    assert len(frames) == len(seen.board.columns)
    assert len({(frame.y, frame.height) for frame in frames}) == 1
    for one, two in pairwise(frames):
        assert one.right < two.x
    assert frames[0].bottom < block.height
    assert list(block.frames.values()) == frames


def test_an_everyday_map_has_quiet_cards() -> None:
    _, nodes, _ = actions(board([{"text": "Opens it"}, {"text": "Eats", "moment_of_truth": True}]))
    assert [texts(card) for card in cards(nodes)] == [["Opens it"], ["Eats"]]


def test_one_marked_card_gives_all_their_first_row() -> None:
    made = board([{"text": "Opens"}, {"text": "Waits", "kind": "wait", "time": "2 days"}])
    _, nodes, _ = actions(made)
    assert [texts(card) for card in cards(nodes)] == [
        ["1", "Opens"],
        ["2", "wait", "2 days", "Waits"],
    ]


def test_condition_reason_time_and_details_are_told() -> None:
    action = {
        "text": "Calls",
        "optional": "only abroad",
        "moment_of_truth": "It decides",
        "time": "Monday",
        "details": ["twice"],
    }
    _, nodes, _ = actions(board([action]))
    (card,) = cards(nodes)
    for word in ("optional", "only abroad", "It decides", "Monday", "twice"):
        assert word in " ".join(texts(card))
        assert word in card.title


def test_letters_name_sources_when_there_are_several() -> None:
    action = {"text": "Calls", "sources": ["s", "t"]}
    _, nodes, _ = actions(board([action], sources=SOURCES))
    assert "A B" in texts(cards(nodes)[0])
    _, nodes, _ = actions(board([{"text": "Calls", "sources": ["s"]}], sources=SOURCES[:1]))
    assert "A" not in texts(cards(nodes)[0])


def test_assumed_cards_are_dashed_where_the_map_names_sources() -> None:
    made = board([{"sources": ["s"]}, {}], sources=SOURCES[:1])
    _, nodes, _ = actions(made)
    edges = [card.children[0] for card in cards(nodes)]
    assert [bool(edge.paint.dash) for edge in edges if isinstance(edge, Box)] == [False, True]
    _, nodes, _ = actions(board([{}, {}]))
    edges = [card.children[0] for card in cards(nodes)]
    assert not any(edge.paint.dash for edge in edges if isinstance(edge, Box))


def test_actors_are_told_where_they_change() -> None:
    made = board([{"by": ["ann"]}, {"by": ["desk"]}], personas=PEOPLE)
    first, second = cards(actions(made)[1])
    assert "Ann" in texts(first)
    assert "Lease desk\u00a0· staff" in " ".join(texts(second))
    same = board([{"by": ["ann"]}, {"by": ["ann"]}], personas=PEOPLE)
    assert not any("Ann" in texts(card) for card in cards(actions(same)[1]))


def test_an_image_is_shown_or_told() -> None:
    made = board([{"image": {"src": "box.png", "alt": "A blue box"}}])
    seen = context(made)
    (card,) = cards(arrange(lane(made, "actions"), seen).draw(0.0))
    assert "A blue box" in texts(card)
    view = View(images={"box.png": "data:image/png;base64,AA=="})
    seen = type(seen)(made, seen.grid, RULER, seen.theme, view)
    (card,) = cards(arrange(lane(made, "actions"), seen).draw(0.0))
    assert any(isinstance(node, Picture) for node in walk((card,)))
    assert "A blue box" not in texts(card)


def test_a_path_has_a_bracket_with_its_name() -> None:
    made = board([{}, {"path": "North"}, {"path": "North"}, {"path": "South"}, {}])
    _, nodes, _ = actions(made)
    assert [texts(group) for group in groups(nodes, "path")] == [["North"], ["South"]]


def test_a_way_that_says_the_name_of_a_short_path_is_enough() -> None:
    way = [{"to": "a1", "when": "north"}]
    _, nodes, _ = actions(board([{"next": way}, {"path": "North"}, {}]))
    assert not groups(nodes, "path")
