"""What people write where a text is to come."""

from __future__ import annotations

from functools import lru_cache

from cjmap.lint.words import Words

PHRASES = Words(
    en="tbd tba tbc todo to_do to_be_defined to_be_determined to_be_decided to_be_confirmed"
    " placeholder text_here your_text_here insert_text_here enter_text add_text sample_text"
    " new_phase new_action new_step untitled fill_in fill_me_in dummy dummy_text xxx",
    de="tbd todo platzhalter noch_offen folgt wird_noch_ergänzt noch_zu_klären noch_ergänzen"
    " hier_text_einfügen beispieltext mustertext blindtext neue_phase zu_klären ohne_titel",
    fr="tbd à_compléter à_définir à_préciser à_déterminer à_venir texte_ici votre_texte_ici"
    " insérer_le_texte_ici texte_à_venir nouvelle_phase sans_titre a_completer a_definir",
    es="tbd por_definir por_completar por_confirmar pendiente_de_definir a_definir texto_aquí"
    " insertar_texto_aquí texto_de_ejemplo marcador_de_posición nueva_fase sin_título",
    pt="tbd a_definir por_definir a_completar por_completar a_confirmar texto_aqui"
    " inserir_texto_aqui texto_de_exemplo nova_fase sem_título",
    nl="tbd nader_te_bepalen nog_te_bepalen nog_invullen nog_in_te_vullen volgt_nog tekst_hier"
    " voeg_tekst_toe voorbeeldtekst nieuwe_fase zonder_titel",
)
"""Whole texts that say that a text is missing."""

_MARKS = (b"TODO", b"TBD", b"FIXME", b"XXX")
_REST = bytes(set(range(256)) - set(b"".join((*_MARKS, b"x\n"))))


def may_have_marks(text: str) -> bool:
    """Whether a long text may have a mark of a gap in it; nearly always right, and quick: of its
    lines only the letters of the marks are looked at."""
    letters = text.encode("utf-8", "replace").translate(None, _REST)
    if any(mark in letters for mark in _MARKS) or "orem ipsum" in text:
        return True
    return b"xxx" in letters and "xxx" in text  # else these were of several words


@lru_cache(maxsize=16)
def gaps(language: str) -> frozenset[str]:
    """The phrases of a language as people capitalise them."""
    phrases = PHRASES.with_english(language)
    return frozenset(
        f"{form(phrase)}{end}"
        for phrase in phrases
        for form in (str, str.capitalize, str.title, str.upper)
        for end in ("", ".", "…", "...")
    )
