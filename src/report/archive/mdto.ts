import type { Evaluation } from '../../domain/evaluation.ts'
import { type Party, parties } from '../../domain/party.ts'
import { periodEnd, periodStart } from '../../domain/period.ts'
import { type InsurerConfirmation, type RecordDocument, recordCodeOf } from '../../domain/record.ts'
import { archiveTexts as texts } from '../../texts/archive.ts'
import { periodTitle } from '../../texts/periods.ts'
import { reportTexts } from '../../texts/report.ts'
import { outcomeWords, partyName } from '../../texts/terms.ts'
import type { ReportDocument } from '../blocks.ts'
import { element, renderXml, textElement, type XmlElement } from './xml.ts'

/** What the metadata of an archived report is made from. */
export interface ArchivedReport {
  readonly document: Pick<ReportDocument, 'title' | 'subject' | 'createdAt' | 'contentHash'>
  readonly record: RecordDocument
  readonly confirmations: readonly Pick<InsurerConfirmation, 'party' | 'at' | 'outcome'>[]
  readonly caseNumbers: Readonly<Partial<Record<Party, string>>>
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string }
}

/** The report as an information object (MDTO 1.0, Nationaal Archief): what it is, of whom, when, how confirmed, what it replaces. */
export function buildInformationObject(report: ArchivedReport): XmlElement {
  const { document, record, file } = report
  const { evaluation, revision, meeting } = record
  return element(
    'informatieobject',
    ...identifications(report),
    textElement('naam', texts.name(document.title, revision)),
    concept('aggregatieniveau', texts.level, texts.lists.levels),
    ...texts.keywords.map((word) => textElement('trefwoord', word)),
    textElement(
      'omschrijving',
      `${document.subject}. ${texts.about(periodTitle(evaluation.period), revision, recordCodeOf(document.contentHash))}`,
    ),
    coverage(texts.period, periodStart(evaluation.period), periodEnd(evaluation.period)),
    coverage(texts.meeting, meeting.date),
    reference('dekkingInRuimte', evaluation.municipality.name, municipalityId(evaluation)),
    textElement('taal', 'nl'),
    ...events(report),
    concept('waardering', texts.valuation, texts.lists.valuations, texts.valuationCode),
    reference('heeftRepresentatie', file.name, { mark: file.sha256, source: texts.algorithm }),
    record.parent === undefined
      ? undefined
      : element(
          'gerelateerdInformatieobject',
          reference('gerelateerdInformatieobjectVerwijzing', texts.earlier(revision - 1), {
            mark: record.parent,
            source: texts.contentSource,
          }),
          concept('gerelateerdInformatieobjectTypeRelatie', texts.replaces, texts.tool),
        ),
    ...parties.map((party) =>
      reference(
        'archiefvormer',
        partyName(evaluation, party),
        party === 'municipality' ? municipalityId(evaluation) : providerId(evaluation),
      ),
    ),
    element(
      'beperkingGebruik',
      concept('beperkingGebruikType', texts.restriction, texts.tool),
      textElement('beperkingGebruikNadereBeschrijving', texts.restrictionNote),
    ),
  )
}

/** The PDF as a file (MDTO 1.0): size, format, checksum, and of which information object it is the shape. */
export function buildFile({ document, record, file }: ArchivedReport): XmlElement {
  return element(
    'bestand',
    identification({ mark: file.sha256, source: texts.algorithm }),
    textElement('naam', file.name),
    textElement('omvang', String(file.bytes)),
    concept('bestandsformaat', texts.format, texts.lists.formats, texts.formatCode),
    element(
      'checksum',
      concept('checksumAlgoritme', texts.algorithm, texts.lists.checksums),
      textElement('checksumWaarde', file.sha256),
      // The file was made at that moment and never since, so its checksum is of then.
      textElement('checksumDatum', document.createdAt),
    ),
    reference('isRepresentatieVan', texts.name(document.title, record.revision), {
      mark: document.contentHash,
      source: texts.contentSource,
    }),
  )
}

/** The element inside its root, as an XML document. */
export function renderMdtoXml(content: XmlElement): string {
  return renderXml(element('MDTO', content), {
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${namespace}/MDTO-XML1.0.1.xsd`,
  })
}

/** The same content as JSON: each element a key; what MDTO allows more than once is always a list. */
export function renderMdtoJson(contents: readonly XmlElement[]): string {
  const whole = Object.fromEntries(contents.map((content) => [content.name, jsonOf(content)]))
  return `${JSON.stringify({ mdto: namespace, ...whole }, undefined, 2)}\n`
}

const namespace = 'https://www.nationaalarchief.nl/mdto'

interface Identifier {
  readonly mark: string
  readonly source: string
}

function identifications({ document, record, caseNumbers }: ArchivedReport): readonly XmlElement[] {
  const { evaluation } = record
  return [
    identification({ mark: document.contentHash, source: texts.contentSource }),
    ...parties.flatMap((party) => {
      const mark = caseNumbers[party]
      return mark ? [identification({ mark, source: texts.caseNumberSource(partyName(evaluation, party)) })] : []
    }),
  ]
}

function events({ record, confirmations }: ArchivedReport): readonly XmlElement[] {
  const { evaluation, frozenAt, revision } = record
  return [
    event(
      concept('eventType', texts.created, texts.lists.events),
      frozenAt,
      partyName(evaluation, evaluation.writer),
      texts.frozen(revision),
    ),
    ...confirmations.map(({ party, at, outcome }) => {
      const name = partyName(evaluation, party)
      return event(concept('eventType', outcomeWords[outcome], texts.tool), at, name, reportTexts.statements[outcome](name))
    }),
  ]
}

function event(type: XmlElement, at: string, actor: string, outcome: string): XmlElement {
  return element(
    'event',
    type,
    textElement('eventTijd', at),
    reference('eventVerantwoordelijkeActor', actor),
    textElement('eventResultaat', outcome),
  )
}

function municipalityId({ municipality }: Pick<Evaluation, 'municipality'>): Identifier | undefined {
  return municipality.code === null ? undefined : { mark: municipality.code, source: texts.municipalitySource }
}

function providerId({ provider: { scheme, value } }: Pick<Evaluation, 'provider'>): Identifier | undefined {
  return scheme === 'none' ? undefined : { mark: value, source: texts.providerSources[scheme] }
}

function identification({ mark, source }: Identifier, name = 'identificatie'): XmlElement {
  return element(name, textElement('identificatieKenmerk', mark), textElement('identificatieBron', source))
}

function reference(name: string, title: string, identifier?: Identifier): XmlElement {
  return element(name, textElement('verwijzingNaam', title), identifier && identification(identifier, 'verwijzingIdentificatie'))
}

function concept(name: string, label: string, list: string, code?: string): XmlElement {
  return element(
    name,
    textElement('begripLabel', label),
    code === undefined ? undefined : textElement('begripCode', code),
    reference('begripBegrippenlijst', list),
  )
}

function coverage(type: string, from: string, until?: string): XmlElement {
  return element(
    'dekkingInTijd',
    concept('dekkingInTijdType', type, texts.tool),
    textElement('dekkingInTijdBegindatum', from),
    until === undefined ? undefined : textElement('dekkingInTijdEinddatum', until),
  )
}

/** What may stand more than once in its parent, as far as we write it. */
const repeatable: ReadonlySet<string> = new Set([
  'identificatie',
  'trefwoord',
  'omschrijving',
  'dekkingInTijd',
  'dekkingInRuimte',
  'taal',
  'event',
  'heeftRepresentatie',
  'gerelateerdInformatieobject',
  'archiefvormer',
  'beperkingGebruik',
  'checksum',
])

type Json = string | { readonly [key: string]: Json | readonly Json[] }

function jsonOf({ content }: XmlElement): Json {
  if (typeof content === 'string') return content
  const names = [...new Set(content.map(({ name }) => name))]
  return Object.fromEntries(
    names.map((name) => {
      const values = content.filter((child) => child.name === name).map(jsonOf)
      const [first = ''] = values
      return [name, repeatable.has(name) ? values : first]
    }),
  )
}
