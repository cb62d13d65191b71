import { freezeRecord } from '../../src/bundle/content-hash.ts'
import { type WrittenBundle, writeBundle } from '../../src/bundle/write-bundle.ts'
import type { AgreementId } from '../../src/domain/agreements.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Confirmation, FrozenRecord, PrivateDocument, RecordDocument } from '../../src/domain/record.ts'

// One small evaluation with something in every corner: each private text holds the word "geheim", each name is "Jansen".

export const sampleRecord: RecordDocument = {
  format: 'wgw-record',
  formatVersion: 1,
  evaluation: {
    id: '0b9c1d5e-7a43-4c1f-9c52-1f0a8a1f3f10' as EvaluationId,
    municipality: { code: 'GM0392', name: 'Haarlem' },
    region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
    provider: { scheme: 'kvk', value: '12345678', name: 'Thuiszorg Voorbeeld' },
    period: '2018-1' as Period,
    covers: [{ code: 'GM0473', name: 'Zandvoort' }],
    mode: 'one-device',
    writer: 'municipality',
  },
  survey: { id: 'evaluation', version: '2018.1', sha256: 'a'.repeat(64) },
  revision: 2,
  parent: 'b'.repeat(64),
  frozenAt: '2018-12-03T13:05:00.000Z',
  sheets: [
    {
      party: 'municipality',
      answers: { afs_vast: 'yes', gren_waar: ['dementia', 'housing'], pos_snel: 2 },
      firstValues: { pos_snel: 4, afs_vast: null },
      texts: { res_beter: 'Sneller contact.' },
    },
    { party: 'provider', answers: { afs_vast: 'no', pos_snel: 5 }, firstValues: {}, texts: {} },
  ],
  groups: { afs_vast: 'difference', pos_snel: 'municipality-lacks' },
  meeting: {
    date: '2018-12-03',
    form: 'on-site',
    present: [
      { party: 'municipality', function: 'beleidsmedewerker' },
      { party: 'provider', function: 'wijkverpleegkundige' },
    ],
    themes: [
      {
        id: 't2',
        conclusion: 'problem',
        joint: { afs_vast: 'difference', afs_plaats: 'yes' },
        lines: { afs_vast: { municipality: 'Ze staan in de nota.' } },
        explanation: 'Wij zoeken dit uit.',
      },
      { id: 't6', conclusion: 'not-discussed', joint: {}, lines: {} },
    ],
    nextTime: ['t6'],
    judgement: 'improve',
    regionalPoints: ['Meer tijd voor overleg.'],
    example: 'Het inloopuur werkt goed.',
  },
  agreements: [
    {
      id: '5f0e7c1a-52b5-4a5e-8f3e-0e0c5f0a1b01' as AgreementId,
      what: 'Elke maand een casusoverleg.',
      who: 'together',
      due: '2019-03',
      theme: 't4',
      since: '2017-2' as Period,
      origin: 'existing',
      jointStatus: 'running',
      reports: [
        { party: 'municipality', status: 'running', note: 'Twee keer gelukt.' },
        { party: 'provider', status: 'done' },
      ],
    },
    {
      id: '5f0e7c1a-52b5-4a5e-8f3e-0e0c5f0a1b02' as AgreementId,
      what: 'De afspraken komen op papier.',
      who: 'municipality',
      since: '2018-1' as Period,
      origin: 'meeting',
      reports: [],
    },
  ],
  sender: 'provider',
}

export const samplePrivate: PrivateDocument = {
  format: 'wgw-private',
  formatVersion: 1,
  evaluation: sampleRecord.evaluation.id,
  revision: 2,
  names: ['mevrouw Jansen', null],
  texts: { municipality: { res_behoud: 'geheim: het overleg' }, provider: { afs_toelichting: 'geheim: de tijd' } },
  lines: { afs_vast: { provider: 'geheim: wij kennen die nota niet' } },
  explanations: { t6: 'geheim: later' },
  regionalPoints: ['geheim: vervoer'],
  notes: { '5f0e7c1a-52b5-4a5e-8f3e-0e0c5f0a1b01': { provider: 'geheim: ziekte' } },
  caseNumbers: { municipality: 'geheim 2018/33' },
}

export const sampleConfirmations: readonly Omit<Confirmation, 'contentHash'>[] = [
  {
    party: 'provider',
    function: 'teamleider',
    name: 'P. Jansen',
    at: '2018-12-03T13:10:00.000Z',
    outcome: 'agreed-with-remark',
    text: 'geheim: liever korter',
    share: false,
    how: 'same-device',
  },
  {
    party: 'municipality',
    function: 'beleidsmedewerker',
    name: 'mevrouw Jansen',
    at: '2018-12-03T13:09:00.000Z',
    outcome: 'agreed-with-remark',
    text: 'Met dank aan allen.',
    share: true,
    how: 'same-device',
  },
]

/** Bytes that pass for a report: the bundle carries it and never looks inside. */
export const samplePdf = new TextEncoder().encode(`%PDF-1.7\n${'report '.repeat(200)}\n%%EOF\n`)

/** The sample as both parties confirmed it. */
export async function frozenSample(
  record = sampleRecord,
  privateDocument = samplePrivate,
  confirmations = sampleConfirmations,
): Promise<FrozenRecord> {
  const frozen = await freezeRecord(record, privateDocument)
  return { ...frozen, confirmations: confirmations.map((word) => ({ ...word, contentHash: frozen.contentHash })) }
}

/** The sample as the bundle that leaves the device. */
export async function sampleBundle(record = sampleRecord): Promise<WrittenBundle> {
  return writeBundle({ frozen: await frozenSample(record), reportPdf: samplePdf, appVersion: '0.1.0', hasSeveralRegions: false })
}
