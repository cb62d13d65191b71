/** Every sentence of "Hulp". */
export const helpTexts = {
  title: 'Hulp',
  lead: 'Hier leest u hoe de tool werkt en wie wat ziet.',
  stepsTitle: 'Zo gaat het',
  steps: [
    'Schrijf op welke afspraken u met elkaar hebt.',
    'Gemeente en aanbieder vullen om de beurt hun antwoorden in.',
    'Voer samen het gesprek. De tool zet de grootste verschillen voorop.',
    'Stel het verslag vast. Beide partijen zeggen of zij akkoord zijn.',
    'Geef de ander een exemplaar en verstuur het bestand naar Zilveren Kruis.',
  ],
  whoTitle: 'Wie ziet wat?',
  who: [
    'Uw antwoorden blijven op dit apparaat. De tool verstuurt niets zelf.',
    'U ziet de antwoorden van de ander pas als u allebei klaar bent.',
    'Op een gedeeld apparaat is dat een beleefde afspraak, geen slot. Wie wil, kan toch kijken.',
    'Na het gesprek gaan de gekozen antwoorden van beide partijen naar Zilveren Kruis.',
    'Uw eigen toelichting gaat niet mee, tenzij u die deelt. Namen gaan nooit mee.',
    'U ziet vooraf precies wat Zilveren Kruis krijgt.',
  ],
  wordsTitle: 'Vijf woorden',
  municipality: 'de gemeente',
  provider: 'de aanbieder',
  savingTitle: 'Opslaan',
  saving: [
    'De tool slaat alles op terwijl u typt. U hoeft niets te doen.',
    'Boven in het scherm staat wanneer er voor het laatst is opgeslagen.',
    'Staat er ‘Niet opgeslagen’? Bewaar uw antwoorden dan als bestand.',
    'Wist u de gegevens van uw browser? Dan bent u ook deze evaluatie kwijt.',
  ],
  devicesTitle: 'Ieder op een eigen apparaat',
  devices: [
    'Er is geen server. U stuurt elkaar bestanden, bijvoorbeeld met e-mail.',
    'Eerst stuurt u elkaar uw antwoorden. Na het gesprek stuurt u het verslag heen en weer.',
    'Zo’n bestand eindigt op .wgw. U opent het in deze tool, niet in een ander programma.',
    'Een bestand openen wist nooit iets. Is iets anders? Dan kiest u zelf.',
    'U ziet de antwoorden van de ander pas als u zelf klaar bent. Dat is een afspraak, geen slot.',
  ],
  invitationTitle: 'Een uitnodiging openen',
  invitation: [
    'In de e-mail met uw uitnodiging staat een link. Klik op die link.',
    'U ziet dan welke evaluaties u doet, voor wanneer en wie het bestand krijgt.',
    'Open de link op het apparaat waarop u de antwoorden invult.',
    'Zit er een bestand bij de e-mail? Dat opent u op het beginscherm van de tool.',
    'De link is alleen voor uw organisatie. Stuur hem niet naar de andere partij.',
    'U mag de uitnodiging vaker openen. Er ontstaat niets dubbel.',
  ],
  linkTitle: 'De link doet het niet',
  link: [
    'Kopieer de hele e-mail. Kies in de tool ‘Open een bestand of uitnodiging’ en plak de e-mail.',
    'Opent de link een verkeerde browser? Kopieer de link en plak hem in de goede browser.',
    'Staat uw e-mail op een ander apparaat? Stuur de e-mail door naar een adres dat u hier leest.',
    'Is de uitnodiging niet compleet of verlopen? Vraag de afzender om een nieuwe.',
  ],
  mailTitle: 'De e-mail houdt het bestand tegen',
  mail: [
    'Kies bij het sturen ‘Kopieer als tekst’. Plak die tekst in uw e-mail.',
    'De ander kopieert de hele e-mail en kiest in de tool ‘Plak tekst’.',
    'Een verslag met PDF kan te groot zijn voor tekst. Stuur dan het bestand op een andere manier.',
    'Lukt het nog niet? Zet .txt achter de naam van het bestand. De tool herkent het ook zo.',
  ],
  moveTitle: 'Verdergaan op een ander apparaat',
  move: [
    'Maak een bestand van uw eigen antwoorden, ook als u nog niet klaar bent.',
    'Open het op uw andere apparaat en kies ‘Ja, ga hier verder’.',
    'Werk daarna alleen nog op dat apparaat. De twee lopen niet vanzelf gelijk.',
    'Wilt u alles meenemen? Maak bij Instellingen een reservekopie.',
  ],
  lostTitle: 'Een bestand kwijt',
  lost: [
    'Een bestand kwijt is niet erg. Wie het stuurde, maakt het gewoon opnieuw.',
    'Opent u hetzelfde bestand twee keer? Dan zegt de tool dat en verandert er niets.',
    'Stuurde u een bestand naar de verkeerde? Vraag die persoon om het te wissen.',
  ],
  backupTitle: 'Een reservekopie',
  backup: [
    'Bij Instellingen kiest u ‘Bewaar alles als bestand’. Daarin staat alles van dit apparaat.',
    'Terugzetten doet u ook bij Instellingen. U ziet eerst wat er zou veranderen.',
    'Bewaar een reservekopie op een veilige plek. Uw antwoorden staan er leesbaar in.',
  ],
  toSettings: 'Naar Instellingen',
  aboutInvitations: 'Hulp bij een uitnodiging',
  aboutFiles: 'Hulp bij bestanden en e-mail',
  noAgreementsTitle: 'Nog geen afspraken?',
  noAgreements: 'U kunt de tool gewoon gebruiken. Afspraken op papier zijn wel een voorwaarde voor toekenning.',
  contactTitle: 'Contact',
  contact: 'Komt u er niet uit? Neem contact op.',
  framework: 'Lees meer in het Inkoopkader Wijkgericht werken',
} as const

/** Every sentence of "Privacy". */
export const privacyTexts = {
  title: 'Privacy',
  lead: 'Uw gegevens blijven op dit apparaat tot u zelf een bestand deelt.',
  sections: [
    {
      title: 'Wat bewaart de tool?',
      lines: [
        'De tool bewaart uw antwoorden, afspraken en het verslag in deze browser.',
        'Er is geen account. De tool volgt u niet en gebruikt geen cookies.',
        'De tool stuurt niets naar een server.',
      ],
    },
    {
      title: 'Namen',
      lines: [
        'Bij het verslag vult u functies in. Een naam is niet verplicht.',
        'Namen staan alleen in uw eigen verslag. Zij gaan nooit naar Zilveren Kruis.',
      ],
    },
    {
      title: 'Gegevens van cliënten',
      lines: [
        'Schrijf geen gegevens waaraan een inwoner te herkennen is.',
        'De tool waarschuwt u als zij zoiets ziet. U beslist zelf wat u aanpast.',
      ],
    },
    {
      title: 'Hoe lang?',
      lines: ['Alles blijft staan tot u het wist. Dat doet u bij Instellingen.', 'Bewaar het verslag ook in uw eigen archief.'],
    },
  ],
  toSettings: 'Naar Instellingen',
} as const

/** Every sentence of "Toegankelijkheid". */
export const accessibilityTexts = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet deze tool kunnen gebruiken. Wij volgen de regels van WCAG 2.2, niveau AA.',
  sections: [
    {
      title: 'Hoe staat het ervoor?',
      lines: [
        'De tool is nog niet door een onafhankelijke partij onderzocht.',
        'Wij testen elk scherm automatisch, in licht en donker en op een smal scherm.',
        'Een automatische test vindt niet alles. Er kunnen dus nog fouten in zitten.',
      ],
    },
    {
      title: 'Wat wij nog niet hebben getest',
      lines: [
        'De tool met de schermlezers NVDA, JAWS en VoiceOver.',
        'Het verslag als PDF met een schermlezer. Het verslag op het scherm heeft dezelfde inhoud.',
      ],
    },
  ],
  problemTitle: 'Loopt u ergens tegenaan?',
  problem: 'Vertel het ons. Dan zoeken wij samen een oplossing.',
} as const
