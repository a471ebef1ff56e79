"""What departments are called, whole names in lower case."""

from __future__ import annotations

from cjmap.lint.words import Words

DEPARTMENTS = Words(
    en="""
    accounting accounts_payable accounts_receivable back_office backoffice billing call_centre
    call_center claims_department claims_handling collections compliance contact_centre
    contact_center controlling credit_control customer_care customer_relations customer_service
    customer_services customer_success customer_support finance front_office
    fulfilment fulfillment help_desk helpdesk human_resources hr it it_support legal logistics
    manufacturing marketing marketing_and_sales sales_and_marketing marketing_sales sales_marketing
    operations procurement product_management public_relations pr quality_assurance r_d
    research_and_development sales service_desk treasury underwriting warehouse
    """,
    de="""
    außendienst backoffice back_office buchhaltung callcenter call_center controlling debitoren
    debitorenbuchhaltung disposition edv fachabteilung finanzen finanzbuchhaltung
    forderungsmanagement hr innendienst it it_support kundenbetreuung kundendienst kundenservice
    kundensupport lager leistungsabteilung logistik marketing marketing_und_vertrieb
    marketing_vertrieb öffentlichkeitsarbeit personal personalwesen pressestelle produktion
    produktmanagement qualitätssicherung recht rechtsabteilung rechnungswesen sales
    schadenabteilung vertrieb vertrieb_und_marketing vertriebsinnendienst verwaltung
    """,
    fr="""
    administration_des_ventes back_office centre_d_appels comptabilité contentieux
    direction_commerciale direction_financière direction_marketing facturation finance finances
    informatique juridique logistique marketing marketing_et_ventes production
    relation_client ressources_humaines rh sav service_achats service_après_vente service_client
    service_clients service_commercial service_comptable service_financier service_informatique
    service_juridique service_marketing service_technique support_client
    """,
    es="""
    administración almacén atención_al_cliente back_office call_center centro_de_llamadas comercial
    compras_y_logística contabilidad facturación finanzas informática jurídico logística marketing
    marketing_y_ventas mercadotecnia operaciones producción recursos_humanos rrhh
    servicio_al_cliente servicio_técnico soporte_técnico ventas ventas_y_marketing
    """,
    pt="""
    administrativo apoio_ao_cliente armazém assistência_técnica atendimento_ao_cliente back_office
    call_center comercial contabilidade faturação faturamento financeiro informática jurídico
    logística marketing marketing_e_vendas operações produção recursos_humanos rh
    sac suporte_ao_cliente suporte_técnico ti vendas vendas_e_marketing
    """,
    nl="""
    administratie back_office backoffice binnendienst boekhouding buitendienst callcenter
    debiteurenbeheer facturatie financiën hr ict inkoop_en_logistiek it juridische_zaken
    klantcontactcentrum klantenservice logistiek magazijn marketing marketing_en_verkoop
    marketing_en_sales operations personeelszaken productie sales verkoop
    """,
)

UNITS = Words(
    en="department dept team division unit phase stage step the our",
    de="abteilung team bereich phase schritt die der das unser unsere unser",
    fr="département équipe direction phase étape le la les notre",
    es="departamento equipo área fase etapa el la nuestro",
    pt="departamento equipe equipa setor área fase etapa o a nosso",
    nl="afdeling team fase stap de het onze",
)
"""What may stand around a department's name."""
