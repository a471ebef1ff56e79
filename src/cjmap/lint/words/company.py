"""Words that tell an action from the company's side: who acts there, and what they do.

Per language: `we`, people and things that act for a company, the verbs of what companies do in the
forms that go with them, and the customer as somebody to whom it is done.
"""

from __future__ import annotations

from cjmap.lint.words import Words

WE = Words(en="we", de="wir", fr="nous", es="nosotros nosotras", pt="nós", nl="wij we")

LEAD = Words(
    en="the a an our then next automatically",
    de="der die das ein eine unser unsere dann danach anschließend automatisch",
    fr="le la les l un une notre nos puis ensuite",
    es="el la los las un una nuestro nuestra nuestros nuestras luego después entonces",
    pt="o a os as um uma nosso nossa nossos nossas depois então",
    nl="de het een onze ons dan daarna vervolgens",
)
"""What may stand before the one who acts."""

BETWEEN = Words(
    en="then automatically also now manually proactively immediately again",
    de="dann automatisch",
    fr="lui leur vous le la les l y en",
    es="le les lo la los las se nos",
    pt="lhe lhes o a os as se",
    nl="dan automatisch",
)
"""What may stand between the one who acts and the verb."""

ONE = Words(
    en="""
    system backend server crm erp api software platform bot chatbot algorithm database provider
    supplier vendor manufacturer retailer insurer agent representative rep clerk advisor adviser
    consultant salesperson salesman technician engineer cashier receptionist operator support sales
    billing customer_service customer_support customer_care customer_success help_desk helpdesk
    service_desk call_centre call_center contact_centre contact_center back_office head_office
    front_desk account_manager sales_manager project_manager case_worker bank shop store courier
    carrier
    """,
    de="""
    system backend server crm erp software plattform chatbot datenbank anbieter lieferant hersteller
    händler versicherer versicherung bank sachbearbeiter sachbearbeiterin berater beraterin
    verkäufer verkäuferin vertreter techniker technikerin kundenberater kundenberaterin
    kundenbetreuer kundenbetreuerin kundenservice kundendienst kundenbetreuung support vertrieb
    verkauf innendienst außendienst rechnungsstelle callcenter backoffice hotline filiale shop
    kurier spedition
    """,
    fr="""
    système serveur logiciel plateforme crm erp chatbot fournisseur prestataire fabricant vendeur
    vendeuse assureur assurance banque service_client service_clients service_commercial
    service_après_vente service_technique service_facturation service_comptable service_marketing
    support sav back_office centre_d_appels conseiller conseillère agent agente technicien
    technicienne commercial commerciale magasin transporteur livreur
    """,
    es="""
    sistema servidor software plataforma crm erp chatbot proveedor fabricante vendedor vendedora
    aseguradora banco equipo_de_ventas equipo_de_soporte equipo_de_marketing departamento_de_ventas
    servicio_al_cliente servicio_de_atención_al_cliente atención_al_cliente soporte soporte_técnico
    agente asesor asesora técnico técnica comercial tienda transportista repartidor
    """,
    pt="""
    sistema servidor software plataforma crm erp chatbot fornecedor fabricante vendedor vendedora
    seguradora banco equipe_de_vendas equipa_de_vendas departamento_de_vendas atendimento
    atendimento_ao_cliente apoio_ao_cliente suporte suporte_técnico agente atendente assessor
    consultor consultora técnico técnica comercial loja transportadora estafeta entregador
    """,
    nl="""
    systeem backend server software platform crm erp chatbot leverancier aanbieder fabrikant
    verkoper verkoopster verzekeraar bank klantenservice klantenservicemedewerker helpdesk
    servicedesk support verkoop adviseur monteur technicus accountmanager backoffice callcenter
    winkel filiaal koerier bezorger vervoerder
    """,
)
"""One who acts for a company."""

UNSURE = Words(
    en="""
    company firm organisation organization business team department staff employee marketing
    accounting finance logistics warehouse hr legal procurement
    """,
    de="""
    firma unternehmen team abteilung mitarbeiter mitarbeiterin marketing buchhaltung logistik lager
    it edv
    """,
    fr="entreprise société équipe employé employée collaborateur comptabilité logistique marketing",
    es="empresa compañía equipo departamento empleado empleada contabilidad logística marketing",
    pt="""
    empresa companhia equipe equipa departamento funcionário funcionária colaborador colaboradora
    contabilidade logística marketing
    """,
    nl="""
    bedrijf organisatie team afdeling medewerker medewerkster marketing administratie boekhouding
    logistiek magazijn
    """,
)
"""One who may as well be of the customer's own house, where companies are the customers."""

MANY = Words(
    en="""
    systems agents representatives reps clerks advisors advisers consultants technicians engineers
    operators account_managers case_workers
    """,
    de="systeme",
    fr="""
    systèmes agents conseillers techniciens commerciaux vendeurs
    """,
    es="""
    sistemas agentes asesores técnicos comerciales vendedores
    """,
    pt="""
    sistemas agentes atendentes assessores consultores técnicos vendedores
    """,
    nl="systemen",
)
"""Several of them; where the word is the same, as in German, the verb tells."""

ONE_VERBS = Words(
    en="""
    acknowledges activates allocates analyses analyzes answers approves archives assesses assigns
    authorises authorizes bills books calculates calls categorises categorizes charges checks
    communicates confirms contacts creates credits debits delivers deploys dispatches displays e
    emails escalates explains follows forwards fulfils generates hands identifies informs inspects
    installs invites invoices issues launches logs mails monitors notifies offers onboards packs
    pitches prepares presents prints processes produces promotes prompts provides provisions
    publishes qualifies quotes records redirects refunds registers rejects reminds replies repairs
    requests responds routes schedules scores segments sends ships shows stores submits supplies
    synchronises synchronizes targets trains transfers triggers updates uploads validates verifies
    """,
    de="""
    aktiviert aktualisiert akzeptiert analysiert antwortet archiviert bearbeitet beantwortet
    bereitet berechnet berät bestätigt bewertet bewilligt bietet bucht bringt druckt eröffnet
    erfasst erklärt erstattet erstellt fordert fragt führt gibt holt informiert installiert
    kalkuliert kontaktiert kontrolliert kümmert legt lehnt leitet liefert löst macht meldet mahnt
    ordnet packt plant prüft qualifiziert rechnet reagiert registriert repariert ruft schickt
    schreibt sendet speichert stellt storniert überprüft übergibt übermittelt überträgt überwacht
    validiert verarbeitet vereinbart vergibt verifiziert vermittelt verpackt verschickt versendet
    vertreibt verwaltet weist zeigt
    """,
    fr="""
    accepte active affiche analyse annule appelle approuve archive assigne attribue calcule clôture
    communique confirme contacte contrôle crée débite délivre demande effectue émet encaisse
    enregistre envoie établit évalue expédie explique facture fournit génère gère identifie imprime
    informe installe invite lance livre met notifie offre ouvre prépare présente prévient propose
    qualifie rappelle rassure refuse relance rembourse renvoie répare répond saisit stocke suit
    surveille teste traite transfère transmet valide vérifie
    """,
    es="""
    acepta activa actualiza analiza aprueba archiva asesora asigna calcula califica cancela cobra
    comprueba comunica confirma contacta crea deriva despacha emite empaqueta entrega envía escala
    evalúa explica factura genera gestiona guarda identifica imprime informa instala invita lanza
    llama muestra notifica ofrece presenta prepara procesa propone proporciona realiza rechaza
    recuerda reembolsa registra remite repara responde revisa supervisa tramita transfiere valida
    verifica visita
    """,
    pt="""
    aceita ativa atualiza analisa aprova arquiva atribui calcula cancela cobra comunica confirma
    contacta contata cria despacha disponibiliza emite embala encaminha entrega envia escala avalia
    exibe explica fatura fornece gera gere gerencia guarda identifica imprime informa instala
    convida lança liga mostra notifica oferece apresenta prepara processa propõe realiza recusa
    reembolsa regista registra repara responde supervisiona transfere valida verifica visita
    """,
    nl="""
    activeert analyseert annuleert archiveert beantwoordt behandelt belt beoordeelt berekent
    bevestigt bezorgt biedt boekt checkt controleert factureert genereert geeft handelt herinnert
    informeert installeert int keurt kwalificeert legt levert maakt mailt meldt monitort neemt
    nodigt plaatst plant print registreert reageert repareert stelt stuurt toont updatet valideert
    verifieert verpakt verstuurt verwerkt verzendt vraagt wijst zendt
    """,
)
"""What one of them does."""

WE_VERBS = Words(
    en="""
    activate analyse analyze answer approve assess assign bill calculate call charge check confirm
    contact create deliver deploy dispatch email e escalate explain follow forward generate help
    identify inform inspect install invite invoice issue launch mail monitor notify offer onboard
    pitch prepare present process promote provide publish qualify quote refund register reject
    remind repair reply respond schedule segment send ship supply target train transfer trigger
    update validate verify
    """,
    de="""
    aktivieren aktualisieren analysieren bearbeiten beantworten beraten berechnen bestätigen
    bewerten bieten buchen drucken erfassen erklären erstatten erstellen führen geben informieren
    installieren kontaktieren kontrollieren kümmern laden legen leiten liefern mahnen melden ordnen
    packen prüfen qualifizieren registrieren reparieren rufen schicken senden speichern
    stellen stornieren übergeben übermitteln überprüfen überwachen validieren verarbeiten
    vereinbaren verifizieren verpacken verschicken versenden verwalten weisen zeigen
    """,
    fr="""
    activons affichons analysons appelons approuvons assignons calculons communiquons confirmons
    contactons contrôlons créons effectuons émettons enregistrons envoyons établissons évaluons
    expédions expliquons facturons fournissons générons gérons identifions informons installons
    invitons lançons livrons notifions offrons préparons présentons prévenons proposons qualifions
    rappelons relançons remboursons réparons répondons traitons transférons transmettons validons
    vérifions
    """,
    es="""
    activamos actualizamos analizamos aprobamos asesoramos asignamos calculamos cobramos
    comprobamos comunicamos confirmamos contactamos creamos emitimos empaquetamos entregamos
    enviamos evaluamos explicamos facturamos generamos gestionamos identificamos informamos
    instalamos invitamos lanzamos llamamos notificamos ofrecemos preparamos presentamos procesamos
    proponemos proporcionamos registramos reembolsamos reparamos respondemos tramitamos validamos
    verificamos
    """,
    pt="""
    ativamos atualizamos analisamos aprovamos atribuímos calculamos cobramos comunicamos confirmamos
    contactamos contatamos criamos disponibilizamos emitimos embalamos encaminhamos entregamos
    enviamos avaliamos explicamos faturamos fornecemos geramos identificamos informamos instalamos
    convidamos lançamos ligamos notificamos oferecemos preparamos apresentamos processamos propomos
    registamos registramos reembolsamos reparamos respondemos validamos verificamos
    """,
    nl="""
    activeren analyseren beantwoorden behandelen bellen beoordelen berekenen bevestigen bezorgen
    bieden controleren factureren genereren geven herinneren informeren installeren keuren
    kwalificeren leveren maken mailen melden nemen nodigen opvolgen plannen registreren
    repareren sturen tonen valideren verifiëren verpakken versturen verwerken verzenden
    """,
)
"""What we do. In Spanish and Portuguese the verb alone says who."""

MANY_VERBS = Words(
    en=WE_VERBS.text("en"),
    de=WE_VERBS.text("de"),
    fr="""
    accueillent affichent analysent appellent approuvent calculent confirment contactent contrôlent
    créent effectuent enregistrent envoient évaluent expédient expliquent facturent fournissent
    génèrent gèrent informent installent invitent livrent notifient préparent présentent proposent
    rappellent relancent remboursent réparent répondent traitent transfèrent transmettent valident
    vérifient
    """,
    es="""
    actualizan analizan aprueban asesoran asignan calculan cobran comprueban comunican confirman
    contactan crean emiten entregan envían evalúan explican facturan generan gestionan informan
    instalan invitan llaman notifican ofrecen preparan presentan procesan proponen registran
    reembolsan reparan responden revisan tramitan validan verifican
    """,
    pt="""
    ativam atualizam analisam aprovam atribuem calculam cobram comunicam confirmam contactam
    contatam criam emitem encaminham entregam enviam avaliam explicam faturam fornecem geram
    informam instalam convidam ligam notificam oferecem preparam apresentam processam propõem
    registam registram reembolsam reparam respondem validam verificam
    """,
    nl=WE_VERBS.text("nl"),
)
"""What several of them do."""

BARE = Words(
    en="""
    bill call contact email follow forward inform invite invoice notify offer onboard remind
    ship send
    """,
    de="""
    anrufen ansprechen benachrichtigen beraten erinnern informieren kontaktieren schicken senden
    übergeben übermitteln versenden verschicken zurückrufen zusenden
    """,
    fr="""
    appeler contacter envoyer expédier facturer informer inviter notifier prévenir proposer
    rappeler relancer remettre rembourser transmettre
    """,
    es="""
    asesorar avisar contactar entregar enviar facturar informar invitar llamar notificar ofrecer
    presentar recordar reembolsar remitir
    """,
    pt="""
    avisar contactar contatar encaminhar entregar enviar faturar informar convidar ligar notificar
    oferecer apresentar lembrar reembolsar
    """,
    nl="""
    bellen benaderen contacteren herinneren informeren mailen nabellen sturen terugbellen toesturen
    uitnodigen versturen
    """,
)
"""A verb without a subject that, said of a customer, is what a company does; in English and the
Romance languages it comes first, in German and Dutch last."""

CUSTOMER = Words(
    en="the_customer the_client to_customer to_customers to_client to_clients with_customer",
    de="den_kunden dem_kunden die_kundin der_kundin an_kunden an_kundin kunden kundin",
    fr="le_client au_client la_cliente à_la_cliente les_clients aux_clients",
    es="al_cliente a_la_clienta a_los_clientes",
    pt="ao_cliente o_cliente à_cliente aos_clientes os_clientes",
    nl="de_klant klant aan_klanten naar_klanten",
)
"""The customer as somebody to whom something is done."""

STEMS = Words(en="customer client", de="kund", fr="client", es="client", pt="client", nl="klant")
"""Without one of these in it, a text does not name the customer."""

NOT_AFTER = Words(
    es="atención servicio asistencia soporte",
    pt="atendimento apoio serviço suporte assistência",
)
"""After such a word the customer is part of a department's name."""

ONLY_BEFORE = Words(
    en="""
    a an the about after and at back because before by for from his her if in into of on once
    or per that their through to up using via when who with within without
    """
)
"""In English, anything else after the customer makes it part of a name: the customer portal."""
