"""Single values that surely fit → what the models make of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from cjmap.model.grammar import (
    CHANNEL_KINDS,
    JOURNEY_TYPES,
    MAP_STATUS,
    SOURCE_KINDS,
    WORK_STATUS,
)

_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
_PRIORITIES = ("high", "medium", "low")


def number(text: str) -> float:
    """A percent sign changes nothing, and there is no minus zero."""
    return float(text.rstrip("% ")) + 0.0


def _priority(text: str) -> float | str:
    return text if text in _PRIORITIES else number(text)


def _flag_or_text(text: str) -> bool | str:
    return _FLAGS.get(text.strip().casefold(), text)


def _known(words: Iterable[str], text: str) -> str:
    """Known words in any case become themselves."""
    folded = text.strip().casefold()
    return next((word for word in words if word == folded), text)


VALUES: dict[str, Callable[[str], Any]] = {
    "number": number,
    "percent": number,
    "score": number,
    "whole-number": int,
    "rating-3": int,
    "rating-5": int,
    "priority": _priority,
    "yes-no": _FLAGS.__getitem__,
    "yes-or-text": _flag_or_text,
    "status": partial(_known, (*MAP_STATUS, *WORK_STATUS)),
    "journey-type": partial(_known, JOURNEY_TYPES),
    "channel-kind": partial(_known, CHANNEL_KINDS),
    "source-kind": partial(_known, SOURCE_KINDS),
}
"""Kind of text, as `table` calls it → its value; all others stay as they were written."""
