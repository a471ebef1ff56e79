"""Widths held against a real browser, with the fonts as a picture embeds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import in_chromium, needs_chromium

from cjmap.language.direction import is_rtl
from cjmap.layout.measure import Ruler
from cjmap.layout.scene import Scene, Style, Text
from cjmap.renderers.svg import write

WIDTHS = '() => [...document.querySelectorAll("svg text")].map((t) => t.getComputedTextLength())'
STYLES = (
    Style(13, 400),
    Style(13, 500),
    Style(16, 600),
    Style(28, 700),
    Style(11, 400, italic=True),
    Style(13, 600, italic=True),
)
ONE_DIRECTION = (
    "Compare models online, and read three reviews before deciding.",
    "AVATAR To. Wa (ABC) 3x4 12:30 a->b “Quotes” – dash — …",
    "Rückfrage: 5 € · 50 % · 3½ · 10² · über „Größe“",
    "Tiếng Việt: Tệ quá, tôi không hiểu được giá",
    "Zażółć gęślą jaźń, příliš žluťoučký kůň, Ğğ İı Şş",
    "Ελλάδα, γιατί περιμένω τόσο πολύ;",
    "Почему так долго? Я жду уже неделю",
    "لماذا أنتظر كل هذا الوقت؟ سأشتري من متجر آخر",
    "למה אני מחכה כל כך הרבה זמן?",
    "ทำไมต้องรอนานขนาดนี้ ฉันไม่เข้าใจเลย",
    "मुझे इतनी देर क्यों इंतज़ार करना पड़ता है? क्षत्रिय ज्ञान श्री",
    "今天天气很好，我们去公园玩“好吗”？",
    "今日は天気がいいので、公園に行きましょう。「はい」",
    "오늘 날씨가 좋아서 공원에 갔습니다.",
    "Emoji 😀 👩‍👧‍👦 ❤️ 🇩🇪 1️⃣ 👍🏽 🏳️‍🌈 ok ★ → ✓ € ☎ ⚠ ☀️",
    "世界 Мир Ελλάδα 123 ภาษาไทย नमस्ते 한국어",
    "e\u0301 e\u0301\u0323 no\u00adhyphen a\u00a0b",
)
TWO_DIRECTIONS = ("Mixed مرحبا (hello) 世界", "שלום, world!", "نص (مع) 123 English، نهاية")


def _scene(items: list[tuple[str, Style]]) -> Scene:
    nodes = [
        Text(10, 30 * row, text, style, "ink", 0, 0, rtl=is_rtl(text))
        for row, (text, style) in enumerate(items, 1)
    ]
    palette = (("ink", "#000000"), ("page", "#ffffff"))
    return Scene(800, 600, "Widths", "", "en", False, "page", palette, tuple(nodes))


@needs_chromium
def test_widths_are_those_of_chromium(tmp_path: Path) -> None:
    items = [(text, style) for text in (*ONE_DIRECTION, *TWO_DIRECTIONS) for style in STYLES]
    widths = in_chromium(f"<body>{write(_scene(items)).decode()}", WIDTHS, tmp_path)
    ruler = Ruler("en")
    for (text, style), width in zip(items, widths, strict=True):
        slack = 0.05 if text in ONE_DIRECTION else 0.04 * style.size
        assert ruler.width(text, style) == pytest.approx(width, abs=slack), (text, style)


@needs_chromium
def test_two_pictures_in_a_page_of_another_style_keep_their_widths(tmp_path: Path) -> None:
    texts = ("Two pictures, one page", "Δύο εικόνες", "两张图片")
    pictures = [[(text, Style(13, 600))] for text in texts]
    page = "<body dir=rtl style='font:italic 900 20px serif;letter-spacing:3px;word-spacing:9px'>"
    drawn = [write(_scene(items), prefix=f"p{n}").decode() for n, items in enumerate(pictures)]
    widths = in_chromium(page + "".join(drawn), WIDTHS, tmp_path)
    measured = [Ruler("en").width(text, style) for ((text, style),) in pictures]
    assert measured == pytest.approx(widths, abs=0.05)
