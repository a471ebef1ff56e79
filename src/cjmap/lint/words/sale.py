"""Names of the phase in which something is bought, and what tells that more happens there."""

from __future__ import annotations

from cjmap.lint.words import Words

SALE = Words(
    en="""
    book booking buy buying checkout close closing conversion convert deal order ordering pay paying
    payment purchase purchasing sale transaction
    """,
    de="""
    abschluss auftrag bestellen bestellung bestellvorgang bezahlen bezahlung buchen buchung kasse
    kauf kaufabschluss kaufen kaufvorgang verkauf vertragsabschluss vertragsschluss zahlung
    """,
    fr="""
    achat achats acheter commande commander conversion paiement payer réservation réserver
    souscription transaction vente
    """,
    es="""
    compra comprar contratación contratar conversión pagar pago pedido pedir reserva reservar
    transacción venta
    """,
    pt="""
    compra comprar contratação contratar conversão encomenda encomendar pagamento pagar pedido
    reserva reservar transação venda
    """,
    nl="""
    aankoop aanschaf afrekenen bestellen bestelling betalen betaling boeken boeking conversie koop
    kopen transactie verkoop
    """,
)
"""A phase that is called so is the sale."""

AROUND = Words(
    en="""
    a an and at complete completing confirm confirmation final for in make making my of offline
    online our phase place placing process product purchase stage step store the ticket tickets to
    """,
    de="die der das den dem ein eine im in online phase prozess und zum zur am produkt laden",
    fr="l la le les d de du des en et un une ligne phase étape produit magasin acte processus",
    es="el la los las de del en un una y línea fase etapa producto tienda proceso",
    pt="a o as os de da do em e um uma linha fase etapa produto loja processo",
    nl="de het een en in online fase proces product stap van winkel",
)
"""Words that may stand beside it and change nothing."""

DECIDING = Words(
    en="choice choose choosing decide decision deciding select selection evaluation compare",
    de="auswahl auswählen entscheiden entscheidung kaufentscheidung wählen wahl vergleich",
    fr="choisir choix décider décision sélection comparer comparaison",
    es="decidir decisión elección elegir selección comparar comparación",
    pt="decidir decisão escolha escolher seleção comparar comparação",
    nl="beslissen beslissing keuze kiezen selectie vergelijken",
)
"""What comes before the sale, in the same phase."""

LATER = Words(
    en="""
    arrives assembles collects cooks delivered delivery installs installed receives returns
    tries unpacks unboxes uses using wears
    """,
    de="""
    abholen auspacken benutzen benutzt erhält erhalten geliefert installiert lieferung nutzt nutzen
    packt retour zurückschicken
    """,
    fr="arrive déballe installe livraison livré reçoit récupère retourne utilise",
    es="desempaqueta devuelve entrega instala llega recibe recoge usa utiliza",
    pt="chega desembala devolve entrega instala levanta recebe usa utiliza",
    nl="afhalen geleverd gebruikt haalt installeert levering ontvangt retourneert uitpakken",
)
"""Words of actions that come after the sale, in the same phase."""

EARLIER = Words(
    en="asks browses compares discovers hears looks notices reads searches sees visits wants",
    de="entdeckt fragt hört liest merkt schaut sieht sucht vergleicht will besucht",
    fr="cherche compare découvre demande entend lit recherche regarde remarque visite voit",
    es="busca compara descubre escucha lee mira nota oye pregunta ve visita",
    pt="compara descobre lê nota ouve pergunta pesquisa procura vê visita",
    nl="bekijkt bezoekt hoort kijkt leest merkt ontdekt vergelijkt vraagt zoekt ziet",
)
"""Words of actions that come before it."""
