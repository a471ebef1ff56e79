"""What a map says about its lanes, and which of them have content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cjmap.lint.written import NOTHING, Written
from cjmap.model.names import fold

if TYPE_CHECKING:
    from cjmap.lint.content import Content


def lane_settings(map: Content) -> Iterator[tuple[str, Written]]:
    """The entries of `lanes`: the name as written, and what is said of it."""
    for name, settings in (map.data.get("lanes") or NOTHING).items():
        yield name, settings or NOTHING


def lanes_of_kind(map: Content, kind: str) -> list[str]:
    """The lanes with items that `lanes` gives a kind, such as `image`."""
    settings = lane_settings(map)
    wanted = {fold(name) for name, said in settings if fold(said.get("kind") or "") == kind}
    return [lane for lane in map.lanes if fold(lane) in wanted] if wanted else []


def has_content(map: Content, name: str) -> bool:
    """Whether a lane has content: a standard one by its plural, an own one by its name."""
    key = fold(name)
    if key == "actions":
        return bool(map.actions)
    if key == "channels":
        return bool(map.uses.channels)
    if key == "metrics":
        return bool(map.uses.metrics) or any(one.data.get("value") for one in map.metrics.entries)
    return key in map.lane_names
