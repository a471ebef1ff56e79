"""What the reader wants to see of a map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class View:
    """Which lanes and personas are drawn, and what the edges know that the map does not.

    `lanes`: lane names (standard or own), in any case; empty draws all that have content.
    `personas`: ids or names; empty draws all. `footer`: the file's name, shown at the bottom.
    `images`: image path as written → data URI; an image that is not there is drawn as its text.
    `framed`: with title, persona and foot around the lanes; a report says those itself.
    `language`: of the built-in labels, BCP 47; empty is the map's own.
    """

    lanes: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    footer: str = ""
    images: Mapping[str, str] = field(default_factory=dict)
    framed: bool = True
    language: str = ""
