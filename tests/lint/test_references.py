"""Rules on references and hygiene: the edges of what they find."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.alike import alike, bare, slips
from cjmap.lint.registry import matching

STEP = "- {name: A, action: x%s}\n"


def codes(text: str, family: str = "REF") -> list[str]:
    return [one.code for one in found(text, matching(family))]


@pytest.mark.parametrize(
    ("one", "other"),
    [("web site", "Website"), ("E-Mail", "email"), ("Café", "cafe"), ("Apps", "App's")],
)
def test_names_that_are_the_same_when_bare(one: str, other: str) -> None:
    assert bare(one) == bare(other)
    assert alike([one, "Phone", other]) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("App", "Apps"), ("Press", "Pres"), ("Shop 1", "Shop 2"), ("Mail", "E-mail")],
)
def test_names_that_are_not(one: str, other: str) -> None:
    assert alike([one, other]) == []


def test_names_that_the_format_takes_for_one_are_not_told() -> None:
    assert alike(["Shop", "shop", "SHOP"]) == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Lease desk", "Leese desk", True),
        ("Lease desk", "Lease dsk", True),
        ("Version A", "Version B", False),
        ("Level 10", "Level 11", False),
        ("Import", "Export", False),
        ("Internal view", "External view", False),
    ],
)
def test_slips_of_the_pen(one: str, other: str, told: bool) -> None:
    assert slips([one, other]) == ([[one, other]] if told else [])


def test_two_lanes_at_one_place_are_meant_to_be_two() -> None:
    text = "title: T\nphases:\n- {name: A, action: x, fields: {Lease desk: a, Leese desk: b}}\n"
    assert codes(text, "REF014") == []


def test_metrics_of_own_lanes_and_with_a_unit_need_no_definition() -> None:
    head = "title: T\nmetrics: {nps: {value: 3}}\nlanes: {Queue: {kind: metric}}\nphases:\n"
    told = STEP % ", metrics: {Calls: 3}"
    unit = STEP % ", metrics: {Calls: {value: 3, unit: a day}}"
    own = STEP % ", fields: {Queue: {People: 4}}"
    bare = head.replace("lanes: {Queue: {kind: metric}}\n", "")
    assert codes(bare + told, "REF002") == ["REF002"]
    assert codes(bare + unit, "REF002") == []
    assert codes(head + own, "REF002") == []


def test_a_metric_of_an_own_lane_is_used() -> None:
    head = "title: T\nmetrics: {people: {unit: heads}}\nlanes: {Queue: {kind: metric}}\nphases:\n"
    assert codes(head + STEP % ", fields: {Queue: {people: 4}}", "REF005") == []
    assert codes(head + STEP % ", fields: {Queue: {x: 4}}", "REF005") == ["REF005"]


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ("[{to: b, share: 60}, {to: end, share: 40}]", False),
        ("[{to: b, share: 33.3}, {to: c, share: 33.3}, {to: end, share: 33.3}]", False),
        ("[{to: b, share: 60 %}, {to: end, share: 50 %}]", True),
        ("[{to: b, share: 60}, {to: end, share: 30}]", True),
        ("[{to: b, share: 60}, {to: end}]", False),
        ("[{to: b, share: 90}, {to: c, share: 20}, end]", True),
        ("{to: end, share: 12}", False),  # a dead end, which is told as such
    ],
)
def test_shares(ways: str, told: bool) -> None:
    text = f"title: T\nactions:\n- {{text: a, next: {ways}}}\n- b\n- c\n"
    assert codes(text, "REF011") == ["REF011"] * told


def test_the_last_action_may_leave_customers_over() -> None:
    text = "title: T\nactions:\n- a\n- {text: b, next: {to: a, share: 9}}\n"
    assert codes(text, "REF011") == []


def test_shares_of_personas() -> None:
    some = (
        "title: T\npersonas: [{name: A, share: 60}, {name: B, share: %s}]\nactions: [{text: x}]\n"
    )
    assert codes(some % 20, "REF011") == []
    assert codes(some % 45, "REF011") == ["REF011"]


def test_a_phase_that_is_meant_to_go_round_needs_no_way_out() -> None:
    text = "title: T\nphases:\n- {name: A, flow: loop, actions: [x, {text: y, next: x}]}\n"
    assert codes(text, "REF012") == []
    assert codes(text.replace("flow: loop, ", ""), "REF012") == ["REF012"]


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ("timeframe: {from: 2026, to: 2026-03}", False),
        ("timeframe: {from: 2026-Q2, to: 2026-03}", True),
        ("updated: 2026-07", True),
        ("updated: 2026-06", False),
        ("status: draft\nupdated: 2026-06\nreview: {last: 2026-01}", False),
        ("status: Reviewed\nupdated: 2026-06\nreview: {last: 2026-01}", True),
        ("status: reviewed\nupdated: 2026-06\nreview: {last: 2026-06-01}", False),
        ("updated: 2026-03-01\nsources: {s: {name: S, date: 2026-03}}", False),
        ("updated: 2026-03-01\nsources: {s: {name: S, date: 2026-04}}", True),
    ],
)
def test_dates(dates: str, told: bool) -> None:
    text = f"title: T\n{dates}\nphases:\n{STEP % ''}"
    assert codes(text, "REF013") == ["REF013"] * told


def test_a_persona_who_owns_or_has_a_stake_is_used() -> None:
    head = "title: T\npersonas: [{name: A}, {name: B, id: bee}]\n%sphases:\n" + STEP
    assert codes(head % ("", ""), "REF003") == ["REF003"]
    assert codes(head % ("stakeholders: [B]\n", ""), "REF003") == []
    assert codes(head % ("", ", owner: bee"), "REF003") == []
    assert codes(head % ("", ", quote: {text: q, by: b}"), "REF003") == []
