"""Icons: outlines that stay in their square, and the one that a channel gets."""

from __future__ import annotations

import pytest
from picture_maps import journey_of

from cjmap.layout.channel_icons import icon_of
from cjmap.layout.channel_words import KINDS, WORDS
from cjmap.layout.pictograms import names, pictogram
from cjmap.layout.place import place
from cjmap.layout.scene import Group, Path, Scene, Text
from cjmap.layout.theme import load_theme
from cjmap.model.names import fold
from cjmap.model.registry import Channel
from cjmap.model.values import CHANNEL_KINDS


@pytest.mark.parametrize("name", names())
def test_an_icon_stays_in_its_square(name: str) -> None:
    path = pictogram(name, 100, 50, 12, "muted")
    numbers = [number for _, numbers in path.segments for number in numbers]
    assert 100 <= min(numbers[::2]) < max(numbers[::2]) <= 112
    assert 50 <= min(numbers[1::2]) < max(numbers[1::2]) <= 62
    assert path.paint.stroke == "muted"
    assert path.paint.width == 1.0


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


def icons(group: Group, size: float) -> list[Path]:
    """The icons of a size in a lane."""
    inside = [
        *group.children,
        *(n for one in group.children if isinstance(one, Group) for n in one.children),
    ]
    return [n for n in inside if isinstance(n, Path) and n.paint.width == pytest.approx(size / 12)]


def test_icons_stand_beside_the_names_of_channels() -> None:
    channels = lane(drawn(MAP), "channels")
    (icon,) = icons(channels, 14)
    names = [node for node in channels.children if isinstance(node, Text) and node.anchor == "end"]
    assert [text.text for text in names] == ["Hotline", "Nordwind"]
    assert len({text.x for text in names}) == 1  # also without an icon a name stands in line
    assert names[0].x < min(numbers[0] for _, numbers in icon.segments if numbers)


def test_without_any_icon_names_take_the_whole_room() -> None:
    channels = lane(drawn(MAP.replace("Hotline", "Otto").replace(", kind: phone", "")), "channels")
    assert not icons(channels, 14)
    assert max(node.x for node in channels.children if isinstance(node, Text)) == 196


def test_a_touchpoint_shows_the_icon_of_its_channel() -> None:
    with_icon = drawn(MAP.replace("{name: Nordwind}", "{name: Nordwind, icon: bike}"))
    assert len(icons(lane(with_icon, "touchpoints"), 12)) == 1
    assert not icons(lane(drawn(MAP), "touchpoints"), 12)
