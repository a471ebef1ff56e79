"""Words in the names of channels, and the icon that each stands for.

English, German, French and Spanish, lower case, two words as one (`inperson`). A word of five
letters or more also counts at either end of a longer one (`Kundenportal`). Under each kind of
channel the particular stands before the general.
"""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "online": "globe",
    "phone": "phone",
    "in-store": "store",
    "mail": "mail",
    "social": "share-2",
    "partner": "handshake",
}
"""Kind of a channel → its icon where the name has none of the words below."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "online": {
        "bot": "chatbot bot assistant assistent",
        "message-circle": "chat livechat whatsapp messenger",
        "search": "search google suche suchmaschine recherche búsqueda buscador",
        "smartphone": "app apps mobile handy smartphone móvil",
        "mail": "email emails newsletter courriel correo",
        "video": "video videocall webinar zoom teams",
        "credit-card": "checkout payment zahlung paiement pago",
        "user": "account konto login",
        "globe": "web website site webseite internet online portal portail webshop",
    },
    "phone": {
        "headset": "hotline helpline helpdesk callcenter callcentre contactcenter contactcentre "
        "support",
        "smartphone": "sms text mobile handy",
        "phone": "phone telephone telefon téléphone teléfono call calls anruf appel llamada",
    },
    "mail": {
        "mail": "email emails newsletter courriel mail",
        "package": "parcel package paket colis paquete",
        "truck": "delivery courier lieferung livraison entrega",
        "file-text": "form formular formulaire formulario document contract vertrag contrat",
        "receipt": "invoice bill rechnung facture factura",
        "mailbox": "letter letters post brief briefe lettre courrier carta correo",
    },
    "in-store": {
        "hospital": "hospital clinic krankenhaus klinik hôpital clinique clínica",
        "landmark": "bank townhall rathaus mairie ayuntamiento council",
        "building": "office büro bureau oficina",
        "shopping-cart": "supermarket supermarkt supermarché supermercado",
        "store": "store shop branch showroom filiale laden geschäft boutique magasin tienda "
        "sucursal",
        "user": "inperson facetoface persönlich enpersonne enpersona",
        "map-pin": "site vorort surplace insitu",
    },
    "social": {
        "message-circle": "chat whatsapp messenger",
        "star": "review reviews rating bewertung bewertungen avis reseña reseñas",
        "users": "friends colleagues forum community family freunde kollegen familie amis famille "
        "amigos familia",
        "share-2": "social facebook instagram linkedin tiktok youtube reddit",
    },
    "partner": {
        "store": "shop store",
        "handshake": "partner partners reseller dealer händler partenaire revendeur socio",
    },
    "other": {
        "tv": "tv television fernsehen télévision televisión",
        "radio": "radio podcast",
        "newspaper": "newspaper magazine press zeitung journal presse periódico prensa",
        "megaphone": "advertising advert campaign poster werbung anzeige publicité publicidad",
        "qr-code": "qr",
        "calendar": "event fair messe événement evento",
        "printer": "brochure flyer leaflet prospekt broschüre",
        "bike": "bike",
        "car": "car auto",
        "bus": "bus",
        "train-front": "train bahn zug tren",
        "plane": "flight airport flug flughafen",
    },
}
"""Kind of a channel → icon → words."""
