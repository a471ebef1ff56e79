"""Words that say nothing in particular, in objectives and in titles."""

from __future__ import annotations

from cjmap.lint.words import Words

OBJECTIVE = Words(
    en="""
    achieve analyse analyze boost build bring create creating define deliver delivering design
    discover document drive driving enhance enhancing ensure explore find gain get give
    grow growing have identify improve improved improvement improvements improving increase
    increased increasing know learn learning look make making map mapping maximise maximize
    offer optimisation optimise optimising optimization optimize optimizing provide providing
    raise raising see show strengthen strengthening understand understanding visualise visualize
    a about all an and any at by each every for from how in into it its of on our or out over so
    that the their them they this to we what where who with within you your
    audience business buyer buyers client clients company consumer consumers customer customers
    guest guests organisation organization people patient patients target user users visitor
    visitors
    conversion conversions csat cx engagement experience experiences happiness insight insights
    journey journeys loyalty needs nps opportunities opportunity pain painpoints points problem
    problems process processes product products profit quality retention revenue sales
    satisfaction service services touch touchpoint touchpoints trust ux value
    amazing as best better centric complete current delightful digital easier easy end entire
    excellent friendly full general good great happier happy higher is more new overall possible
    seamless smooth successful things think feel feels thinks go goes through do does be are
    across whole
    """,
    de="""
    analyse analysieren anbieten aufzeigen bekommen besser bessere besseren besseres beste besten
    bestmögliche bieten dokumentieren entdecken entwickeln erfassen erhöhen erkennen ermitteln
    ermöglichen erreichen finden gestalten gewinnen herausfinden identifizieren kennen kennenlernen
    lernen machen maximieren optimieren optimierung schaffen sehen sicherstellen stärken steigern
    steigerung verbessern verbesserung verbesserungen verstehen visualisieren zeigen
    alle aller alles am an auf aus bei beim das dass dem den der des die ein eine einem einen einer
    eines für gesamte gesamten ihr ihre ihren im in ist mit neue neuen sich sie sind über um und
    uns unser unsere unserem unseren unserer unseres von was wie wir wo zu zum zur zwischen
    ganze ganzen ganzheitlich ganzheitliche mehr aktuelle aktuellen
    begeistern begeisterung bindung dienst dienste dienstleistung dienstleistungen erfahrung
    erfahrungen erlebnis erlebnisse gäste kontaktpunkte kunde kunden kundin kundinnen
    kundenbegeisterung kundenbindung kundenerfahrung kundenerlebnis kundenerlebnisse
    kundenorientierung kundenreise kundensicht kundenzufriedenheit loyalität menschen nutzer
    nutzerinnen nutzererlebnis nutzung patienten bedürfnisse probleme produkt produkte prozess
    prozesse qualität reise schmerzpunkte schwachstellen umsatz umsätze unternehmen verkauf
    vertrauen zielgruppe zufrieden zufriedene zufriedener zufriedenheit potenziale chancen
    """,
    fr="""
    accroître améliorer amélioration améliorations analyser apprendre atteindre augmenter
    augmentation avoir booster cartographier comprendre concevoir connaître créer découvrir
    développer documenter donner faire fidéliser fidélisation garantir identifier maximiser
    mieux offrir optimiser optimisation proposer renforcer rendre satisfaire trouver visualiser voir
    à au aux avec ce ces chaque comment d dans de des du en et faut il ils elle elles est l la le
    les leur leurs nos notre nous ou par plus pour qu que quoi sa se ses son sont sur tous tout
    toute toutes un une vers vos votre
    attentes besoins chiffre affaires client cliente clients clientèle confiance consommateur
    consommateurs cx engagement entreprise expérience expériences fidélité gens loyauté opportunités
    parcours patients personnes points douleur contact problèmes processus produit produits qualité
    satisfaction service services usager usagers utilisateur utilisateurs ux valeur ventes
    actuel actuelle bon bonne fluide global globale heureux meilleur meilleure meilleures meilleurs
    possible satisfait satisfaits simple
    """,
    es="""
    alcanzar analizar aprender aumentar aumento comprender conocer conseguir crear dar descubrir
    desarrollar diseñar documentar encontrar entender entregar estudiar fidelizar fortalecer
    fidelización garantizar hacer identificar impulsar incrementar lograr mapear maximizar mejor
    mejora mejorar mejoras mejores obtener ofrecer optimización optimizar potenciar proporcionar
    reforzar saber satisfacer ver visualizar
    a al cada como cómo con de del desde el en es esta este hacia la las lo los más nuestra nuestras
    nuestro nuestros o para por que qué se sin sobre son su sus tener toda todas todo todos un una y
    clientes cliente compra confianza consumidor consumidores contacto cx dolor empresa expectativas
    experiencia experiencias fidelidad gente ingresos lealtad necesidades negocio oportunidades
    pacientes personas problemas proceso procesos producto productos puntos satisfacción servicio
    servicios usuaria usuarias usuario usuarios ux valor ventas viaje calidad
    actual buen buena excelente feliz felices fluida general global posible satisfechos
    """,
    pt="""
    alcançar analisar aprender aumentar aumento compreender conhecer conseguir criar dar descobrir
    desenvolver documentar encontrar entender entregar fidelizar fidelização fortalecer garantir
    fazer identificar impulsionar incrementar mapear maximizar melhor melhora melhorar melhores
    melhoria melhorias obter oferecer otimização otimizar optimizar perceber proporcionar saber
    satisfazer ter ver visualizar
    a ao aos as à às cada como com da das de do dos e é em entre esta este mais na nas no nos nossa
    nossas nosso nossos o os ou para pela pelo por que se sem são seu seus sobre sua suas toda todas
    todo todos um uma
    cliente clientes confiança consumidor consumidores contato contacto cx dor dores empresa
    expectativas experiência experiências fidelidade jornada lealdade necessidades negócio
    oportunidades pacientes pessoas pontos problemas processo processos produto produtos qualidade
    receita satisfação serviço serviços usuária usuário usuários utente utentes utilizador
    utilizadores ux valor vendas
    atual atuais boa bom excelente feliz felizes fluida geral global possível satisfeitos
    """,
    nl="""
    analyseren begrijpen behalen bereiken bieden creëren documenteren doen ervaren geven groeien
    hebben identificeren inzicht krijgen kennen leren leveren maken maximaliseren ontdekken
    ontwerpen ontwikkelen optimaliseren optimalisatie realiseren snappen vergroten verbeteren
    verbetering verbeteringen verhogen versterken vinden visualiseren weten zien zorgen
    aan al alle alles als bij dat de deze die dit door een elke en hele het hoe hun in is met meer
    naar of om onze ons op over te tot uit van voor waar wat we wie wij worden zijn
    beleving belevingen bedrijf behoeften bezoekers cliënt cliënten contactmomenten contactpunten
    conversie cx dienst diensten dienstverlening ervaring ervaringen gebruiker gebruikers
    gebruikerservaring kansen klant klanten klantbeleving klantbinding klantervaring klantgericht
    klantreis klanttevredenheid knelpunten kwaliteit loyaliteit mensen omzet organisatie patiënten
    pijnpunten problemen proces processen product producten reis service tevreden tevredenheid
    verkoop vertrouwen waarde
    beste beter betere huidige optimale soepele
    """,
)
"""Words that any objective could be made of."""

TITLE = Words(
    en="""
    a an and for my of our the to 1st
    as asis be client clients consumer current customer customers cj cjm cx end experience example
    future is journey journeys map mapping maps persona personas service state tobe user users ux
    blank copy demo draft example final first foo new old sample sketch template test tests
    title todo untitled version workshop unnamed name project
    blueprint diagram document overview
    """,
    de="""
    beispiel das der des die ein eine einer entwurf für ist kunde kunden kundenreise kundenreisen
    landkarte karte neu neue neuer nutzer nutzerreise ohne probe reise skizze soll titel übersicht
    unbenannt unsere unserer version von vorlage workshop zukunft zustand projekt muster
    """,
    fr="""
    actuel brouillon carte cartographie client clients copie d de des du ébauche essai exemple
    expérience futur l la le les modèle nos notre nouveau nouvelle parcours projet sans schéma test
    titre un une usager utilisateur utilisateurs version
    """,
    es="""
    actual borrador cliente clientes copia de del ejemplo el experiencia futuro la las los mapa
    nuestro nuevo nuestros nueva plantilla proyecto prueba sin título un una usuario usuarios
    versión viaje
    """,
    pt="""
    atual cliente clientes cópia da das de do dos exemplo experiência futuro jornada mapa modelo
    nossa nosso nova novo o a os as projeto rascunho sem teste título um uma usuário usuários
    utilizador versão
    """,
    nl="""
    concept de een het huidige kaart klant klanten klantreis klantreizen kopie naamloos nieuw nieuwe
    onze ontwerp project reis schets test titel toekomst toekomstige van versie voorbeeld zonder
    gebruiker gebruikers gebruikersreis
    """,
)
"""Words that say that it is a map, not of what; numbers are left out by the rule."""
