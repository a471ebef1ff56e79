"""User text made safe for the parts of a presentation."""

from __future__ import annotations

import re

from cjmap.layout.measure import plain

_UNSAFE = re.compile('[&<>"\n]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"}
_LONGEST = 2000
"""Names and descriptions of shapes are for the ear; nobody listens to more."""


def content(text: str) -> str:
    """The text for the inside of an element, without what XML has not."""
    text = plain(text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def attribute(text: str) -> str:
    """The text for a double-quoted attribute."""
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return _UNSAFE.sub(lambda found: _ENTITIES[found[0]], plain(short))


def address(link: str) -> str:
    """A web or mail address that a slide may lead to, else ""; a path means nothing elsewhere."""
    link = link.strip()
    good = re.fullmatch(r"(?:https?://[^\s\"<>\\^`{|}]+|mailto:[^\s\"<>\\^`{|}]+)", link, re.I)
    return link if good else ""
