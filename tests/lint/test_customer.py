"""The customer's point of view: the edges of its rules."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.registry import matching

ACTIONS = "\nactions: [Goes]\n"


def said(code: str, text: str) -> list[str]:
    return [one.message for one in found("title: A map\n" + text, matching(code))]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Marketing"),
        ("en", "3. Sales department"),
        ("en", "R&D"),
        ("de", "Vertrieb"),
        ("de", "Die Rechtsabteilung"),
        ("fr", "Service après-vente"),
        ("es", "Atención al cliente"),
        ("pt", "Departamento comercial"),
        ("nl", "Klantenservice"),
    ],
)
def test_phases_that_are_departments(language: str, name: str) -> None:
    assert said("CUS002", f"language: {language}\nphases: [Start, {name}]\n")


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Support"),
        ("en", "Emergency department"),
        ("en", "Call customer service"),
        ("de", "Beratung"),
        ("fr", "Livraison"),
        ("ja", "Marketing"),
    ],
)
def test_phases_that_customers_speak_of(language: str, name: str) -> None:
    assert said("CUS002", f"language: {language}\nphases: [Start, {name}]\n") == []


@pytest.mark.parametrize(
    "place",
    [
        "channel: App",
        "touchpoint: A letter",
        "physical_evidence: A ticket",
        "frontstage: The clerk stamps it",
        "fields: {Kontaktpunkte: Brief}",
        "actions: [{action: Goes, channel: App}]",
    ],
)
def test_what_counts_as_a_touchpoint(place: str) -> None:
    assert said("CUS003", f"phases: [{{name: A, {place}}}]\n") == []


def test_touchpoints_of_the_whole_map_count_for_all() -> None:
    text = "touchpoints: [Site]\nphases: [A, {name: B, actions: [x, {action: y, channel: z}]}]\n"
    assert said("CUS003", text) == said("CUS004", text) == []


def test_phases_of_others_need_no_touchpoint() -> None:
    top = "personas: [Ann, {name: Clerk, kind: staff}]\n"
    assert said("CUS003", top + "phases: [{name: A, by: Clerk, actions: [x, y]}]\n") == []


def test_no_touchpoint_anywhere_is_said_of_the_map() -> None:
    (one,) = said("CUS003", "phases: [A, B]\n")
    assert "anywhere" in one
    (one,) = said("CUS003", "phases: [A, B, {name: C, channel: x}]\n")
    assert one.startswith("2 of 3 phases ")


def test_waits_and_decisions_need_no_touchpoint() -> None:
    text = "actions: [{action: x, channel: y}, {action: z, kind: %s}]\n"
    assert said("CUS004", text % "wait") == said("CUS004", text % "decision") == []
    assert said("CUS004", text % "step")


@pytest.mark.parametrize(
    ("language", "phases", "ends", "starts"),
    [
        ("en", "[Discover, Compare, Purchase]", True, False),
        ("en", "[Discover, Compare, Choose & buy]", True, False),
        ("en", "[Discover, Purchase, Use]", False, False),
        ("en", "[Discover, Compare, After purchase]", False, False),
        ("en", "[Discover, Compare, Order tracking]", False, False),
        ("en", "[Checkout, Delivery, Use]", False, True),
        ("en", "[Compare and buy, Delivery, Use]", False, False),
        ("en", "[Discover, Purchase]", False, False),
        ("de", "[Informieren, Vergleichen, Kaufentscheidung und Kauf]", True, False),
        ("fr", "[Découvrir, Comparer, L’achat]", True, False),
        ("es", "[Descubrir, Comparar, Compra]", True, False),
        ("pt", "[Descobrir, Comparar, Pagamento]", True, False),
        ("nl", "[Oriënteren, Vergelijken, Aankoop]", True, False),
        ("nl", "[Bestellen, Levering, Gebruik]", False, True),
        ("ja", "[Discover, Compare, Purchase]", False, False),
    ],
)
def test_where_a_purchase_ends_and_starts(
    language: str, phases: str, ends: bool, starts: bool
) -> None:
    text = f"language: {language}\nphases: {phases}\n"
    assert bool(said("CUS005", text)) == ends
    assert bool(said("CUS006", text)) == starts


@pytest.mark.parametrize(
    "why",
    [
        "type: service\nphases: [A, B, Order]\n",
        "type: experience\nphases: [A, B, Order]\n",
        "scope: From the first idea to the order\nphases: [A, B, Order]\n",
        "phases: [A, B, {name: Order, actions: [Pays, Receives the parcel]}]\n",
    ],
)
def test_a_map_may_end_at_the_order_for_a_reason(why: str) -> None:
    assert said("CUS005", why) == []


def test_a_channel_is_the_same_by_id_and_by_name() -> None:
    text = "channels: {w: {name: Web site}}\nactions:\n"
    text += "".join(f"  - {{action: x, channel: {name}}}\n" for name in ("w", "web site", "W", "w"))
    assert said("CUS007", text) == ["Everything on this map happens on one channel, `Web site`."]
    assert said("CUS007", text + "  - {action: y, touchpoint: A letter}\n") == []
    assert said("CUS007", text + "  - {action: y, channel: Phone}\n") == []


def test_no_is_no_moment_of_truth() -> None:
    step = "  - {action: x, moment_of_truth: %s}\n"
    assert said("CUS008", "actions:\n" + step % "no" * 5)
    assert said("CUS008", "actions:\n" + step % "The ride" * 5) == []
    assert said("CUS009", "actions:\n" + step % "no" * 5) == []
    assert said("CUS009", "actions:\n" + step % "yes" * 2 + step % "no" * 2) == []
