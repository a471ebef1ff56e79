"""User text made safe for SVG: escaped, without what XML forbids; ids and links checked."""

from __future__ import annotations

import re

from cjmap.layout.measure import plain

_UNSAFE = re.compile('[&<>"\n]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"}
_IN_ID = re.compile("[A-Za-z0-9_.-]+")
# Few pictures need these, so `re` compiles them when it first meets them.
_NOT_IN_ID = (
    r"[^\w.\-\u00b7\u0300-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2c00-\u2fef\u3005-\u3007\u3021-\ud7ff"
    r"\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]+"
)
"""What XML 1.0 has in no name; the marks of Indic, Arabic or Thai letters may stand there."""
_SCHEME = "[^/?#]*:"
_SAFE_LINK = "(?i:https?://|mailto:)"
_BLANK_OR_CONTROL = "[\x00-\x20\x7f-\xa0\u2028\u2029]"
_IMAGE = "data:image/(?:png|jpeg|gif|webp|svg\\+xml);base64,[A-Za-z0-9+/=]+"


def content(text: str) -> str:
    """The text for the inside of an element, cleaned as it was measured."""
    return escaped(plain(text))


def escaped(text: str) -> str:
    """A text that is clean already, for the inside of an element."""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def attribute(text: str) -> str:
    """The text for a double-quoted attribute."""
    return _UNSAFE.sub(lambda found: _ENTITIES[found[0]], plain(text))


def slug(text: str) -> str:
    """The text as (part of) an id: letters, digits, `.`, `_` and `-`, starting with a letter."""
    if text.isascii():
        name = text if _IN_ID.fullmatch(text) else "-".join(_IN_ID.findall(text))
    else:
        name = re.sub(_NOT_IN_ID, "-", plain(text))
    name = name.strip("-.")
    return name if not name or name[0].isalpha() else f"m-{name}"


def link(address: str) -> str:
    """The address if it is a web, mail or relative one, else "": nothing that could run."""
    address = address.strip()
    if re.search(_BLANK_OR_CONTROL, address) or address.startswith(("//", "\\")):
        return ""
    if re.match(_SCHEME, address) and not re.match(_SAFE_LINK, address):
        return ""
    return attribute(address)


def image(data: str, href: str) -> str:
    """What an image element may point to: the data if it is a picture, else a relative path."""
    if data:
        return data if re.fullmatch(_IMAGE, data) else ""
    return "" if re.match(_SCHEME, href) else link(href.replace(" ", "%20"))
