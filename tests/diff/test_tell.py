"""Changes as sentences: what is said, in which order, and that everything is said once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import MAPS, journey, worked_on
from two_maps import NEW, OLD, compared, sentences

from cjmap.diff.change import Weight
from cjmap.diff.compare import compare
from cjmap.diff.tell import tell
from cjmap.diff.wording import Role, reworded
from cjmap.model.plain import plain

SENTENCES = Path(__file__).with_name("sentences.yaml")
MAP = """\
title: Lunch
personas: {sam: Sam, kim: Kim}
sources: {survey: Survey 2026, log: Call log}
phases:
  - name: Try
    owner: Stores
    actions:
      - action: Waits for the lease
        emotion: -2
        pain_point: {text: No status, severity: 2}
      - action: Signs
  - name: Own
    description: The first weeks with the bike, until it has become a habit to ride it
    action: Rides
"""


@pytest.mark.parametrize(
    "case", yaml.safe_load(SENTENCES.read_text("utf-8")), ids=lambda case: case["said"][:40]
)
def test_a_change_in_words(case: dict[str, str]) -> None:
    assert MAP.count(case["old"]) == 1
    assert sentences(MAP, MAP.replace(case["old"], case["new"])) == [case["said"]]


def test_a_step_that_was_moved() -> None:
    rides = "      - action: Rides two bikes\n"
    old = MAP.replace("      - action: Signs\n", f"      - action: Signs\n{rides}")
    new = MAP.replace("    action: Rides\n", f"    actions:\n      - Rides\n{rides}")
    assert sentences(old, new) == ["Moved: Rides two bikes, from Try to Own"]


def test_a_step_that_was_moved_and_reworded_is_one_change() -> None:
    rides = "      - action: Rides two bikes\n"
    other = "      - action: Rides two heavy bikes\n"
    old = MAP.replace("      - action: Signs\n", f"      - action: Signs\n{rides}")
    new = MAP.replace("    action: Rides\n", f"    actions:\n      - Rides\n{other}")
    said = "Moved and reworded: Rides two bikes → Rides two heavy bikes, from Try to Own"
    assert sentences(old, new) == [said]
    new = MAP.replace("    actions:\n", f"    actions:\n{other}", 1)
    (one,) = compared(old, new).sentences
    assert one.text == (
        "Order in Try: the step “Rides two heavy bikes” moved from place 3 to place 1, "
        "and was reworded: Rides two bikes → Rides two heavy bikes"
    )
    assert one.change.weight is Weight.WORDING


def test_an_order_that_has_changed() -> None:
    signs = "      - action: Signs\n"
    new = MAP.replace(signs, "").replace("    actions:\n", f"    actions:\n{signs}", 1)
    assert sentences(MAP, new) == ["Order in Try: the step “Signs” moved from place 2 to place 1"]
    assert compared(MAP, new).sentences[0].change.weight is Weight.ORDER


def test_what_moves_because_its_step_has_gone_is_no_matter_of_order() -> None:
    new = MAP.replace("action: Waits for the lease", "action: Talks to the bank at length")
    (moved,) = (one for one in compared(MAP, new).sentences if "No status" in one.text)
    assert moved.change.weight is Weight.MEANING
    assert moved.text.startswith("Moved pain point: No status, from Try › Waits for the lease to")


def test_the_order_is_that_of_the_map_and_then_of_weight() -> None:
    told = compared(OLD, NEW).sentences
    said = [one.text for one in told]
    heads = (
        "Status of the map",
        "Owner of the phase Choose",
        "Renamed phase: Wait",
        "Removed phase",
    )
    places = [next(at for at, one in enumerate(said) if one.startswith(head)) for head in heads]
    assert places == sorted(places)
    assert said[-1] == "Version of the map: 1 → 2"
    choose = [one.change.weight for one in told if one.change.where[:1] == ("Choose",)]
    assert choose == sorted(choose, key=list(Weight).index)


def test_a_text_that_is_an_id_elsewhere_stays_as_it_is() -> None:
    said = sentences(MAP, MAP.replace("action: Signs", "action: survey"))
    assert [one.rpartition(": ")[2] for one in said] == ["Signs", "survey"]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
@settings(max_examples=6)
@given(seed=st.integers(0, 10_000))
def test_every_change_is_told_once(path: Path, seed: int) -> None:
    one = journey(path)
    other = worked_on(one, seed, 20)
    changes = compare(one, other)
    told = tell(plain(one), plain(other), changes)
    assert sorted(map(id, (each.change for each in told))) == sorted(map(id, changes))
    assert all(each.text.strip() and "\n" not in each.text for each in told)


@given(st.lists(st.text(min_size=1), max_size=30), st.lists(st.text(min_size=1), max_size=30))
def test_the_words_that_stay_and_those_that_came_are_the_new_text(
    a: list[str], b: list[str]
) -> None:
    old, new = " ".join([*a, "x"]), " ".join([*b, "x"])
    parts = reworded(old, new)
    gone = {word for part in parts if part.role is Role.GONE for word in part.text.split()}
    came = {word for part in parts if part.role is Role.CAME for word in part.text.split()}
    assert all(word.removesuffix("…") in " ".join(old.split()) for word in gone)
    assert all(word.removesuffix("…") in " ".join(new.split()) for word in came)
