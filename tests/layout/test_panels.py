"""The panels under the title: no wider than what they tell."""

from __future__ import annotations

from flow_boards import walk
from picture_maps import journey_of

from cjmap.layout.panels import PAD
from cjmap.layout.place import place
from cjmap.layout.scene import Circle, Group, Scene, Text
from cjmap.layout.theme import load_theme

MAP = "title: Post\n{}phases:\n  - name: Write\n    actions: [Begins, Goes on, Ends, Rests]\n"


def picture(head: str) -> Scene:
    return place(journey_of(MAP.format(head)), load_theme("light"))


def panel(scene: Scene) -> Group:
    (found,) = (one for one in walk(scene.nodes) if isinstance(one, Group) and one.kind == "panel")
    return found


def test_a_persona_of_whom_nothing_more_is_told_has_a_small_card() -> None:
    found = panel(picture("persona: {name: Olu, role: Student abroad}\n"))
    widest = max(text.x + text.width for text in walk([found]) if isinstance(text, Text))
    assert found.frame
    assert found.frame.right == widest + PAD


def test_with_a_scenario_the_panel_is_as_wide_as_the_map() -> None:
    scene = picture("persona: Olu\nscenario: Writes home\n")
    found = panel(scene)
    assert found.frame
    assert found.frame.right == scene.width - found.frame.x


def test_a_name_alone_stands_beside_the_middle_of_its_portrait() -> None:
    found = panel(picture("persona: Olu\n"))
    (avatar,) = (one for one in walk([found]) if isinstance(one, Circle))
    (name,) = (one for one in walk([found]) if isinstance(one, Text) and one.text == "Olu")
    assert avatar.y < name.y < avatar.y + 8
