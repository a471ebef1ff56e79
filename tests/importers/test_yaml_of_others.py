"""YAML of other programs: what is lost, broken, a bomb, or a map already."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importers.yaml import read
from cjmap.importing import bring

_KEYS = st.sampled_from(
    "name title emotion thoughts painPoints painSpot chances description color mood actions".split()
)
_VALUES = st.recursive(
    st.sampled_from(["W", "4", "-2", "", "😀 W", "a: W", "no", "W\nb"]) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=6,
)
_PLACES = st.dictionaries(_KEYS, _VALUES, max_size=5)


@settings(max_examples=300, deadline=None)
@given(_PLACES, st.lists(st.tuples(_PLACES, st.lists(_PLACES, max_size=3)), min_size=1, max_size=3))
def test_no_word_is_lost_whatever_stands_where(
    top: dict[str, Any], stages: list[tuple[dict[str, Any], list[dict[str, Any]]]]
) -> None:
    made = {**top, "stages": [{**one, "actions": actions} for one, actions in stages]}
    marks = iter(range(10_000))
    text = re.sub("W", lambda _: f"w{next(marks)}w", json.dumps(made, indent=1, ensure_ascii=False))
    (draft,) = bring(Foreign("x.yml", text.encode())).maps
    held = re.sub(r"  # .*", "", draft.text)
    named: set[int] = set()
    for first, last in re.findall(r"lines? (\d+)(?:–(\d+))?", "\n".join(draft.left_out)):
        named.update(range(int(first), int(last or first) + 1))
    for number, line in enumerate(text.split("\n"), 1):
        for word in re.findall(r"w\d+w", line):
            assert word in held or number in named


BOMB = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{here}: &{here} [{', '.join([f'*{before}'] * 8)}]\n"
    for before, here in zip("abcdefgh", "bcdefghi", strict=True)
)
STAGES = "stages:\n  - name: Ask\n    actions:\n      - name: Calls\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: Lunch\nphases:\n  - Ask\n", "a map of cjmap already"),
        ("cjmap: 1\n", "a map of cjmap already"),
        ("a: 1\n", "holds no journey that is known"),
        ("kind: Deployment\n", "holds no journey that is known"),
        ("- a\n- b\n", "holds no journey that is known"),
        ("kind: sbp\nlanes: []\n", "no journey of enablement-map"),
        ("", "no journey that is known"),
        ("# nothing\n---\n# here\n", "no journey that is known"),
        (f"{STAGES}    pain: [\n", "1 error"),
        (f"{STAGES}---\nname: a\n  b: c\n", "1 error"),
        (f"{BOMB}stages: *i\n", "1 error"),
        ("stages: !!python/object/apply:os.system [ls]\n", "1 error"),
        ("stages: " + "[" * 5_000, "1 error"),
        ("---\na: 1\n" * 200, "200 documents"),
    ],
)
def test_what_is_no_journey_is_told_with_what_to_do(text: str, said: str) -> None:
    with pytest.raises(CjmapError) as caught:
        read(Foreign("x.yaml", text.encode()))
    assert said in str(caught.value)
    assert caught.value.hint or "x.yaml:" in caught.value.report


def test_a_mistake_in_a_later_document_is_told_with_its_line() -> None:
    with pytest.raises(CjmapError) as caught:
        read(Foreign("x.yaml", f"{STAGES}---\nname: a\n  b: c\n".encode()))
    assert "x.yaml:7:" in caught.value.report


def test_every_document_with_stages_is_a_map_and_the_others_are_told() -> None:
    found = bring(Foreign("x.yaml", f"--- # one\n{STAGES}---\nb: 1\n---\n{STAGES}".encode()))
    assert [one.text.count("# line 5") for one in found.maps] == [1, 0]
    assert "# line 12" in found.maps[1].text
    assert found.left_out == ("line 7: a document without stages",)
