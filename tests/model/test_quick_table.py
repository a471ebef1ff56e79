"""What the quick look knows of the format is what the models say.

Set the environment variable UPDATE_OUT to write its table anew, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from cjmap.model import quick, values
from cjmap.model.quick import surely_fine
from cjmap.model.quick.kinds import kinds, reserved
from cjmap.model.quick.table import text
from cjmap.model.quick.texts import ACCEPTED
from cjmap.model.reserved import RESERVED
from cjmap.text.source import Source
from cjmap.text.yaml import parse

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
TYPES: dict[str, Any] = {
    "number": values.Number,
    "percent": values.Percent,
    "whole-number": values.Whole,
    "rating-3": values.Rating3,
    "rating-5": values.Rating5,
    "priority": values.Priority,
    "date": values.Date,
    "interval": values.Every,
    "language": values.Language,
    "link": values.Link,
    "image-path": values.ImagePath,
    "slug": values.Slug,
}
PARTS = [
    *("0", "1", "29", "30", "31", "02", "12", "2024", "2025", "-", ".", "%", " ", "/", "..", ":"),
    *(
        "http",
        "https",
        "//",
        "mailto",
        "a",
        "Z",
        "\\",
        "@",
        "?",
        "é",
        "day",
        "months",
        "high",
        "Q4",
    ),
]
TEXTS = st.text(max_size=8) | st.lists(st.sampled_from(PARTS), max_size=8).map("".join)


def test_the_table_is_made_from_the_models() -> None:
    file = Path(quick.__file__).with_name("table.json")
    if os.environ.get("UPDATE_OUT"):
        file.write_text(text(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text(), "make golden"


@pytest.mark.parametrize("kind", TYPES)
def test_a_text_that_is_accepted_is_a_value(kind: str) -> None:
    adapter = TypeAdapter(TYPES[kind])
    accepted: list[str] = []

    @settings(max_examples=400, deadline=None)
    @given(TEXTS)
    def look(text: str) -> None:
        if text and ACCEPTED[kind](text):
            adapter.validate_python(text)
            accepted.append(text)

    look()
    assert accepted or kind in ("interval", "priority")


def test_no_id_is_called_like_a_field() -> None:
    assert frozenset().union(*RESERVED.values()) <= reserved()
    registries = {"persona": "Persona", "channel": "Channel", "source": "Evidence"}
    for kind, name in {**registries, "metric": "Metric"}.items():
        assert RESERVED[kind] <= kinds()[name].words


def test_most_examples_are_told_without_models() -> None:
    read = [parse(Source(path.name, path.read_text("utf-8"))).data for path in EXAMPLES]
    fine = [isinstance(data, dict) and surely_fine(data) for data in read]
    assert sum(fine) > 0.8 * len(fine)
