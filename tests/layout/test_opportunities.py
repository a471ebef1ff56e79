"""Opportunities: how far each is, and what the team is not sure of."""

from __future__ import annotations

from typing import Any

import pytest
from flow_boards import board, context, lane, walk
from picture_maps import journey_of

from cjmap.layout.lanes import arrange
from cjmap.layout.place import place
from cjmap.layout.scene import Circle, Group, Node, Text
from cjmap.layout.scene import Path as Shape
from cjmap.layout.theme import load_theme

STATUSES = ("idea", "planned", "doing", "done", "dropped")


def card(**attributes: Any) -> Group:
    """An opportunity, drawn."""
    item = {"text": "A shorter form", "impact": 4, "effort": 2, "owner": "Legal", **attributes}
    made = board([{"text": "Waits", "opportunities": [item]}])
    (node,) = arrange(lane(made, "opportunities"), context(made)).draw(0.0)
    assert isinstance(node, Group)
    return node


def texts(node: Node) -> dict[str, Text]:
    return {text.text: text for text in walk([node]) if isinstance(text, Text)}


def mark(node: Group) -> tuple[Node, ...]:
    """What stands before the words of the status: rings, discs and ticks."""
    shapes = [one for one in node.children if isinstance(one, Circle | Shape)]
    return tuple(one for one in shapes if not one.paint.dash)


def test_every_status_has_a_mark_of_its_own() -> None:
    assert len({mark(card(status=status)) for status in STATUSES}) == len(STATUSES)
    assert not mark(card())
    assert not mark(card(status="on hold"))


@pytest.mark.parametrize("status", STATUSES)
def test_the_mark_stands_clear_of_the_words_on_their_line(status: str) -> None:
    drawn = card(status=status)
    words = texts(drawn)[f"{status}\u00a0· Legal"]
    (ring,) = (one for one in mark(drawn) if isinstance(one, Circle))
    assert ring.x + ring.radius < words.x
    assert words.y - 11 < ring.y < words.y


def test_what_was_dropped_is_quieter() -> None:
    done, dropped = card(status="done"), card(status="dropped")
    assert texts(done)["A shorter form"].fill == "ink"
    assert texts(dropped)["A shorter form"].fill == "muted"
    roles = {one.paint.stroke for one in walk([dropped]) if isinstance(one, Shape)}
    assert not {"opportunity.mark", "effort.mark"} & roles


def test_low_confidence_is_marked_and_the_legend_tells_how() -> None:
    assert "(?)" in texts(card(confidence="low"))
    assert "(?)" not in texts(card(confidence="high"))
    map_ = "title: A\nphases:\n  - name: B\n    actions:\n      - {text: C, confidence: %s}\n"
    told = {}
    for level in ("low", "high"):
        nodes = walk(place(journey_of(map_ % level), load_theme("light")).nodes)
        told[level] = [text.text for text in nodes if isinstance(text, Text)]
    assert told["low"].count("(?)") == 2
    assert "Confidence: low" in told["low"]
    assert "(?)" not in told["high"]


def test_a_feeling_of_low_confidence_is_marked_too() -> None:
    emotion = {"score": 1, "text": "relieved", "confidence": "low"}
    made = board([{"text": "Waits", "emotions": [emotion]}, {}])
    (curve,) = (one for one in made.lanes if one.drawn == "curve")
    assert "relieved\u00a0(?)" in texts(Group("", "", arrange(curve, context(made)).draw(0.0)))


def sourced(*letters: str) -> list[dict[str, Any]]:
    """Opportunities in columns of their own, each with sources by these letters."""
    return [
        {
            "text": f"Waits {i}",
            "opportunities": [
                {"text": "Less", "impact": 4, "effort": 2, "sources": [f"source {s}" for s in own]}
            ],
        }
        for i, own in enumerate(letters)
    ]


@pytest.mark.parametrize(("letters", "beside"), [(("A", "B"), True), (("A", "ABCDEFGH"), False)])
def test_the_letters_of_a_lane_stand_all_beside_the_gauges_or_all_below(
    letters: tuple[str, ...], beside: bool
) -> None:
    sources = [f"source {letter}" for letter in "ABCDEFGH"]
    rest = [{"text": "Rests", "sources": sources} for _ in range(10)]
    made = board([*sourced(*letters), *rest], sources=[{"name": name} for name in sources])
    for drawn in arrange(lane(made, "opportunities"), context(made)).draw(0.0):
        found = texts(drawn)
        lowest = next(text for name, text in found.items() if name in {"A", "B", "A B C D E F G H"})
        assert (lowest.y == found["effort"].y) is beside
        assert lowest.y >= found["effort"].y
