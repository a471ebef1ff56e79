"""What importers write is read back as what they meant, and stands as people write it."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.fmt.format import formatted
from cjmap.importers.yaml_text import Noted, write
from cjmap.model.load import load
from cjmap.text.source import Source
from cjmap.text.yaml import parse

NAUGHTY: list[str] = json.loads(
    (Path(__file__).parents[1] / "data" / "naughty-strings.json").read_text("utf-8")
)
TEXTS = st.one_of(st.text(min_size=1), st.sampled_from([one for one in NAUGHTY if one]))


@settings(max_examples=400, deadline=None)
@given(TEXTS, TEXTS)
def test_texts_are_read_back_as_they_were(text: str, other: str) -> None:
    made = {
        "k": text,
        "list": [other, text],
        "pair": (text, other),
        "in": [{"a": other, "b": text}],
    }
    parsed = parse(Source("m", write(made, ["a head"])))
    assert not [one for one in parsed.problems if one.severity == "error"]
    assert parsed.data == {**made, "pair": [text, other]}


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_keys_are_read_back_as_they_were(key: str) -> None:
    parsed = parse(Source("m", write({key: "x"})))
    assert parsed.data == {key: "x"}


def test_places_stand_behind_what_came_from_them() -> None:
    text = write(
        {
            "title": Noted("Lunch", "A1"),
            "nothing": Noted("", "A2"),
            "phases": [
                Noted(
                    {"name": Noted("Eat", "B1"), "pain_points": ["Cold", Noted("Late", "B3")]}, "B"
                ),
                {"name": "Pay\nand go", "by": ("Sam", "Kim, too")},
            ],
        },
        ["Imported"],
    )
    assert text == (
        "# Imported\n"
        "title: Lunch  # A1\n"
        "phases:\n"
        "  - name: Eat  # B1  # B\n"
        "    pain_points:\n"
        "      - Cold\n"
        "      - Late  # B3\n"
        "  - name: |-\n"
        "      Pay\n"
        "      and go\n"
        '    by: [Sam, "Kim, too"]\n'
    )


def test_it_is_in_the_usual_form_already() -> None:
    text = write(
        {"title": "T", "phases": [{"name": "P", "actions": [{"action": "a", "emotion": 1}]}]}
    )
    assert formatted(load(Source("m", text)), load).text == text
