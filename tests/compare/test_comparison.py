"""What maps have in common, and what is told of the rest."""

from __future__ import annotations

import pytest
from comparisons import compared, examples, told
from hypothesis import given
from hypothesis import strategies as st

from cjmap.compare.feel import carried
from cjmap.compare.sentences import summary
from cjmap.model.lanes import Scale

NOW = """\
title: Ordering lunch
state: current
persona: Sam
phases:
  - name: Choose
    actions:
      - {action: Opens the app, emotion: -1, channel: App, touchpoint: Home screen}
      - {action: Compares three places, emotion: 0}
  - name: Wait
    actions:
      - action: Follows the courier
        emotion: -2
        pain_point: {id: jumps, text: The arrival time jumps}
        opportunity: {text: Promise a window, addresses: jumps}
      - {action: Calls the shop, channel: Phone, pain_point: Nobody answers the phone}
  - name: Rate
    actions: [{action: Gives stars, emotion: 1}]
"""
THEN = """\
title: Ordering lunch
state: future
persona: Sam
phases:
  - name: Choose
    actions:
      - {action: Opens the app, emotion: 1, channel: App, touchpoint: Home screen}
  - name: Wait
    actions:
      - {action: Goes on working, emotion: 1, pain_point: Nobody answers the phone at all}
  - name: Eat
    actions: [Eats while it is hot]
"""


def test_maps_are_called_by_what_tells_them_apart() -> None:
    assert [one.name for one in compared(NOW, THEN).tracks] == ["Current state", "Future state"]
    other = THEN.replace("title: Ordering lunch", "title: Eating out").replace("Sam", "Kim")
    assert [one.name for one in compared(NOW, other).tracks] == ["Ordering lunch", "Eating out"]
    twice = [one.name for one in compared(NOW, NOW, NOW).tracks]
    assert len(set(twice)) == 3


def test_phases_and_feelings() -> None:
    found = compared(NOW, THEN)
    assert [one.names for one in found.named] == [
        ("Choose", "Choose"),
        ("Wait", "Wait"),
        ("Rate", None),
        (None, "Eat"),
    ]
    assert found.moods == ((-0.5, 1.0), (-2.0, 1.0), (1.0, None), (None, None))


def test_what_differs_is_told() -> None:
    assert told(compared(NOW, THEN)) == [
        "Phases only in Current state: Rate.",
        "Phases only in Future state: Eat.",
        "Pain points of Current state that Future state no longer has: “The arrival time jumps”.",
        "Opportunities of Current state that are taken in Future state: “Promise a window”.",
        "Feelings in Wait are 3 apart (Current state: −2, Future state: +1).",
        "Feelings in Choose are 1.5 apart (Current state: −0.5, Future state: +1).",
        "Channels only in Current state: Phone.",
    ]


def test_nothing_is_promised_by_maps_of_the_same_state() -> None:
    sentences = told(compared(NOW, THEN.replace("state: future", "state: current")))
    assert not any("no longer" in one or "taken" in one for one in sentences)


def test_pain_points_in_other_words_are_shared() -> None:
    found = compared(NOW, THEN).pains
    assert [one.names for one in found if one.shared] == [
        ("Nobody answers the phone", "Nobody answers the phone at all")
    ]


def test_a_map_beside_itself_differs_in_nothing() -> None:
    for name in ("ebike", "museum-visit", "insurance-claim", "residence-renewal", "umbrella"):
        found = examples(name, name)
        assert told(found) == []
        assert all(one.shared for one in (*found.named, *found.pains, *found.channels))
        assert found.step_spans[0] == found.step_spans[1]
        assert found.columns == len(found.boards[0].columns)


def test_which_map_is_named_first_does_not_matter() -> None:
    for one, other in (("ebike", "ebike-future"), ("museum-visit", "umbrella")):
        here, there = examples(one, other), examples(other, one)
        assert here.columns == there.columns
        assert here.step_spans == there.step_spans[::-1]
        assert {p.names for p in here.pains} == {p.names[::-1] for p in there.pains}


def test_strangers() -> None:
    found = examples("insurance-claim", "home-adaptation")
    assert found.strangers
    assert not examples("ebike", "ebike-future").strangers


def test_personas_of_one_map() -> None:
    found = examples("two-personas")
    assert [one.name for one in found.tracks] == ["Inês Carvalho", "Milo Carvalho"]
    assert found.moods[0] == (1.0, -0.5)
    assert [one.have for one in found.pains if not one.shared] == [(0,)]


def test_several_customers_of_a_map_have_one_curve() -> None:
    found = examples("home-adaptation", "insurance-claim")
    assert max(one.people for one in found.curves[0]) == 2
    alone = compared(NOW, THEN)
    assert all(one.people == 1 for curve in alone.curves for one in curve)


def test_scores_are_carried_to_one_scale() -> None:
    five = NOW.replace("persona: Sam", "persona: Sam\nscale: {min: 1, max: 5}")
    five = five.replace("emotion: -1", "emotion: 2").replace("emotion: -2", "emotion: 1")
    five = five.replace("emotion: 0", "emotion: 3").replace("emotion: 1}]", "emotion: 4}]")
    found = compared(five, NOW.replace("current", "future"))
    assert (found.scale.min, found.scale.max) == (-2, 2)
    assert not [one for one in told(found) if one.startswith("Feelings")]
    assert compared(five, five).scale.max == 5


def test_a_low_score_that_is_good_is_turned() -> None:
    effort = Scale(min=1, max=7, better="lower")
    assert carried(1, effort, Scale()) == 2
    assert carried(7, effort, Scale()) == -2
    assert carried(4, effort, Scale()) == 0


scales = st.builds(
    lambda low, wide, share, better: Scale(
        min=low, max=low + wide, neutral=low + share * wide, better=better
    ),
    st.integers(-10, 10),
    st.integers(1, 20),
    st.sampled_from((0.25, 0.5, 0.75)),
    st.sampled_from(("higher", "lower")),
)


@given(scales, scales, st.floats(0, 1), st.floats(0, 1))
def test_carried_scores_keep_their_order_and_their_ends(
    scale: Scale, to: Scale, a: float, b: float
) -> None:
    def on(share: float) -> float:
        return scale.min + share * (scale.max - scale.min)

    low, high = sorted((on(a), on(b)))
    turned = scale.better != to.better
    found = carried(low, scale, to), carried(high, scale, to)
    assert (found[0] >= found[1] - 1e-3) if turned else (found[0] <= found[1] + 1e-3)
    assert {carried(scale.min, scale, to), carried(scale.max, scale, to)} == {to.min, to.max}
    assert carried(scale.middle, scale, to) == pytest.approx(to.middle)


def test_a_map_that_tells_no_feelings_says_so() -> None:
    silent = THEN.replace("emotion: 1, ", "")
    assert "Future state tells no feelings in: Choose, Wait." in told(compared(NOW, silent))


def test_a_phase_without_a_name_is_not_listed() -> None:
    plain = "title: Umbrella\nactions: [Sees the rain, Walks home]\n"
    assert not any(": ." in one for one in told(compared(plain, NOW)))


def test_phases_in_another_order_are_in_both_maps() -> None:
    head, *phases = NOW.split("  - name: ")
    other = "  - name: ".join([head, phases[1], phases[0], phases[2]])
    found = compared(NOW, other.replace("current", "future"))
    assert found.several == (True,) * len(found.phases)
    moved = [one for one in told(found) if one.startswith("Phases")]
    assert moved in (["Phases in another order: Choose."], ["Phases in another order: Wait."])
    assert summary(found, found.boards[0].language)[1] == "3 phases in common"


def test_a_future_of_another_journey_promises_nothing() -> None:
    other = THEN.replace("Choose", "Pack").replace("Wait", "Fly").replace("Eat", "Land")
    sentences = told(compared(NOW, other))
    assert not any("no longer" in one or "taken" in one for one in sentences)
