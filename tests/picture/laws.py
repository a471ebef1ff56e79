"""What holds for every picture, as checks of a scene and of its SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

from cjmap.board.view import View
from cjmap.layout.measure import plain
from cjmap.layout.place import place
from cjmap.layout.scene import Box, Circle, Frame, Group, Icon, Node, Picture, Scene, Text
from cjmap.layout.theme import load_theme
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.text.source import Source

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset(
    "svg title desc style linearGradient stop rect g a path circle text image clipPath".split()
)
"""All that the writer draws with."""
ATTRIBUTES = frozenset(
    "id class viewBox width height role lang aria-labelledby aria-label direction text-anchor "
    "font-family font-size font-weight font-style letter-spacing word-spacing text-rendering fill "
    "gradientUnits x1 x2 y1 y2 offset stop-color stop-opacity x y rx cx cy r d stroke opacity "
    "stroke-width stroke-dasharray stroke-linecap stroke-linejoin transform href clip-path "
    "preserveAspectRatio "
    "{http://www.w3.org/XML/1998/namespace}lang {http://www.w3.org/XML/1998/namespace}space".split()
)
BESIDE = frozenset({"emotions", "channels"})
"""Lanes whose labels stand beside the marker, which is the item."""
_BLANK = re.compile(r"[\s\u200b\ufeff\xad]+")
SLACK = 0.01


def journey_of(text: str) -> Journey:
    """The map of a text that must be right."""
    document = load(Source("map.yaml", text))
    assert document.journey is not None, [
        (one.message, one.hint, one.route) for one in document.problems
    ]
    return document.journey


def drawn(journey: Journey, view: View | None = None, theme: str = "light") -> Scene:
    """The picture of a map."""
    return place(journey, load_theme(theme), view)


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """All nodes, depth first, in the order in which they are drawn."""
    for node in nodes:
        yield node
        if isinstance(node, Group):
            yield from walk(node.children)


def groups(scene: Scene, kind: str) -> list[Group]:
    """The groups of a kind."""
    found = (node for node in walk(scene.nodes) if isinstance(node, Group))
    return [group for group in found if group.kind == kind]


def texts(nodes: tuple[Node, ...]) -> list[Text]:
    """All texts."""
    return [node for node in walk(nodes) if isinstance(node, Text)]


def squeezed(text: str) -> str:
    """A text as drawn, without what breaking its lines adds or takes away."""
    return _BLANK.sub("", plain(text)).replace("-", "")


def shown(scene: Scene) -> str:
    """All that can be read in a picture, squeezed."""
    return "".join(squeezed(text.text) for text in texts(scene.nodes))


def told(scene: Scene) -> str:
    """All that can be read or is told by a pointer, squeezed."""
    titles = (node.title for node in walk(scene.nodes) if isinstance(node, Group))
    return shown(scene) + "".join(squeezed(title) for title in titles)


def extent(text: Text) -> tuple[float, float]:
    """Where a line of text begins and ends."""
    start = {"start": 0.0, "middle": -text.width / 2, "end": -text.width}[text.anchor]
    if text.rtl:
        start = {"start": -text.width, "middle": -text.width / 2, "end": 0.0}[text.anchor]
    return text.x + start, text.x + start + text.width


def overlap(a: Frame, b: Frame) -> bool:
    """Whether two frames have an area in common."""
    across = min(a.right, b.right) - max(a.x, b.x)
    down = min(a.bottom, b.bottom) - max(a.y, b.y)
    return across > SLACK and down > SLACK


def holds(scene: Scene, own_scores: frozenset[str] = frozenset()) -> None:
    """Nothing overlaps, nothing leaves its box, ids are unique.

    `own_scores` are own lanes of points, whose labels stand beside the marker.
    """
    items_keep_apart(scene)
    texts_keep_to_their_rooms(scene, BESIDE | own_scores)
    everything_is_inside(scene)
    names = Counter(node.id for node in walk(scene.nodes) if isinstance(node, Group) and node.id)
    twice = [name for name, count in names.items() if count > 1]
    assert not twice, twice


def items_keep_apart(scene: Scene) -> None:
    """No two items of a lane overlap."""
    lanes: dict[str, list[tuple[Frame, str]]] = {}
    for item in groups(scene, "item"):
        assert item.frame is not None, item.id
        lanes.setdefault(item.lane, []).append((item.frame, item.id))
    for lane, frames in lanes.items():
        frames.sort()
        for i, (frame, one) in enumerate(frames):
            for other, name in frames[i + 1 :]:
                if other.x >= frame.right:
                    break
                assert not overlap(frame, other), (lane, one, name, frame, other)


def texts_keep_to_their_rooms(scene: Scene, beside: frozenset[str]) -> None:
    """No text is wider than its room, and those of cards stay in their frames."""
    for text in texts(scene.nodes):
        assert text.width <= text.room + SLACK, text
    for item in groups(scene, "item"):
        assert item.frame is not None
        for text in texts(item.children) if item.lane not in beside else ():
            left, right = extent(text)
            if len(text.text) == 1:
                continue  # one letter cannot be broken: some are wider than a card
            assert left >= item.frame.x - 0.6, (item.lane, item.frame, text)
            assert right <= item.frame.right + 0.6, (item.lane, item.frame, text)
            assert item.frame.y - 8 <= text.y <= item.frame.bottom, (item.lane, item.frame, text)


def everything_is_inside(scene: Scene) -> None:
    """Nothing stands outside the picture."""
    for node in walk(scene.nodes):
        if isinstance(node, Text):
            left, right = extent(node)
            top, bottom = node.y - node.style.size, node.y
        elif isinstance(node, Box | Picture | Icon) or (isinstance(node, Group) and node.frame):
            assert node.frame is not None
            left, right = node.frame.x, node.frame.right
            top, bottom = node.frame.y, node.frame.bottom
        elif isinstance(node, Circle):
            left, right = node.x - node.radius, node.x + node.radius
            top, bottom = node.y - node.radius, node.y + node.radius
        else:
            continue
        assert left >= 0, node
        assert right <= scene.width, (scene.width, node)
        assert top >= 0, node
        assert bottom <= scene.height, (scene.height, node)


def is_sound(data: bytes, scene: Scene) -> ET.Element:
    """The SVG is well-formed, made of known parts, and all texts of the scene come back."""
    root = ET.fromstring(data)
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS, element.tag
        assert element.attrib.keys() <= ATTRIBUTES, element.attrib
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    twice = [name for name, count in ids.items() if count > 1]
    assert not twice, twice
    came_back = [element.text or "" for element in root.iter(f"{SVG}text")]
    written = [plain(text.text).replace("\n", " ") for text in texts(scene.nodes)]
    wrong = [pair for pair in zip(came_back, written, strict=True) if pair[0] != pair[1]]
    assert not wrong, wrong
    return root
