import type { AgreementStatus } from '../../src/domain/agreements.ts'
import { maxTextLength } from '../../src/domain/answers.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import type { Confirmation } from '../../src/domain/record.ts'
import { themeIds } from '../../src/domain/survey.ts'
import { agreements, confirmation, exampleCase, type ReportCase } from './report-fixture.ts'

/** An evaluation on which the report is judged. */
export interface NamedCase {
  readonly name: string
  readonly given: ReportCase
}

/** The ten evaluations on which every report must hold: from nothing at all to the most that fits, and every kind of text. */
export async function tenCases(): Promise<readonly NamedCase[]> {
  return Promise.all(Object.entries(builders).map(async ([name, build]): Promise<NamedCase> => ({ name, given: await build() })))
}

/** One of the ten, by its name. */
export function caseOf(name: keyof typeof builders): Promise<ReportCase> {
  return builders[name]()
}

const builders = {
  example: () => exampleCase(),
  empty: () => exampleCase(emptied),
  longest: () => filled(sentenceOf(maxTextLength)),
  'ten-agreements': () =>
    exampleCase((state) => ({ ...state, agreements: [...agreements(5, 'existing'), ...agreements(5, 'meeting')], reports: [] })),
  'all-differences': () => exampleCase(allDifferent),
  'all-scripts': () =>
    filled(
      'Tab\there, bel\u0007, ﬁets, e\u0301\u0323, 👍🏽 中文 العربية Ελλάδα \u200bq\u0308\u0301 A\u00a0B\u2011C — ½² €\u2028Yıldız Čapek',
    ),
  markup: () => filled(`< & > " ' <b>vet</b> &amp; \\ ( ) ]]> <?xml?> {vraag} %20`),
  'long-word': () => filled(`Dit is een ${'samenwerkingsovereenkomst'.repeat(8)} in één woord`),
  'revision-2': () => exampleCase().then(revised),
  concept: () => exampleCase().then((given) => ({ ...given, confirmations: [confirmation('municipality')] })),
} as const satisfies Record<string, () => Promise<ReportCase>>

/** Nothing but what must be there to freeze a record. */
function emptied(state: EvaluationState): EvaluationState {
  const meeting = meetingOf(state)
  return {
    ...state,
    evaluation: { ...state.evaluation, covers: [] },
    sheets: {},
    agreements: [],
    reports: [],
    meeting: {
      ...meeting,
      present: [],
      joint: {},
      lines: {},
      conclusions: {},
      explanations: {},
      nextTime: [],
      regionalPoints: [],
      example: { text: '', consent: false },
      shared: [],
    },
  }
}

/** Every theme a problem, and every question that may keep a difference keeps one. */
function allDifferent(state: EvaluationState): EvaluationState {
  const meeting = meetingOf(state)
  const questions = Object.keys(state.sheets.municipality?.answers ?? {}).filter(
    (id) =>
      typeof state.sheets.municipality?.answers[id] !== 'string' ||
      /^(?:yes|partly|no)$/.test(String(state.sheets.municipality?.answers[id])),
  )
  return {
    ...state,
    meeting: {
      ...meeting,
      joint: Object.fromEntries(questions.map((id) => [id, 'difference' as const])),
      lines: Object.fromEntries(
        questions.map((id) => [id, { municipality: 'Wij zien dit anders.', provider: 'Wij zijn het daar niet mee eens.' }]),
      ),
      conclusions: Object.fromEntries(themeIds.map((id) => [id, 'problem' as const])),
      explanations: {},
    },
  }
}

/** The same text in every field that holds text: names, functions, agreements, lines, points and words. */
async function filled(text: string): Promise<ReportCase> {
  const given = await exampleCase((state) => {
    const meeting = meetingOf(state)
    const { evaluation } = state
    return {
      ...state,
      evaluation: {
        ...evaluation,
        municipality: { ...evaluation.municipality, name: text.slice(0, 80) },
        region: { ...evaluation.region, name: text },
        provider: { ...evaluation.provider, name: text.slice(0, 120) },
        covers: [{ code: null, name: text }],
      },
      agreements: [...agreements(3, 'existing'), ...agreements(3, 'meeting')].map((agreement) => ({ ...agreement, what: text })),
      reports: [],
      meeting: {
        ...meeting,
        present: meeting.present.map((attendee) => ({ ...attendee, function: text, name: text })),
        conclusions: Object.fromEntries(themeIds.map((id) => [id, 'attention' as const])),
        explanations: Object.fromEntries(themeIds.map((id) => [id, text])),
        lines: Object.fromEntries(Object.keys(meeting.lines).map((id) => [id, { municipality: text, provider: text }])),
        regionalPoints: ['p1', 'p2', 'p3'].map((id) => ({ id, text })),
        example: { text, consent: true },
      },
    }
  })
  const words = parties.map(
    (party): Confirmation => confirmation(party, { function: text, name: text, outcome: 'agreed-with-remark', text, share: true }),
  )
  return {
    ...given,
    privateDocument: { ...given.privateDocument, caseNumbers: { municipality: text, provider: text } },
    confirmations: words,
  }
}

/** The second version: one answer changed, another agreement, and each of the ways to say yes or no. */
function revised(given: ReportCase): ReportCase {
  const reasons: Readonly<Record<Party, Partial<Confirmation>>> = {
    municipality: { how: 'by-mail', outcome: 'agreed-with-remark', text: 'De datum van afspraak 2 is later geworden.', share: true },
    provider: { how: 'own-device', outcome: 'declined', text: 'Over afspraak 1 is nog geen besluit genomen.' },
  }
  const status: AgreementStatus = 'running'
  const sheets = given.record.sheets.map((sheet) => ({
    ...sheet,
    firstValues: sheet.party === 'provider' ? { pos_snel: 5, sig_waar: null } : {},
  }))
  return {
    ...given,
    record: {
      ...given.record,
      revision: 2,
      parent: '9f8e7d6c5b4a39281706f5e4d3c2b1a00f1e2d3c4b5a69788796a5b4c3d2e1f0',
      sheets,
      agreements: given.record.agreements.map((agreement) =>
        agreement.origin === 'existing' ? { ...agreement, jointStatus: status } : agreement,
      ),
    },
    privateDocument: {
      ...given.privateDocument,
      revision: 2,
      revises: { frozenAt: '2018-06-05T09:00:00.000Z', reason: 'De datum van een afspraak klopte niet.' },
      caseNumbers: { municipality: 'Z2018-004512', provider: 'TV-88' },
    },
    confirmations: parties.map((party) => confirmation(party, reasons[party])),
  }
}

function sentenceOf(length: number): string {
  const sentence = 'Wij spreken elkaar elke maand, en bellen elkaar binnen vijf werkdagen terug over elk signaal in de wijk. '
  return sentence
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length - 1)
    .trimEnd()
    .concat('.')
}

function meetingOf({ meeting }: EvaluationState): Meeting {
  if (!meeting) throw new Error('no meeting')
  return meeting
}
