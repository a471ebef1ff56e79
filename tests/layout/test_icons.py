"""Icons: outlines that stay in their square, and the one that a channel gets."""

from __future__ import annotations

import re

import pytest
from picture_maps import journey_of

from cjmap.layout.channel_icons import icon_of
from cjmap.layout.channel_words import KINDS, WORDS
from cjmap.layout.mirror import mirrored
from cjmap.layout.pictograms import GRID, STROKE, names, outline, pictogram
from cjmap.layout.place import place
from cjmap.layout.scene import Group, Icon, Scene, Text
from cjmap.layout.theme import load_theme
from cjmap.model.names import fold
from cjmap.model.registry import Channel
from cjmap.model.values import CHANNEL_KINDS
from cjmap.renderers.svg_shapes import Pen


@pytest.mark.parametrize("name", names())
def test_an_icon_stays_in_its_square(name: str) -> None:
    data = outline(name)
    assert re.fullmatch(r"(?:[MLC][\d. ]+|Z)+", data)
    numbers = [float(number) for number in re.findall(r"[\d.]+", data)]
    assert STROKE / 4 <= min(numbers) < max(numbers) <= GRID - STROKE / 4


def test_an_icon_is_drawn_as_large_as_its_frame_and_keeps_its_sides() -> None:
    icon = pictogram("phone", 100, 50, 12, "muted")
    pen = Pen("map", load_theme("light").palette)
    assert 'transform="translate(100 50) scale(0.5)" stroke="#57606a"' in pen.draw(icon)
    scene = drawn(MAP)._replace(nodes=(icon,), width=400)
    (seen,) = mirrored(scene).nodes
    assert isinstance(seen, Icon)
    assert (seen.frame.x, seen.frame.right) == (288, 300)
    assert f'd="{outline("phone")}"' in pen.draw(seen)


def test_every_word_stands_for_an_icon_that_is_there() -> None:
    meant = {icon for table in WORDS.values() for icon in table} | {*KINDS.values()}
    assert meant <= {*names()}
    assert {*WORDS} == {*CHANNEL_KINDS}
    assert {*KINDS} == {*CHANNEL_KINDS} - {"other"}
    for table in WORDS.values():
        assert all(word == fold(word) for words in table.values() for word in words.split())


@pytest.mark.parametrize(
    ("name", "icon"),
    [
        ("Phone", "phone"),
        ("Téléphone", "phone"),
        ("Teléfono", "phone"),
        ("Telefonhotline", "headset"),
        ("E-mail", "mail"),
        ("Newsletter", "mail"),
        ("Letter", "mailbox"),
        ("Web search", "search"),
        ("Kundenportal", "globe"),
        ("SITIO WEB", "globe"),
        ("In person", "user"),
        ("Vor Ort", "map-pin"),
        ("Boutique", "store"),
        ("Workshop", None),
        ("Kitchen table", None),
        ("", None),
        ("البريد", None),
    ],
)
def test_well_known_words_give_an_icon(name: str, icon: str | None) -> None:
    assert icon_of(Channel(name=name)) == icon


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_gives_an_icon_where_the_name_says_nothing(kind: str) -> None:
    assert icon_of(Channel(name="Nordwind", kind=kind)) == KINDS[kind]


def test_a_kind_decides_what_a_word_means() -> None:
    assert icon_of(Channel(name="Mobile", kind="phone")) == "smartphone"
    assert icon_of(Channel(name="Site", kind="in-store")) == "map-pin"
    assert icon_of(Channel(name="Site", kind="online")) == "globe"
    assert icon_of(Channel(name="Nordwind", kind="carrier pigeon")) is None


def test_an_icon_that_is_named_comes_first() -> None:
    assert icon_of(Channel(name="Phone", kind="phone", icon="Bike")) == "bike"
    assert icon_of(Channel(name="Phone", kind="phone", icon="no such")) == "phone"


MAP = """
title: Calling
channels: [{name: Hotline, kind: phone}, {name: Nordwind}]
phases:
  - name: Ask
    actions:
      - action: Calls
        channel: Hotline
      - action: Looks
        touchpoint: {text: The page of questions, channel: Nordwind}
"""


def drawn(text: str) -> Scene:
    """The picture of a map."""
    return place(journey_of(text), load_theme("light"))


def lane(scene: Scene, key: str) -> Group:
    """The lane of that key."""
    return next(node for node in scene.nodes if isinstance(node, Group) and node.lane == key)


def icons(group: Group) -> list[Icon]:
    """The icons in a lane."""
    inner = [one.children for one in group.children if isinstance(one, Group)]
    every = [node for nodes in (group.children, *inner) for node in nodes]
    return [node for node in every if isinstance(node, Icon)]


def test_icons_stand_beside_the_names_of_channels() -> None:
    channels = lane(drawn(MAP), "channels")
    (icon,) = icons(channels)
    names = [node for node in channels.children if isinstance(node, Text) and node.anchor == "end"]
    assert [text.text for text in names] == ["Hotline", "Nordwind"]
    assert len({text.x for text in names}) == 1  # also without an icon a name stands in line
    assert names[0].x < icon.frame.x


def test_without_any_icon_names_take_the_whole_room() -> None:
    channels = lane(drawn(MAP.replace("Hotline", "Otto").replace(", kind: phone", "")), "channels")
    assert not icons(channels)
    assert max(node.x for node in channels.children if isinstance(node, Text)) == 196


def test_a_touchpoint_shows_the_icon_of_its_channel() -> None:
    with_icon = drawn(MAP.replace("{name: Nordwind}", "{name: Nordwind, icon: bike}"))
    assert len(icons(lane(with_icon, "touchpoints"))) == 1
    assert not icons(lane(drawn(MAP), "touchpoints"))
