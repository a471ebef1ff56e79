"""Rules on what is done, by whom: the edges of what they find."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.registry import matching

BEGIN = "title: Lunch\nphases:\n  - name: Wait\n    action: Waits\n"


def codes(text: str, family: str = "ACT") -> list[str]:
    return [one.code for one in found(text, matching(family))]


@pytest.mark.parametrize(
    "ticket",
    [
        "CX-212",
        "cx2-7",
        "'#212'",
        "'!7'",
        "shop/web#212",
        "AB#212",
        "group/sub/web!7",
        "INC0012345",
        "https://tracker.example/212",
        "tickets/212.md",
    ],
)
def test_the_shapes_of_tickets(ticket: str) -> None:
    text = f"{BEGIN}    opportunity: {{text: Call, ticket: {ticket}}}\n"
    assert codes(text, "ACT009") == []


@pytest.mark.parametrize("ticket", ["see Jira", "TBD", "212", "CX 212", "CX-", "later (Q3)"])
def test_what_is_no_ticket(ticket: str) -> None:
    text = f"{BEGIN}    opportunity: {{text: Call, tickets: [CX-1, {ticket}]}}\n"
    (one,) = found(text, matching("ACT009"))
    assert one.route == ("phases", 0, "opportunity", "tickets", 1)


@pytest.mark.parametrize(
    ("due", "late"),
    [("2026-06-29", True), ("2026-06-30", False), ("2026-06", False), ("2026", False)],
)
def test_a_due_date_has_passed_when_its_last_day_has(due: str, late: bool) -> None:
    text = f"{BEGIN}    opportunity: {{text: Call, due: {due}}}\n"
    assert codes(text, "ACT008") == ["ACT008"] * late


def test_an_opportunity_on_the_map_answers_the_pains_of_the_phases_that_it_spans() -> None:
    phases = "phases:\n- {name: A, action: x, pain_point: p}\n- {name: B, action: y, pain_point: q}"
    spanning = f"title: T\nopportunity: {{text: o, phases: [A]}}\n{phases}\n"
    (one,) = found(spanning, matching("ACT001"))
    assert one.route[:2] == ("phases", 1)
    assert codes(spanning, "ACT002") == []
    assert codes(f"title: T\nopportunity: o\n{phases}\n", "ACT002") == ["ACT002"]


def test_a_phase_is_owned_by_the_owners_of_all_its_actions() -> None:
    phases = (
        "phases:\n- {name: A, owner: Me, action: x}\n"
        "- {name: B, actions: [{text: y, owner: You}, {text: z%s}]}\n"
    )
    assert codes(f"title: T\n{phases % ''}", "ACT010") == ["ACT010"]
    assert codes(f"title: T\n{phases % ', owner: You'}", "ACT010") == []


def test_an_owner_is_found_by_one_telling_word() -> None:
    head = "title: T\nstakeholders: [{name: Jo, role: Head of stores}]\n"
    phases = "phases:\n- {name: A, owner: %s, action: x}\n"
    assert codes(head + phases % "Stores team", "ACT012") == []
    assert codes(head + phases % "Nobody so far", "ACT012") == []
    assert codes(head + phases % "Head of legal", "ACT012") == ["ACT012"]


def test_without_a_status_anywhere_nothing_is_left_as_an_idea() -> None:
    one = "{text: a, impact: 5, effort: 1}"
    assert codes(f"{BEGIN}    opportunities: [{one}]\n", "ACT006") == []
    other = "{text: b, status: done}"
    assert codes(f"{BEGIN}    opportunities: [{one}, {other}]\n", "ACT006") == ["ACT006"]
