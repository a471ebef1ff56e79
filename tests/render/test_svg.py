"""The SVG writer: well-formed for any text, no user text as markup, nothing that leaks."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.layout.measure import plain
from cjmap.layout.scene import (
    Box,
    Circle,
    Frame,
    Gradient,
    Group,
    Node,
    Paint,
    Path,
    Picture,
    Scene,
    Style,
    Text,
)
from cjmap.renderers.svg import write

SVG = "{http://www.w3.org/2000/svg}"
PALETTE = (("ink", "#1c2128"), ("page", "#ffffff"), ("tint", "#eeeeee"))
PNG = "data:image/png;base64,iVBORw0KGgo="


def _scene(*nodes: Node, title: str = "A map", description: str = "", **more: Any) -> Scene:
    return Scene(200.5, 100, title, description, "en", False, "page", PALETTE, nodes, **more)


def _text(text: str, weight: int = 400, *, rtl: bool = False) -> Text:
    return Text(1, 2, text, Style(13, weight), "ink", 10, 10, rtl=rtl)


def _parsed(scene: Scene, **options: Any) -> ET.Element:
    return ET.fromstring(write(scene, **options))


def _one(scene: Scene, name: str) -> ET.Element:
    (found,) = _parsed(scene, embed_fonts=False).iter(f"{SVG}{name}")
    return found


@given(st.text(st.characters(), max_size=40))
def test_any_text_stays_text(text: str) -> None:
    picture = Picture(Frame(0, 0, 1, 1), "face.png", text)
    group = Group("x", "item", (_text(text), picture), title=text, link=text)
    root = _parsed(_scene(group, title=text, description=text), embed_fonts=False)
    clean = plain(text)
    allowed = {"svg", "title", "desc", "rect", "g", "text", "image", "a"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= allowed
    (drawn,) = root.iter(f"{SVG}text")
    assert (drawn.text or "") == clean.replace("\n", " ")
    assert [root[0].text or "", root[1].text or ""] == [clean, clean]


@given(st.lists(st.text(st.characters(), max_size=12), max_size=4))
def test_the_same_scene_gives_the_same_bytes(texts: list[str]) -> None:
    scene = _scene(*map(_text, texts))
    assert write(scene) == write(scene)
    ET.fromstring(write(scene))


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "\\\\evil\\x",
    ],
)
def test_links_that_could_run_or_read_are_not_written(link: str) -> None:
    root = _parsed(_scene(Group("g", "item", (), link=link)), embed_fonts=False)
    assert not list(root.iter(f"{SVG}a"))


@pytest.mark.parametrize(
    "link",
    ["https://example.org/?a=1&b=2#c", "http://x", "mailto:a@b.example", "notes/a.md#b", "#here"],
)
def test_harmless_links_are_written_as_they_are(link: str) -> None:
    assert _one(_scene(Group("g", "item", (), link=link)), "a").get("href") == link


def test_an_image_is_a_picture_or_is_not_drawn() -> None:
    frame = Frame(0, 0, 10, 10)
    for data in ("data:text/html;base64,AAAA", 'data:image/png;base64,"/><script>', "http://x/y"):
        root = _parsed(_scene(Picture(frame, "a.png", "alt", data)), embed_fonts=False)
        assert not list(root.iter(f"{SVG}image"))
    drawn = _one(_scene(Picture(frame, "a.png", "A <face>", PNG, 5)), "image")
    assert drawn.get("href") == PNG
    assert drawn.get("aria-label") == "A <face>"


def test_the_root_says_what_it_is() -> None:
    root = _parsed(_scene(title="A <b> & c", description="Two lanes"), embed_fonts=False)
    assert root.get("viewBox") == "0 0 200.5 100"
    assert (root.get("width"), root.get("height")) == ("200.5", "100")
    assert root.get("role") == "img"
    assert root.get("lang") == "en"
    title, desc = root[0], root[1]
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert (title.text, desc.text) == ("A <b> & c", "Two lanes")


def test_ids_start_with_the_prefix_and_are_unique() -> None:
    nodes = (
        Group("phase.a", "phase", (Picture(Frame(0, 0, 1, 1), "", "x", PNG, 2),)),
        Group("Phase.a", "phase", (Picture(Frame(0, 0, 1, 1), "", "y", PNG, 2),)),
        Box(Frame(0, 0, 1, 1), Paint(fill="gradient:sky")),
    )
    sky = Gradient("sky", 0, 0, 0, 1, ((0, "ink", 1), (1, "tint", 0.5)))
    data = write(_scene(*nodes, gradients=(sky,)), embed_fonts=False, prefix="two").decode()
    ids = re.findall(' id="([^"]*)"', data)
    assert len(ids) == len(set(ids)) == 8
    assert all(name.startswith("two") for name in ids)
    assert set(re.findall(r"url\(#([^)]*)\)", data)) <= set(ids)


def test_numbers_are_short() -> None:
    nodes = (
        Circle(1.0, -0.001, 2.345678, Paint(stroke="ink", dash=(4.0, 3.5))),
        Path((("M", (0, 0.5)), ("C", (1, 2, 3, 4, 5, 6)), ("Z", ())), Paint(fill="ink")),
    )
    data = write(_scene(*nodes), embed_fonts=False).decode()
    assert 'cx="1" cy="0" r="2.35"' in data
    assert 'stroke-dasharray="4 3.5"' in data
    assert 'd="M0 0.5C1 2 3 4 5 6Z"' in data


def test_colours_are_literal() -> None:
    data = write(
        _scene(_text("x"), Box(Frame(0, 0, 1, 1), Paint("tint", "ink"))), embed_fonts=False
    )
    assert b"var(" not in data
    assert b"ink" not in data
    assert b'stroke="#1c2128"' in data


def test_right_to_left_texts_say_so_and_others_are_kept_from_the_page() -> None:
    root = _parsed(_scene(_text("مرحبا", rtl=True), _text("a")), embed_fonts=False)
    first, second = root.iter(f"{SVG}text")
    assert root.get("direction") == "ltr"
    assert (first.get("direction"), second.get("direction")) == ("rtl", None)


def test_only_fonts_that_are_used_travel_with_the_picture() -> None:
    latin = write(_scene(_text("Hello"), _text("Bold", 700))).decode()
    assert latin.count("@font-face") == 2
    assert "Noto" not in latin
    many = write(_scene(*map(_text, ("Hello", "مرحبا", "你好", "😀")))).decode()
    assert len(re.findall(r'font-family:"cjmap-', many)) == 4
    assert 'sans-serif"' in many
    assert "@font-face" not in write(_scene(_text("Hello")), embed_fonts=False).decode()


def test_fonts_of_two_pictures_have_two_names_when_they_differ() -> None:
    def families(text: str) -> set[str]:
        return set(re.findall(r'font-family:"(cjmap-[^"]*)"', write(_scene(_text(text))).decode()))

    assert families("Hello") == families("World")
    assert families("Hello").isdisjoint(families("Ελλάδα"))
    assert families("你") != families("好")
