"""Pictures in the look of a brand: its fonts, corners, logo and icons."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path

import pytest
import uharfbuzz as hb
from browser import in_chromium, needs_chromium
from laws import SVG, everything_is_inside, groups, holds, is_sound, journey_of, texts, walk

from cjmap import render
from cjmap.brand.read import read_theme
from cjmap.layout.measure import Ruler, plain
from cjmap.layout.place import place
from cjmap.layout.scene import Box, FontFile, Frame, Icon, Picture, Scene, Style, Typeface
from cjmap.layout.theme import Logo, Theme, load_theme
from cjmap.renderers.svg import write

ROOT = Path(__file__).parents[2]
MAPS = (
    "examples/ebike",
    "examples/home-adaptation",
    "examples/lunch",
    "tests/maps/pictures/hebrew",
)
PLAIN = Style()


@cache
def brand() -> Theme:
    """The theme of the example."""
    found = read_theme(str(ROOT / "examples" / "brand" / "nordwind.toml"))
    assert found.theme is not None
    return found.theme


def typeface() -> Typeface:
    """Its fonts."""
    found = brand().typeface
    assert found is not None
    return found


@cache
def picture(name: str) -> Scene:
    """A map in that look."""
    return in_look((ROOT / f"{name}.journey.yaml").read_text(encoding="utf-8"), brand())


def in_look(text: str, theme: Theme) -> Scene:
    """A map in a look."""
    return place(journey_of(text), theme)


@pytest.mark.parametrize("name", MAPS)
def test_every_law_holds_in_the_look_of_a_brand(name: str) -> None:
    scene = picture(name)
    holds(scene, frozenset({"Ease of the step"}))
    data = write(scene)
    is_sound(data, scene)
    assert data == write(in_look((ROOT / f"{name}.journey.yaml").read_text("utf-8"), brand()))


def test_texts_are_measured_in_the_font() -> None:
    text = "Status by text message every two days"
    own, ours = Ruler("en", typeface=typeface()), Ruler("en")
    assert own.width(text, PLAIN) != pytest.approx(ours.width(text, PLAIN), rel=0.01)
    heavy = own.width(text, Style(13, 700))
    assert heavy > own.width(text, PLAIN)  # the axis of a variable font is set
    assert own.width("早上好", PLAIN) == ours.width("早上好", PLAIN)
    both = own.width("早上好 ok", PLAIN)
    assert both == pytest.approx(own.width("早上好", PLAIN) + own.width(" ok", PLAIN), abs=0.01)


def fonts(svg: str) -> list[tuple[str, str, bytes]]:
    """Family, weights and bytes of the fonts that travel inside a picture."""
    faces = re.findall(
        r'@font-face\{font-family:"([^"]+)";font-style:normal;font-weight:([\d ]+);'
        r'src:url\("data:font/\w+;base64,([^"]+)"\)',
        svg,
    )
    return [(family, weights, base64.b64decode(data)) for family, weights, data in faces]


def codes(font: bytes) -> set[int]:
    """The characters that a font has."""
    return set(hb.Face(font).unicodes)


def test_a_subset_of_the_font_travels_and_ours_follow_it() -> None:
    scene = in_look("title: Hello 早上\nactions: [Says hello]\n", brand())
    svg = write(scene).decode()
    families = fonts(svg)
    names = [family for family, _, _ in families]
    assert names[0].startswith("cjmap-Outfit")
    assert any("Noto-Sans-CJK" in name for name in names)
    assert not any("Inter" in name for name in names)  # there is nothing that it has to draw
    shown = {ord(letter) for text in texts(scene.nodes) for letter in plain(text.text)}
    assert families[0][1] == "100 900"
    assert {code for code in shown if code < 0x250} <= codes(families[0][2]) <= shown | {0x20}
    listed = re.search(r'font-family="([^"]+)" font-size', svg)
    assert listed
    assert listed[1].startswith(names[0])
    assert listed[1].endswith("sans-serif")


def test_a_report_is_set_in_the_font_too() -> None:
    text = (ROOT / "examples/lunch.journey.yaml").read_text("utf-8")
    page = str(render(text, format="html", theme=ROOT / "examples/brand/nordwind.toml"))
    assert fonts(page)[0][0].startswith("cjmap-Outfit")
    assert "--phase-0:#0f4c5c" in page


def test_letters_that_the_font_lacks_are_set_in_ours() -> None:
    svg = write(in_look("title: Ελλάδα Ünïted\nactions: [Says hello]\n", brand())).decode()
    assert [family.split("-")[1] for family, _, _ in fonts(svg)] == ["Outfit", "Inter"]


def test_a_single_weight_is_never_made_bolder() -> None:
    data = (ROOT / "src/cjmap/layout/fonts/Inter-Regular.ttf").read_bytes()
    theme = brand()._replace(typeface=Typeface("One", (FontFile(data, 400, 400),)))
    scene = in_look("title: Bold title\nactions: [Says hello]\n", theme)
    assert [weights for _, weights, _ in fonts(write(scene).decode())] == ["100 900"]
    ruler = Ruler("en", typeface=theme.typeface)
    assert ruler.width("Bold", Style(13, 700)) == ruler.width("Bold", PLAIN)


def test_corners_follow_the_radius() -> None:
    text = (ROOT / "examples/home-adaptation.journey.yaml").read_text("utf-8")

    def corners(radius: float) -> dict[str, set[float]]:
        scene = in_look(text, load_theme("light")._replace(radius=radius))
        boxes = [node for node in walk(scene.nodes) if isinstance(node, Box)]
        fills = ("panel", "card", "bubble.fill", "pain.fill")
        return {fill: {b.radius for b in boxes if b.paint.fill == fill} for fill in fills}

    assert corners(8)["panel"] == {12}
    assert corners(8)["bubble.fill"] == {10, 4}  # and the sample in the legend
    assert all(found <= {0, 2} for found in corners(0).values())  # 2: the bar of an optional step
    assert max(corners(12)["panel"]) == 18


LOGO = Logo("logo.png", "Nordwind", "data:image/png;base64,AAAA", 120, 40)


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("title", ["Short", "A title that is long enough to be broken " * 6])
@pytest.mark.parametrize("sources", ["", "sources: [Survey]\n"])
def test_a_logo_stands_in_the_corner_and_touches_nothing(
    title: str, sources: str, language: str
) -> None:
    text = f"title: {title}\nlanguage: {language}\n{sources}persona: Sam\nactions: [A, B]\n"
    scene = in_look(text, load_theme("light")._replace(logo=LOGO))
    everything_is_inside(scene)
    (logo,) = (node for node in scene.nodes if isinstance(node, Picture))
    assert logo.alt == "Nordwind"
    edge = logo.frame.x if language == "he" else scene.width - logo.frame.right
    assert edge == 24
    for node in scene.nodes:
        if isinstance(node, Box):
            assert not touching(node.frame, logo.frame)
    for line in texts(scene.nodes):
        start = {"start": 0.0, "middle": 0.5, "end": 1.0}[line.anchor]
        left = line.x - line.width * (1 - start if line.rtl else start)
        box = Frame(left, line.y - line.style.size, line.width, line.style.size)
        assert not touching(box, logo.frame), line
    panel = next(group for group in groups(scene, "panel"))
    assert panel.frame is not None
    assert panel.frame.y >= logo.frame.bottom
    (image,) = is_sound(write(scene), scene).iter(f"{SVG}image")
    assert image.get("aria-label") == "Nordwind"


def touching(one: Frame, other: Frame) -> bool:
    """Whether two frames are nearer than 8 units."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > -8 and down > 0


def test_icons_stand_before_the_labels_of_their_lanes() -> None:
    text = "title: T\nactions: [{action: A, thought: X, fields: {Lease desk: Y}, channel: Web}]\n"
    icons = {"thoughts": "smile", "lease desk": "building", "channels": "share-2"}
    with_icons = in_look(text, load_theme("light")._replace(icons=icons))
    without = in_look(text, load_theme("light"))
    for lane, plain_lane in zip(groups(with_icons, "lane"), groups(without, "lane"), strict=True):
        label, before = (texts(one.children)[0] for one in (lane, plain_lane))
        assert label.text == before.text
        first = lane.children[0]
        has = isinstance(first, Icon)
        assert has == (lane.lane.casefold() in icons)
        assert label.x == before.x + (22 if has else 0)
    holds(with_icons)


KERNED = 0.05
"""How much narrower a text may be than measured, as a part of its size: words are measured one by
one, and some fonts kern a letter to the blank before it."""


@pytest.mark.slow
@needs_chromium
def test_the_browser_agrees_on_the_font(tmp_path: Path) -> None:
    scene = picture("examples/home-adaptation")
    look = '() => [...document.querySelectorAll("svg text")].map((t) => t.getComputedTextLength())'
    found = in_chromium(f"<body>{write(scene).decode()}", look, tmp_path)
    for text, width in zip(texts(scene.nodes), found, strict=True):
        assert -0.06 <= text.width - width <= KERNED * text.style.size, text
