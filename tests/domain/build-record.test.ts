import { describe, expect, test } from 'vitest'
import type { AgreementId } from '../../src/domain/agreements.ts'
import { buildRecord } from '../../src/domain/build-record.ts'
import { keptInvitationOf } from '../../src/domain/kept-invitation.ts'
import type { MeetingAction, ShareKey } from '../../src/domain/meeting.ts'
import type { SheetParty } from '../../src/domain/party.ts'
import type { QuestionId, Survey } from '../../src/domain/survey.ts'
import { invitation } from '../bundle/invitation/sample.ts'
import { fact, openQuestion, statement, subjects, surveyOf, wish } from '../scenario/small-survey.ts'
import { type Story, tellStory } from '../scenario/story.ts'

const survey = surveyOf(
  fact('huisarts'),
  statement('bekend'),
  openQuestion('bijzonder'),
  statement('terug', { theme: 't5', view: 'mirror' }),
  subjects('waar', { theme: 't6' }),
  openQuestion('nodig', { theme: 't6', view: 'text' }),
  wish(),
)
const asked = new Set(survey.questions.map(({ id }) => id))
const question = (id: string) => id as QuestionId

const prepared = () =>
  tellStory()
    .answers('municipality', {
      bekend: 5,
      huisarts: 'monthly',
      bijzonder: 'Veel ouderen',
      terug: 2,
      waar: ['housing', 'dementia'],
      nodig: 'Tijd',
    })
    .answers('provider', { huisarts: 'less', bekend: 1, terug: 4, waar: ['dementia'], agenda: ['t5'] })
    .isReady('municipality', 'provider')
const story = () => prepared().meets().fillsInConfirming()

describe('The sheets of a record', () => {
  test('hold the closed answers of both, in the order of the questionnaire', () => {
    const { record } = build(story())
    expect(record.sheets.map(({ party }) => party)).toEqual(['municipality', 'provider'])
    expect(JSON.stringify(record.sheets[0]?.answers)).toBe('{"huisarts":"monthly","bekend":5,"terug":2,"waar":["dementia","housing"]}')
    expect(record.sheets[1]?.answers).toEqual({ huisarts: 'less', bekend: 1, terug: 4, waar: ['dementia'], agenda: ['t5'] })
  })

  test('leave out what routing hides, whatever is stored, in the private document too', () => {
    const shown = without('bekend', 'bijzonder')
    const { record, privateDocument } = build(story(), { municipality: shown, provider: asked })
    expect(record.sheets[0]?.answers).not.toHaveProperty('bekend')
    expect(record.groups['bekend']).toBe('asked-of-one')
    expect(privateDocument.texts.municipality).toEqual({ nodig: 'Tijd' })
  })

  test('hold a text only when its owner shares it; the others stay with the parties', () => {
    const { record, privateDocument } = build(story().shares('municipality', 'nodig'))
    expect(record.sheets[0]?.texts).toEqual({ nodig: 'Tijd' })
    expect(privateDocument.texts).toEqual({ municipality: { bijzonder: 'Veel ouderen' }, provider: {} })
  })

  test('hold the first value of a closed answer that was changed after the exchange, unless it was changed back', () => {
    const { state } = story()
    const provider = state.sheets.provider
    if (!provider) throw new Error('no sheet')
    const change = { at: '2018-06-12T10:00:00.000Z', reason: 'Verkeerd gelezen' }
    const changes = [
      { ...change, question: question('bekend'), from: 3, to: 2 },
      { ...change, question: question('bekend'), from: 2, to: 1 },
      { ...change, question: question('huisarts'), from: null, to: 'less' },
      { ...change, question: question('terug'), from: 4, to: 3 },
    ]
    const sheets = { ...state.sheets, provider: { ...provider, changes } }
    const { record } = buildRecord({ state: { ...state, sheets }, survey, visible: all, frozenAt })
    expect(record.sheets[1]?.firstValues).toEqual({ huisarts: null, bekend: 3 })
  })
})

test('the groups are those of the comparison', () => {
  expect(build(story()).record.groups).toEqual({
    huisarts: 'facts-differ',
    bekend: 'difference',
    terug: 'municipality-lacks',
    waar: 'improve-together',
  })
})

describe('The meeting of a record', () => {
  test('has every theme that was asked, with what came of it; a theme nobody concluded was not discussed', () => {
    const { record } = build(
      does(
        story(),
        { kind: 'theme-concluded', theme: 't5', conclusion: 'attention' },
        { kind: 'joint-set', question: question('waar'), outcome: ['dementia'] },
        { kind: 'joint-set', question: question('huisarts'), outcome: 'monthly' },
      ),
    )
    expect(record.meeting.themes).toEqual([
      { id: 't1', conclusion: 'not-discussed', joint: { huisarts: 'monthly' }, lines: {} },
      { id: 't5', conclusion: 'attention', joint: {}, lines: {} },
      { id: 't6', conclusion: 'not-discussed', joint: { waar: ['dementia'] }, lines: {} },
      { id: 't8', conclusion: 'not-discussed', joint: {}, lines: {} },
    ])
  })

  test('leaves out a theme that was asked of nobody', () => {
    const shown = without('terug')
    const { record } = build(story(), { municipality: shown, provider: shown })
    expect(record.meeting.themes.map(({ id }) => id)).toEqual(['t1', 't6', 't8'])
  })

  test('names functions; names of people stay in the private document, in the same order', () => {
    const { record, privateDocument } = build(
      does(story(), { kind: 'attendee-set', attendee: { id: 'a3', party: 'other', function: ' Notulist ', name: ' ' } }),
    )
    expect(record.meeting.present).toEqual([
      { party: 'municipality', function: 'Beleidsadviseur' },
      { party: 'provider', function: 'Regiomanager' },
      { party: 'other', function: 'Notulist' },
    ])
    expect(privateDocument.names).toEqual(['Anouk de Vries', null, null])
    expect(JSON.stringify(record)).not.toContain('Anouk')
  })

  test('lists the themes for the next time in the order of the questionnaire', () => {
    const listing = (theme: 't1' | 't5') => ({ kind: 'theme-listed', theme, listed: true }) as const
    expect(build(does(story(), listing('t5'), listing('t1'))).record.meeting.nextTime).toEqual(['t1', 't5'])
  })
})

describe('Each text of the meeting stands in one document: shared in the record, else private', () => {
  const told = () =>
    does(
      story(),
      { kind: 'joint-set', question: question('bekend'), outcome: 'difference' },
      { kind: 'line-set', question: question('bekend'), party: 'municipality', text: 'Iedereen weet het' },
      { kind: 'line-set', question: question('bekend'), party: 'provider', text: 'Bijna niemand weet het' },
      { kind: 'theme-concluded', theme: 't5', conclusion: 'attention' },
      { kind: 'theme-explained', theme: 't5', text: 'Terugbellen lukt niet' },
      { kind: 'point-set', point: { id: 'p1', text: 'Eén meldpunt' } },
      { kind: 'point-set', point: { id: 'p2', text: '  ' } },
      { kind: 'example-set', text: 'Samen koffie drinken', consent: false },
    )

  test('nothing is shared by itself', () => {
    const { record, privateDocument } = build(told())
    for (const text of ['weet het', 'Terugbellen', 'meldpunt', 'koffie']) expect(JSON.stringify(record)).not.toContain(text)
    expect(privateDocument).toMatchObject({
      lines: { bekend: { municipality: 'Iedereen weet het', provider: 'Bijna niemand weet het' } },
      explanations: { t5: 'Terugbellen lukt niet' },
      regionalPoints: ['Eén meldpunt'],
      example: 'Samen koffie drinken',
    })
  })

  test.each<[ShareKey, string]>([
    ['line:bekend:provider', 'Bijna niemand weet het'],
    ['line:bekend:municipality', 'Iedereen weet het'],
    ['explanation:t5', 'Terugbellen lukt niet'],
    ['point:p1', 'Eén meldpunt'],
  ])('%s moves that one text and no other', (key, text) => {
    const alone = build(told())
    const { record, privateDocument } = build(does(told(), { kind: 'share-set', key, shared: true }))
    expect(JSON.stringify(record)).toContain(text)
    expect(JSON.stringify(privateDocument)).not.toContain(text)
    expect(textsIn(record) - textsIn(alone.record)).toBe(1)
    expect(textsIn(alone.privateDocument) - textsIn(privateDocument)).toBe(1)
  })

  test('a practice example goes along only with consent', () => {
    const { record, privateDocument } = build(does(told(), { kind: 'example-set', text: 'Samen koffie drinken', consent: true }))
    expect(record.meeting.example).toBe('Samen koffie drinken')
    expect(privateDocument.example).toBeUndefined()
  })

  test.each<MeetingAction>([
    { kind: 'theme-concluded', theme: 't5', conclusion: 'good' },
    { kind: 'theme-concluded', theme: 't5' },
  ])('an explanation that no report has room for stays with the parties, also when it is switched on: %o', (concluded) => {
    const sharing: MeetingAction = { kind: 'share-set', key: 'explanation:t5', shared: true }
    const { record, privateDocument } = build(does(told(), concluded, sharing))
    expect(JSON.stringify(record)).not.toContain('Terugbellen')
    expect(privateDocument.explanations).toEqual({ t5: 'Terugbellen lukt niet' })
  })

  test('lines of a difference that was settled after all are in neither', () => {
    const documents = build(does(told(), { kind: 'joint-set', question: question('bekend'), outcome: 4 }))
    expect(JSON.stringify(documents)).not.toContain('weet het')
  })

  function textsIn(document: unknown): number {
    return JSON.stringify(document).split(/weet het|Terugbellen|meldpunt|koffie/).length
  }
})

describe('The agreements of a record', () => {
  const told = () =>
    tellStory()
      .lists('Bellen', 'Mailen', ' ')
      .reports('provider', 'agreement-1', 'running', { text: 'Vaak in gesprek', shared: false })
      .reports('municipality', 'agreement-1', 'running', { text: 'Gaat goed', shared: true })
      .reports('provider', 'agreement-2', 'done')
      .answers('municipality', { bekend: 5 })
      .meets()
      .agreesOn('Appen', { due: '2018-09', theme: 't5' })
      .fillsInConfirming()

  test('carry the reports of both, shared notes, and the status they agree on', () => {
    expect(build(told()).record.agreements).toEqual([
      {
        id: 'agreement-1',
        what: 'Bellen',
        since: '2018-1',
        origin: 'existing',
        jointStatus: 'running',
        reports: [
          { party: 'municipality', status: 'running', note: 'Gaat goed' },
          { party: 'provider', status: 'running' },
        ],
      },
      { id: 'agreement-2', what: 'Mailen', since: '2018-1', origin: 'existing', reports: [{ party: 'provider', status: 'done' }] },
      { id: 'agreement-4', what: 'Appen', who: 'together', due: '2018-09', theme: 't5', since: '2018-1', origin: 'meeting', reports: [] },
    ])
  })

  test('leave their other notes with the parties', () => {
    expect(build(told()).privateDocument.notes).toEqual({ 'agreement-1': { provider: 'Vaak in gesprek' } })
  })

  test('carry the status the meeting chose', () => {
    const settled = told().happens({ kind: 'agreement-settled', id: 'agreement-2' as AgreementId, jointStatus: 'stopped' })
    expect(build(settled).record.agreements[1]?.jointStatus).toBe('stopped')
  })
})

describe('Revisions', () => {
  test('the first has no parent, the next names the one before', () => {
    expect(build(story()).record).toMatchObject({ revision: 1, frozenAt })
    expect(build(story()).record).not.toHaveProperty('parent')
    const again = build(story().freezes('aa'))
    expect(again.record).toMatchObject({ revision: 2, parent: 'aa' })
    expect(again.privateDocument.revision).toBe(2)
  })
})

test('the same answers give the same text, in whatever order they were given', () => {
  const other = tellStory()
    .answers('provider', { agenda: ['t5'], waar: ['dementia'], terug: 4, bekend: 1, huisarts: 'less' })
    .answers('municipality', {
      nodig: 'Tijd',
      waar: ['dementia', 'housing'],
      terug: 2,
      bijzonder: 'Veel ouderen',
      huisarts: 'monthly',
      bekend: 5,
    })
    .isReady('municipality', 'provider')
    .meets()
    .fillsInConfirming()
  expect(JSON.stringify(build(other))).toBe(JSON.stringify(build(story())))
})

test('the identity of the evaluation and its questionnaire go along, when it was begun does not', () => {
  const { record } = build(story())
  expect(record.evaluation).toMatchObject({ municipality: { code: 'GM0392', name: 'Haarlem' }, period: '2018-1', mode: 'one-device' })
  expect(record.survey).toEqual({ id: 'small', version: '1', sha256: 'ab'.repeat(32) })
  expect(JSON.stringify(record)).not.toContain('createdAt')
})

test('filled in together there is one sheet and nothing to compare', () => {
  const together = tellStory({ mode: 'together' })
    .answers('together', { bekend: 4, nodig: 'Tijd' })
    .isReady('together')
    .meets()
    .fillsInConfirming()
  const { record, privateDocument } = build(together, { together: asked })
  expect(record.sheets).toEqual([{ party: 'together', answers: { bekend: 4 }, firstValues: {}, texts: {} }])
  expect(record.groups).toEqual({})
  expect(privateDocument.texts).toEqual({ together: { nodig: 'Tijd' } })
})

test('carries the id of the insurer where the evaluation was begun before the invitation came', () => {
  const [first] = invitation.evaluations
  if (!first) throw new Error('the sample invites to one evaluation')
  const linked = { kind: 'invitation-linked', invitation: keptInvitationOf(invitation, first), invited: first } as const
  const { record, privateDocument } = build(prepared().happens(linked).meets().fillsInConfirming())
  const { municipality, region, provider, covers } = first
  expect(record.evaluation).toMatchObject({ id: first.id, municipality, region, provider, covers, dueOn: invitation.dueOn })
  expect(privateDocument.evaluation).toBe(first.id)
})

test('an unfinished meeting cannot be frozen', () => {
  expect(() => build(prepared().meets())).toThrow('unfinished')
})

const frozenAt = '2018-06-12T12:00:00.000Z'
const all = { municipality: asked, provider: asked }

function build(told: Story, visible: Partial<Record<SheetParty, ReadonlySet<QuestionId>>> = all, of: Survey = survey) {
  return buildRecord({ state: told.state, survey: of, visible, frozenAt })
}

function does(told: Story, ...actions: readonly MeetingAction[]): Story {
  return told.happens(...actions.map((action) => ({ kind: 'meeting-action', action }) as const))
}

function without(...hidden: readonly string[]): ReadonlySet<QuestionId> {
  return new Set([...asked].filter((id) => !hidden.includes(id)))
}
