"""Whether a feeling is told in good or in bad words, in six languages.

Only words that leave no doubt: not `surprised`, `tense` or `tired`, which people are at good and at
bad moments. Endings that only say who feels it count as the same word, see `_ENDINGS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from cjmap.lint.words import Words, tokens

_LONGEST = 6
"""In words; a longer text tells a story, with more than one feeling in it."""

_GOOD = Words(
    en="""
    happy glad joyful joyous cheerful delighted delight thrilled elated ecstatic overjoyed
    pleased satisfied enthusiastic enthused euphoric proud pride grateful thankful reassured
    relieved relief confident confidence comfortable enjoying enjoys enjoyment joy happiness
    impressed inspired valued appreciated respected welcomed empowered amazed amazing excellent
    fantastic wonderful spellbound enchanted charmed serene optimistic loved
    """,
    de="""
    glücklich fröhlich froh freude erfreut begeistert begeisterung zufrieden zufriedenheit stolz
    dankbar erleichtert erleichterung zuversichtlich zuversicht beruhigt entspannt geborgen
    vertrauensvoll optimistisch inspiriert beeindruckt wertgeschätzt euphorisch euphorie
    überglücklich hocherfreut entzückt wunderbar großartig hervorragend vergnügt heiter
    """,
    fr="""
    heureux heureuse joyeux joyeuse joie content satisfait satisfaction ravi enchanté
    enthousiaste enthousiasme enthousiasmé fier fière fierté reconnaissant soulagé soulagement
    rassuré serein sereine sérénité confiant détendu émerveillé inspiré impressionné comblé
    épanoui optimiste euphorique euphorie bonheur génial formidable excellent merveilleux
    merveilleuse valorisé
    """,
    es="""
    feliz felices felicidad contento alegre alegría satisfecho satisfacción encantado
    entusiasmado entusiasmo orgulloso orgullo agradecido aliviado alivio tranquilizado confiado
    cómodo relajado inspirado impresionado emocionado optimista eufórico euforia ilusionado
    valorado genial excelente fantástico maravilloso estupendo
    """,
    pt="""
    feliz felizes felicidade contente alegre alegria satisfeito satisfação encantado
    entusiasmado entusiasmo orgulhoso orgulho grato agradecido aliviado alívio tranquilizado
    confiante confortável relaxado inspirado impressionado otimista eufórico euforia valorizado
    maravilhado ótimo excelente fantástico maravilhoso
    """,
    nl="""
    blij gelukkig vrolijk vreugde tevreden tevredenheid enthousiast enthousiasme trots dankbaar
    opgelucht opluchting gerustgesteld zelfverzekerd ontspannen geïnspireerd verheugd verrukt
    optimistisch euforisch euforie gewaardeerd geweldig fantastisch uitstekend prachtig heerlijk
    """,
)
_BAD = Words(
    en="""
    angry anger furious enraged livid outraged annoyed annoying annoyance irritated irritating
    frustrated frustrating frustration disappointed disappointing disappointment dissatisfied
    unhappy upset sad miserable depressed desperate despair hopeless helpless powerless anxious
    anxiety afraid scared frightened fearful worried worry distressed stressed confused
    confusion bewildered ignored neglected abandoned betrayed cheated deceived humiliated
    embarrassed ashamed insulted offended disgusted hate horrible terrible horrified mistrust
    distrust distrustful resentful resigned dread panic panicked panicking alarmed bored fed_up
    let_down left_out left_alone given_up giving_up stressed_out
    """,
    de="""
    wütend wut zornig zorn verärgert ärger ärgerlich sauer genervt gereizt frustriert frust
    frustration enttäuscht enttäuschung unzufrieden unzufriedenheit unglücklich traurig trauer
    verzweifelt verzweiflung hoffnungslos hilflos ohnmächtig ängstlich angst besorgt sorge
    verängstigt verunsichert unsicher gestresst verwirrt verwirrung ratlos überfordert ignoriert
    vernachlässigt betrogen getäuscht gedemütigt beschämt beleidigt empört entsetzt misstrauisch
    misstrauen resigniert panik panisch gelangweilt alarmiert unwohl ausgeliefert
    allein_gelassen alleingelassen im_stich
    """,
    fr="""
    colère furieux furieuse fâché énervé énervement agacé agacement irrité frustré frustration
    frustrant déçu déception mécontent insatisfait insatisfaction malheureux malheureuse triste
    tristesse désespéré désespoir impuissant anxieux anxieuse angoissé angoisse effrayé apeuré
    inquiet inquiète inquiétude stressé confus désemparé dérouté ignoré délaissé abandonné trahi
    trompé humilié gêné honteux honteuse insulté dégoûté méfiant méfiance résigné panique
    paniqué alarmé ennuyé exaspéré
    """,
    es="""
    enojado enojo enfadado enfado furioso furia molesto irritado irritación frustrado
    frustración frustrante decepcionado decepción insatisfecho infeliz triste tristeza
    desesperado desesperación impotente impotencia ansioso ansiedad angustiado angustia asustado
    miedo preocupado preocupación estresado estrés confundido confuso confusión ignorado
    abandonado traicionado engañado humillado avergonzado insultado ofendido indignado
    desconfiado desconfianza resignado pánico alarmado aburrido harto agobiado
    """,
    pt="""
    zangado irritado irritação furioso raiva chateado frustrado frustração frustrante
    decepcionado desapontado decepção desiludido insatisfeito insatisfação infeliz triste
    tristeza desesperado desespero impotente ansioso ansiedade angustiado angústia assustado
    medo preocupado preocupação estressado stressado estresse confuso confusão ignorado
    abandonado traído enganado humilhado envergonhado insultado ofendido indignado desconfiado
    desconfiança resignado pânico alarmado entediado aborrecido farto inseguro
    """,
    nl="""
    boos woede woedend kwaad geïrriteerd irritatie ergernis gefrustreerd frustratie frustrerend
    teleurgesteld teleurstelling ontevreden ongelukkig verdrietig verdriet wanhopig wanhoop
    hopeloos hulpeloos machteloos angstig angst bang bezorgd ongerust gestrest gestresst verward
    verwarring genegeerd verwaarloosd verlaten verraden bedrogen vernederd beschaamd beledigd
    verontwaardigd wantrouwig wantrouwen paniek verveeld onzeker
    """,
)
_TURNS = Words(
    en="""
    not no never nothing none without less least hardly barely neither nor but yet still though
    although despite instead until if could would should almost nearly than free non don't isn't
    wasn't won't can't doesn't didn't longer gone over forgotten
    """,
    de="""
    nicht kein keine keinen keiner nie niemals nichts ohne weniger kaum weder aber doch dennoch
    trotzdem trotz obwohl statt bis wenn fast beinahe noch mehr als frei weg vorbei vergessen
    """,
    fr="""
    pas ne non ni jamais rien sans moins peu guère mais pourtant malgré quoique si presque
    encore plus aucun aucune
    """,
    es="""
    no ni nunca jamás nada sin menos poco apenas pero aunque todavía aún si casi sino más
    """,
    pt="""
    não nem nunca jamais nada sem menos pouco apenas mal mas porém embora ainda se quase mais
    """,
    nl="""
    niet geen nooit niets zonder minder nauwelijks noch maar toch hoewel ondanks als bijna nog
    meer dan vrij
    """,
)
_ENDINGS = {"fr": ("e", "s", "es"), "nl": ("e",), "de": ("e",), "es": ("s",), "pt": ("s",)}


@lru_cache(1024)
def tone(text: str, language: str) -> int:
    """1 for a feeling in good words, -1 for one in bad words.

    0 where nobody can tell: words of both kinds or of neither, a question, a `not` or a `but`
    between them, a long text, a language without a list.
    """
    known = _tones(language)
    words = tokens(text) if known and "?" not in text else []
    if len(words) > _LONGEST:
        return 0
    found = {known[word] for word in words if word in known}
    found = found or {known.get(f"{one} {two}", 0) for one, two in pairwise(words)} - {0}
    return found.pop() if len(found) == 1 else 0


@lru_cache
def _tones(language: str) -> Mapping[str, int]:
    """Words → their tone; those that turn one around, 0."""
    lists = ((_GOOD, 1), (_BAD, -1), (_TURNS, 0))
    return {
        form: sign
        for words, sign in reversed(lists)
        for word in words.of(language)
        for form in _forms(word, language, sign)
    }


def _forms(word: str, language: str, sign: int) -> Iterator[str]:
    """A word, and what it is when others feel it: `frustré`, `frustrée`, `frustrés` …"""
    yield word
    if sign == 0:
        return
    for ending in _ENDINGS.get(language, ()):
        yield word + ending
    if language in ("es", "pt") and word[-1] == "o":
        yield f"{word[:-1]}a"
        yield f"{word[:-1]}as"
