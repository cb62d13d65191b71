import type { ReadElement } from '../../support/read-xml.ts'

/** How often a child may stand in its parent, in this order, and what it is. `*` and `+` as in a regular expression. */
type Rule = readonly [name: string, times: '1' | '?' | '*' | '+', type: string]

/** The types of MDTO-XML 1.0.1 (Nationaal Archief), as its schema orders them; what we never write is left out where it is optional. */
const types: Readonly<Record<string, readonly Rule[]>> = {
  informatieobject: [
    ['identificatie', '+', 'identificatieGegevens'],
    ['naam', '1', 'string'],
    ['aggregatieniveau', '?', 'begripGegevens'],
    ['classificatie', '*', 'begripGegevens'],
    ['trefwoord', '*', 'string'],
    ['omschrijving', '*', 'string'],
    ['dekkingInTijd', '*', 'dekkingInTijdGegevens'],
    ['dekkingInRuimte', '*', 'verwijzingGegevens'],
    ['taal', '*', 'language'],
    ['event', '*', 'eventGegevens'],
    ['waardering', '1', 'begripGegevens'],
    ['informatiecategorie', '?', 'begripGegevens'],
    ['isOnderdeelVan', '*', 'verwijzingGegevens'],
    ['heeftRepresentatie', '*', 'verwijzingGegevens'],
    ['gerelateerdInformatieobject', '*', 'gerelateerdInformatieobjectGegevens'],
    ['archiefvormer', '+', 'verwijzingGegevens'],
    ['activiteit', '?', 'verwijzingGegevens'],
    ['beperkingGebruik', '+', 'beperkingGebruikGegevens'],
  ],
  bestand: [
    ['identificatie', '+', 'identificatieGegevens'],
    ['naam', '1', 'string'],
    ['omvang', '1', 'integer'],
    ['bestandsformaat', '1', 'begripGegevens'],
    ['checksum', '+', 'checksumGegevens'],
    ['URLBestand', '?', 'string'],
    ['isRepresentatieVan', '1', 'verwijzingGegevens'],
  ],
  identificatieGegevens: [
    ['identificatieKenmerk', '1', 'string'],
    ['identificatieBron', '1', 'string'],
  ],
  verwijzingGegevens: [
    ['verwijzingNaam', '1', 'string'],
    ['verwijzingIdentificatie', '?', 'identificatieGegevens'],
  ],
  begripGegevens: [
    ['begripLabel', '1', 'string'],
    ['begripCode', '?', 'string'],
    ['begripBegrippenlijst', '1', 'verwijzingGegevens'],
  ],
  dekkingInTijdGegevens: [
    ['dekkingInTijdType', '1', 'begripGegevens'],
    ['dekkingInTijdBegindatum', '1', 'date'],
    ['dekkingInTijdEinddatum', '?', 'date'],
  ],
  eventGegevens: [
    ['eventType', '1', 'begripGegevens'],
    ['eventTijd', '?', 'dateTime'],
    ['eventVerantwoordelijkeActor', '?', 'verwijzingGegevens'],
    ['eventResultaat', '?', 'string'],
  ],
  gerelateerdInformatieobjectGegevens: [
    ['gerelateerdInformatieobjectVerwijzing', '1', 'verwijzingGegevens'],
    ['gerelateerdInformatieobjectTypeRelatie', '1', 'begripGegevens'],
  ],
  beperkingGebruikGegevens: [
    ['beperkingGebruikType', '1', 'begripGegevens'],
    ['beperkingGebruikNadereBeschrijving', '?', 'string'],
  ],
  checksumGegevens: [
    ['checksumAlgoritme', '1', 'begripGegevens'],
    ['checksumWaarde', '1', 'string'],
    ['checksumDatum', '1', 'dateTime'],
  ],
}

const simpleTypes: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  language: /^[a-z]{2,8}$/,
  integer: /^\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  dateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
}

/** What in an MDTO document the schema would refuse; empty when nothing. */
export function findMdtoProblems(root: ReadElement): readonly string[] {
  const [content] = root.children
  if (root.name !== 'MDTO' || root.attributes['xmlns'] !== 'https://www.nationaalarchief.nl/mdto') return ['no MDTO']
  if (root.children.length !== 1 || !content || !['informatieobject', 'bestand'].includes(content.name)) return ['not one object']
  return findProblems(content, content.name)
}

function findProblems(element: ReadElement, type: string): readonly string[] {
  const rules = types[type]
  if (!rules) {
    const fits = element.children.length === 0 && simpleTypes[type]?.test(element.text)
    return fits ? [] : [`${element.name} is no ${type}: ${element.text}`]
  }
  const order = element.children.map(({ name }) => `${name} `).join('')
  const pattern = rules.map(([name, times]) => `(?:${name} )${times === '1' ? '' : times}`).join('')
  const own = new RegExp(`^${pattern}$`).test(order) ? [] : [`${element.name} holds ${order}`]
  return [
    ...own,
    ...element.children.flatMap((child) => findProblems(child, rules.find(([name]) => name === child.name)?.[2] ?? 'nothing')),
  ]
}
