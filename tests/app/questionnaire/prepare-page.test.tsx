// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { LiveSession } from '../../../src/app/hooks/use-session.ts'
import type { AgreementId } from '../../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { openEvaluation } from './evaluation.ts'
import { click, find, show, type, walk, wordsOf } from './screens.tsx'

// Each test draws a whole page of the form; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000 })

const first = 'voorbereiden/municipality/1'

test('a chosen answer is kept at once', async () => {
  const session = await openEvaluation()
  const page = await show(session, first)
  await click(find(page, '[data-name=ctx_vorm] label', 'niet overal')?.querySelector('input') ?? undefined)
  expect(answersOf(session)).toEqual({ ctx_vorm: 'in-places' })
})

test('every key of a text is kept while the field still has the focus, and the form is not rendered again', async () => {
  const session = await openEvaluation()
  const kept: unknown[] = []
  session.watch(({ state }) => kept.push(state.sheets.municipality?.answers['ctx_bijzonder']))
  const page = await show(session, first)
  const field = textField(page, 'ctx_bijzonder')
  const outside = changesOutside(page, '.text-question')
  await type(field, 'Veel')
  expect(kept).toEqual(['V', 'Ve', 'Vee', 'Veel'])
  expect(outside.takeRecords()).toEqual([])
})

test('an emptied text is no answer', async () => {
  const session = await openEvaluation([answer('ctx_bijzonder', 'Veel dorpen')])
  const field = textField(await show(session, first), 'ctx_bijzonder')
  expect(field.value).toBe('Veel dorpen')
  await type(field, ' ')
  expect(answersOf(session)).toEqual({})
})

test('text that was still being typed is there after a walk to another step and back', async () => {
  const session = await openEvaluation()
  const page = await show(session, first)
  await type(textField(page, 'ctx_bijzonder'), 'Kleine dorpen')
  await walk('voorbereiden/municipality/2')
  expect(find(page, 'h2')?.textContent).toBe('Samenwerkingsafspraken')
  await walk(first)
  expect(textField(page, 'ctx_bijzonder').value).toBe('Kleine dorpen')
})

test('an answer that routing hides stays kept and comes back with its question', async () => {
  const session = await openEvaluation([answer('team_bekend', 4)])
  const page = await show(session, first)
  await click(find(page, '[data-name=ctx_team] label', 'Er is geen wijkteam')?.querySelector('input') ?? undefined)
  expect(find(page, '[data-name=team_bekend]')).toBeUndefined()
  expect(answersOf(session)).toEqual({ team_bekend: 4, ctx_team: 'no-team' })
  await click(find(page, '[data-name=ctx_team] label', 'Van de gemeente')?.querySelector('input') ?? undefined)
  expect(page.querySelector<HTMLInputElement>('[data-name=team_bekend] input:checked')?.value).toBe('4')
})

test('"Nergens" can be chosen when the most have been chosen, and takes the place of the rest', async () => {
  const session = await openEvaluation([answer('gren_waar', ['dementia', 'housing', 'wmo-wlz'])])
  const page = await show(session, 'voorbereiden/municipality/6')
  const box = (text: string) => find(page, '[data-name=gren_waar] label', text)?.querySelector('input') ?? undefined
  expect(box('Mantelzorg')?.disabled).toBe(true)
  await click(box('Nergens'))
  expect(answersOf(session)).toEqual({ gren_waar: ['nowhere'] })
  await click(box('Mantelzorg'))
  expect(answersOf(session)).toEqual({ gren_waar: ['informal-care'] })
  await click(box('Mantelzorg'))
  expect(answersOf(session)).toEqual({})
})

test('private data brings a warning that is tied to the field and stops nothing', async () => {
  const session = await openEvaluation()
  const page = await show(session, first)
  const field = textField(page, 'ctx_bijzonder')
  await type(field, 'Bel 06-12345678')
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
  const words = described.map((id) => document.getElementById(id)?.textContent ?? `no ${id}`).join(' | ')
  expect(words).toContain('Noem geen namen')
  expect(words).toContain('15 van 300 tekens')
  expect(words).toContain('een telefoonnummer')
  expect(answersOf(session)).toEqual({ ctx_bijzonder: 'Bel 06-12345678' })
})

test('a text goes to the insurer only when its owner switches it on, and not what is typed after emptying it', async () => {
  const session = await openEvaluation()
  const page = await show(session, first)
  const field = textField(page, 'ctx_bijzonder')
  await type(field, 'Dorpen')
  expect(session.get().state.sheets.municipality?.shared).toEqual([])
  await click(find(page, '.text-question label', 'Deel deze toelichting')?.querySelector('input') ?? undefined)
  expect(session.get().state.sheets.municipality?.shared).toEqual(['ctx_bijzonder'])
  await type(field, ' ')
  expect(session.get().state.sheets.municipality?.shared).toEqual([])
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'in step %i headings go down one level at a time and every field of the form has a name',
  async (step) => {
    const page = await show(await openEvaluation([agreement]), `voorbereiden/municipality/${step}`)
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    const fields = [...page.querySelectorAll('.survey-host :is(textarea, fieldset)')]
    expect(fields.length).toBeGreaterThan(2)
    for (const field of fields) expect(document.getElementById(field.getAttribute('aria-labelledby') ?? '')?.textContent).toBeTruthy()
  },
)

test('a click on the title of a text brings the focus to its field', async () => {
  const page = await show(await openEvaluation(), first)
  await click(find(page, '[data-name=ctx_bijzonder] h3'))
  expect(document.activeElement).toBe(textField(page, 'ctx_bijzonder'))
})

test('the theme of the region is left out where the region has one municipality, also from the count of steps', async () => {
  const page = await show(await openEvaluation([], 1), 'voorbereiden/municipality/8')
  expect(wordsOf(page)).toContain('Stap 7 van 7')
  expect(find(page, 'h2')?.textContent).toBe('Resultaat en wat nu')
  expect(find(page, '.button--primary')?.textContent).toBe('Controleer uw antwoorden')
})

test('after "Nee" to agreements on paper the page says whom to ask', async () => {
  const page = await show(await openEvaluation(), 'voorbereiden/provider/2')
  expect(wordsOf(page)).not.toContain('Neem contact op')
  await click(find(page, '[data-name=afs_vast] label', 'Nee')?.querySelector('input') ?? undefined)
  expect(wordsOf(page)).toMatch(/Neem contact op\.\s*Zilveren Kruis/)
})

test('the status of an agreement and its note are kept for the party that reports, and no list asks nothing', async () => {
  const session = await openEvaluation([agreement])
  const page = await show(session, 'voorbereiden/provider/2')
  await click(find(page, '.agreement-report label', 'Loopt')?.querySelector('input') ?? undefined)
  const note = page.querySelector<HTMLTextAreaElement>('.agreement-report textarea')
  if (!note) throw new Error('no note')
  await type(note, 'Gaat goed')
  expect(session.get().state.reports).toEqual([
    { agreementId: 'a1', party: 'provider', status: 'running', note: 'Gaat goed', noteShared: false },
  ])
  expect(find(await show(await openEvaluation(), 'voorbereiden/provider/2'), '.agreement-report')).toBeUndefined()
})

test('an agreement of an earlier period says since when it is there', async () => {
  const old: EvaluationChange = {
    kind: 'agreement-saved',
    agreement: { id: 'a0' as AgreementId, what: 'Twee contactpersonen', who: 'provider', since: '2017-2' as Period, origin: 'existing' },
  }
  const page = await show(await openEvaluation([agreement, old]), 'voorbereiden/provider/2')
  const hintOf = (id: string) => find(page, `[id="afspraak-${id}-hint"]`)?.textContent
  expect(hintOf('a0')).toBe('Aanbieder – Sinds tweede halfjaar 2017')
  expect(hintOf('a1')).toBeUndefined()
})

const agreement: EvaluationChange = {
  kind: 'agreement-saved',
  agreement: { id: 'a1' as AgreementId, what: 'Elke maand overleg', since: '2018-1' as Period, origin: 'existing' },
}

function answer(question: string, value: string | number | readonly string[]): EvaluationChange {
  return { kind: 'answer-set', party: 'municipality', question: question as QuestionId, value }
}

function answersOf(session: LiveSession) {
  return session.get().state.sheets.municipality?.answers
}

function textField(page: ParentNode, question: string): HTMLTextAreaElement {
  const field = page.querySelector<HTMLTextAreaElement>(`[data-name=${question}] textarea`)
  if (!field) throw new Error(`no field of ${question}`)
  return field
}

/** Watches the survey for changes anywhere but inside elements that match. */
function changesOutside(page: ParentNode, selector: string): MutationObserver {
  const observer = new MutationObserver(() => undefined)
  const survey = page.querySelector('.survey-host')
  if (!survey) throw new Error('no survey')
  for (const element of survey.querySelectorAll('*'))
    if (!element.closest(selector)) observer.observe(element, { attributes: true, characterData: true, childList: true })
  return observer
}
