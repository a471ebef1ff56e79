"""How the value of a key is written in the file, by the words of the format."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from cjmap.fmt.kinds import forms
from cjmap.model.quick.kinds import words

_LANES = {"quote": "Quote", "score": "Score", "image": "ImageItem", "metric": "MetricItem"}
_NUMERIC = "0123456789+-−~"
"""What begins like this is read as a score."""


class How(StrEnum):
    """What stands below a key."""

    ONE = "one thing"
    MANY = "several, or one alone"
    NAMES = "things by names of the author's, empty ones too"
    LABELS = "things by names of the author's"
    LANES = "lanes of the author's"
    READINGS = "figures of metrics"
    WHOLE = "taken as it is"
    ANY = "anything"


class Shape(NamedTuple):
    """What stands below a key, and of what kind it is."""

    how: How
    kind: str = ""

    @property
    def open(self) -> bool:
        """Whether it is as good as empty where it is missing."""
        return self.how not in (How.ONE, How.WHOLE) and self.kind != "Scale"

    def inner(self) -> Shape:
        """The shape of what it holds."""
        return self if self.how is How.ANY else Shape(How.ONE, self.kind)


ANY = Shape(How.ANY)


def shape_of_key(kind: str, key: str) -> tuple[str, Shape]:
    """The key in the long form, and what stands below it, in a mapping of a kind."""
    form = forms()[kind].get(key)
    if form is None:
        return key, ANY
    name = form.plural if form.many else "text" if (kind, key) == ("Action", "action") else key
    if form.one == "number":
        return name, Shape(How.WHOLE)
    if kind == "Journey" and key in ("personas", "sources", "channels", "metrics"):
        return name, Shape(How.NAMES if key == name else How.MANY, form.one)
    if form.one == "LaneSpec":
        return name, Shape(How.NAMES, form.one)
    if key == "fields" and kind in ("Phase", "Action"):
        return name, Shape(How.LANES)
    if key == "related":
        return name, Shape(How.LABELS)
    if form.one == "MetricItem":
        return name, Shape(How.READINGS, form.one)
    if form.one in ("Scale", "facts", "segment"):
        return name, Shape(How.ANY, form.one)
    return name, Shape(How.MANY if form.many else How.ONE, form.one)


def shape_of_lane(kind: str) -> Shape:
    """What stands in a lane of the author's of a kind."""
    if kind == "metric":
        return Shape(How.READINGS, "MetricItem")
    return Shape(How.MANY, _LANES.get(kind, "Item"))


def stands_for(kind: str, data: Any) -> str:
    """The key that a bare text stands for; empty where it is nothing but a text."""
    if kind == "Score":
        return "score" if isinstance(data, str) and data[:1] in _NUMERIC else "text"
    row = words().get(kind)
    return str(row["plain"] or "") if row else ""
