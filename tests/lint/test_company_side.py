"""Who acts: the customer, or the company. When it could be either, it is the customer."""

from __future__ import annotations

import pytest
from rule_pages import found

from cjmap.lint.engine import lint
from cjmap.lint.registry import matching

RULE = matching("CUS001")


def said(*actions: str, top: str = "") -> list[str]:
    lines = "".join(f"  - {one}\n" for one in actions)
    return [one.message for one in found(f"title: A map\n{top}actions:\n{lines}", RULE)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We send the invoice"),
        ("en", "System processes the order"),
        ("en", "The system automatically sends a reminder"),
        ("en", "Our sales team calls back"),
        ("en", "Customer service agent explains the fee"),
        ("en", "Advisors call within a day"),
        ("en", "Call the customer"),
        ("en", "Sends a welcome e-mail to the client"),
        ("en", "Marketing informs the customer about the offer"),
        ("de", "Wir senden die Rechnung"),
        ("de", "Das System prüft die Daten"),
        ("de", "Der Kundenservice ruft zurück"),
        ("de", "Kunden informieren"),
        ("de", "Rechnung an Kunden versenden"),
        ("fr", "Nous vous envoyons la facture"),
        ("fr", "Le système traite la commande"),
        ("fr", "Le service client rappelle"),
        ("fr", "Contacter le client"),
        ("es", "Enviamos la factura"),
        ("es", "El sistema procesa el pedido"),
        ("es", "El equipo de ventas llama"),
        ("es", "Llamar al cliente"),
        ("pt", "Enviamos a fatura"),
        ("pt", "O sistema processa o pedido"),
        ("pt", "O atendente explica a taxa"),
        ("pt", "Ligar ao cliente"),
        ("nl", "We sturen de factuur"),
        ("nl", "Het systeem verwerkt de bestelling"),
        ("nl", "De klantenservice belt terug"),
        ("nl", "Klant bellen"),
    ],
)
def test_the_company_acts(language: str, text: str) -> None:
    assert said(text, top=f"language: {language}\n")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sends the form back"),
        ("en", "Calls customer service"),
        ("en", "Sends photographs to customer service"),
        ("en", "Checks the customer reviews"),
        ("en", "Logs in to the customer portal"),
        ("en", "Support call with the hotline"),
        ("en", "Sales call"),
        ("en", "System error"),
        ("en", "Shop opens at nine"),
        ("en", "Team evaluates three vendors"),
        ("en", "Procurement checks the contract"),
        ("en", "Customer receives the invoice"),
        ("en", "Is called back by the advisor"),
        ("en", "It shows the wrong day"),
        ("de", "Berater kontaktieren"),
        ("de", "Support anrufen"),
        ("de", "Die Versicherung kündigen"),
        ("de", "Kunden vergleichen Preise"),
        ("de", "Mitarbeiter erhält Zugang"),
        ("fr", "Appelle le service client"),
        ("es", "Llama a atención al cliente"),
        ("pt", "Liga para o apoio ao cliente"),
        ("nl", "Support bellen"),
        ("nl", "Klant belt de winkel"),
        ("ja", "We send the invoice"),
    ],
)
def test_the_customer_acts_or_it_cannot_be_told(language: str, text: str) -> None:
    assert said(text, top=f"language: {language}\n") == []


def test_a_family_may_say_we() -> None:
    actions = ("We argue over sea or city", "We call the hotel", "We pack")
    assert said(*actions) == []
    assert len(said("We call the customer", "Packs", "We send the bill")) == 2


@pytest.mark.parametrize("kind", ["staff", "partner", "system"])
def test_others_than_customers_may_act(kind: str) -> None:
    top = f"personas: {{ann: Ann, bot: {{name: Bot, kind: {kind}}}}}\n"
    assert said("{action: System sends the code, by: bot}", top=top) == []
    assert said("{action: System sends the code, by: [ann, bot]}", top=top)


def test_a_clerk_may_have_a_journey() -> None:
    top = "persona: {name: Tuan, role: Systems accountant and technician}\n"
    assert said("Technician installs the update", top=top) == []


def test_what_is_waited_for_may_be_said() -> None:
    assert said("{action: Bank checks the papers, kind: wait}") == []


def test_a_map_of_the_company_is_one_finding() -> None:
    (one,) = said("System checks", "We send the bill", "Bank informs", "Agent calls", "Waits")
    assert one.startswith("4 of 5 actions say what the company does: ")


def test_own_names_and_customers_of_customers() -> None:
    from datetime import date

    from cjmap.lint.engine import Task
    from cjmap.model.load import load
    from cjmap.text.diagnostic import Severity
    from cjmap.text.source import Source

    text = "title: A map\nactions: [Acme Bikes builds it, Waits, Calls the customer]\n"
    document = load(Source("a", text))
    options = {"subjects": ("Acme Bikes",), "customer_is_ours": False}
    (one,) = lint(document, [Task(RULE[0], Severity.INFO, options)], date(2026, 6, 30))
    assert "Acme Bikes" in one.message
