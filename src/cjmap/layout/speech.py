"""How what is thought or said is lettered."""

from __future__ import annotations

from cjmap.language.speech import has_italics
from cjmap.layout.paragraph import BODY, SPOKEN
from cjmap.layout.scene import Style


def spoken(text: str) -> Style:
    """The style of what is thought or said: italic where the script has italics."""
    return SPOKEN if has_italics(text) else BODY
