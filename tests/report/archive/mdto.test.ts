import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ArchivedReport, buildFile, buildInformationObject, renderMdtoJson, renderMdtoXml } from '../../../src/report/archive/mdto.ts'
import { renderXml, textElement } from '../../../src/report/archive/xml.ts'
import { type ReadElement, readXml } from '../../support/read-xml.ts'
import { runs } from '../../support/runs.ts'
import { exampleCase, partiesReport } from '../report-fixture.ts'
import { findMdtoProblems } from './mdto-grammar.ts'

const sha256 = 'ab'.repeat(32)
const parent = 'cd'.repeat(32)

let report: ArchivedReport

beforeAll(async () => {
  const given = await exampleCase()
  report = {
    document: partiesReport(given),
    record: given.record,
    confirmations: given.confirmations,
    caseNumbers: { municipality: 'Z-2018/0042' },
    file: { name: 'verslag.pdf', bytes: 43_210, sha256 },
  }
})

describe('the metadata of an archived report', () => {
  test('is what the schema of MDTO 1.0.1 asks, with and without an earlier version, codes and case numbers', () => {
    const bare: ArchivedReport = {
      ...report,
      caseNumbers: {},
      record: {
        ...report.record,
        revision: 2,
        parent,
        evaluation: {
          ...report.record.evaluation,
          municipality: { code: null, name: 'Elders' },
          provider: { scheme: 'none', value: '', name: 'Zorg & <Co> "Thuis"' },
        },
      },
    }
    for (const given of [report, bare])
      for (const content of [buildInformationObject(given), buildFile(given)])
        expect(findMdtoProblems(readXml(renderMdtoXml(content)))).toEqual([])
  })

  test('names both makers with their numbers, the period, the meeting, the case number and both words', () => {
    const found = readXml(renderMdtoXml(buildInformationObject(report)))
    expect(textsOf(found, 'archiefvormer', 'verwijzingNaam')).toEqual(['Gemeente Haarlem', 'Thuiszorg Voorbeeld'])
    expect(textsOf(found, 'archiefvormer', 'identificatieKenmerk')).toEqual(['GM0392', report.record.evaluation.provider.value])
    expect(textsOf(found, 'identificatie', 'identificatieKenmerk')).toEqual([report.document.contentHash, 'Z-2018/0042'])
    expect(textsOf(found, 'dekkingInTijd', 'dekkingInTijdBegindatum')).toEqual(['2018-01-01', report.record.meeting.date])
    expect(textsOf(found, 'event', 'eventResultaat')).toEqual([
      'Versie 1 is vastgelegd.',
      'Gemeente Haarlem is akkoord met dit verslag.',
      'Thuiszorg Voorbeeld is akkoord met dit verslag.',
    ])
  })

  test('says which version the report replaces', () => {
    const second = { ...report, record: { ...report.record, revision: 2, parent } }
    const found = readXml(renderMdtoXml(buildInformationObject(second)))
    expect(textsOf(found, 'gerelateerdInformatieobject', 'identificatieKenmerk')).toEqual([parent])
    expect(textsOf(found, 'gerelateerdInformatieobject', 'begripLabel')).toEqual(['Vervangt'])
  })

  test('of the file holds its size, format and checksum', () => {
    const found = readXml(renderMdtoXml(buildFile(report)))
    expect(textsOf(found, 'omvang')).toEqual(['43210'])
    expect(textsOf(found, 'checksum', 'checksumWaarde')).toEqual([sha256])
    expect(textsOf(found, 'bestandsformaat', 'begripCode')).toEqual(['fmt/476'])
    expect(textsOf(found, 'checksumDatum')).toEqual([report.document.createdAt])
  })

  test('holds no name of a person', () => {
    const all = renderMdtoXml(buildInformationObject(report)) + renderMdtoXml(buildFile(report))
    expect(report.confirmations.length).toBe(2)
    for (const name of ['Anouk', 'Vries', 'Marijke', 'Postma']) expect(all).not.toContain(name)
  })

  test('as JSON says the same, with a list for whatever MDTO allows more than once', () => {
    const json = JSON.parse(renderMdtoJson([buildInformationObject(report), buildFile(report)]))
    expect(json.informatieobject.archiefvormer).toHaveLength(2)
    expect(json.informatieobject.taal).toEqual(['nl'])
    expect(json.bestand.checksum[0].checksumWaarde).toBe(sha256)
    expect(leavesOf(json).toSorted()).toEqual(
      [
        'https://www.nationaalarchief.nl/mdto',
        ...[buildInformationObject(report), buildFile(report)].flatMap((content) => leaves(readXml(renderMdtoXml(content)))),
      ].toSorted(),
    )
  })

  test.each([
    ['an element out of its place', (xml: string) => xml.replace(/(<naam>.*<\/naam>)\n([\s\S]*)(<taal>)/, '$2$1$3')],
    ['a missing appraisal', (xml: string) => xml.replace(/<waardering>[\s\S]*<\/waardering>/, '')],
    ['a word where a moment stands', (xml: string) => xml.replace(/<eventTijd>[^<]*/, '<eventTijd>gisteren')],
  ])('%s would be seen', (_, change) => {
    const xml = renderMdtoXml(buildInformationObject(report))
    expect(change(xml)).not.toBe(xml)
    expect(findMdtoProblems(readXml(change(xml)))).not.toEqual([])
  })
})

test('any text comes back from the XML, but for what XML cannot hold and the kind of line end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const xml = renderXml(textElement('a', text), { b: text })
      const meant = text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      expect(readXml(xml)).toEqual({ name: 'a', attributes: { b: meant }, text: meant, children: [] })
    }),
    runs(500),
  )
})

function textsOf(element: ReadElement, ...path: readonly string[]): readonly string[] {
  const [name, ...rest] = path
  if (name === undefined) return [element.text]
  return element.children.flatMap((child) => (child.name === name ? textsOf(child, ...rest) : textsOf(child, ...path)))
}

function leaves({ text, children }: ReadElement): readonly string[] {
  return children.length === 0 ? [text] : children.flatMap(leaves)
}

function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]
}
