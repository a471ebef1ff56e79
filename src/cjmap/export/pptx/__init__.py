"""A map as a presentation: native shapes, texts and charts, to be edited and shown.

The same map gives the same bytes. Texts are texts: never markup.
"""

from __future__ import annotations

import re
from datetime import datetime

from cjmap.export.page import Page
from cjmap.export.pptx.slides import Slides
from cjmap.layout.measure import plain
from cjmap.model.journey import Journey

_DAY = re.compile(r"(2[0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def write(page: Page) -> bytes:
    """The deck, as a file."""
    slides = Slides(page)
    journey = page.board.journey
    title, author = (plain(text)[:250] for text in (journey.title, journey.owner or ""))
    slides.deck.properties(title, author, page.board.code, _day(journey))
    slides.make()
    return slides.deck.bytes()


def _day(journey: Journey) -> datetime:
    """A day of the map's own, for a clock would make every file another."""
    found = _DAY.fullmatch(journey.updated or "")
    year, month, day = map(int, found.groups("1")) if found else (2000, 1, 1)
    return datetime(year, month, day)
