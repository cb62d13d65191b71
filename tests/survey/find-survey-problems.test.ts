import { expect, test } from 'vitest'
import type { SurveyFindingKind } from '../../src/domain/survey-problem.ts'
import { findSurveyProblems } from '../../src/survey/find-survey-problems.ts'
import { surveyFindingText } from '../../src/texts/survey-problems.ts'
import { definitionText, metaText } from './shipped-survey.ts'

type Json = Record<string, unknown>

/** One planted fault in the survey that ships: its kind, where it must be found, and how it comes in. */
interface Fault {
  readonly kind: SurveyFindingKind
  readonly where: string
  readonly plant: (definition: Json, meta: Json) => void
}

const faults: readonly Fault[] = [
  { kind: 'duplicate-id', where: 'afs_vast', plant: (definition) => copyQuestion(definition, 'afs_vast') },
  { kind: 'duplicate-id', where: 'ctx_vorm', plant: (definition) => set(elementOf(definition, 'drie_bereik'), 'name', 'ctx_vorm') },
  { kind: 'reserved-id', where: 'constructor', plant: (definition, meta) => rename(definition, meta, 'afs_vast', 'constructor') },
  { kind: 'reserved-id', where: 'prototype', plant: (definition, meta) => rename(definition, meta, 'afs_vast', 'prototype') },
  { kind: 'reserved-id', where: '__proto__', plant: (definition, meta) => rename(definition, meta, 'afs_vast', '__proto__') },
  { kind: 'reserved-id', where: 'constructor', plant: (definition) => set(elementOf(definition, 'afs_over'), 'name', 'constructor') },
  { kind: 'reserved-id', where: 'municipality', plant: (definition, meta) => rename(definition, meta, 'afs_vast', 'municipality') },
  { kind: 'ill-formed-id', where: 'Afs-vast', plant: (definition, meta) => rename(definition, meta, 'afs_vast', 'Afs-vast') },
  { kind: 'ill-formed-id', where: 'Afs over', plant: (definition) => set(elementOf(definition, 'afs_over'), 'name', 'Afs over') },
  { kind: 'ill-formed-id', where: 'a'.repeat(42), plant: (definition, meta) => rename(definition, meta, 'afs_vast', 'a'.repeat(42)) },
  { kind: 'ill-formed-id', where: 't2.elements[1]', plant: (definition) => set(elementOf(definition, 'afs_over'), 'name', undefined) },
  { kind: 'dangling-reference', where: 'pos_rol.visibleIf', plant: inQuestion('pos_rol', 'visibleIf', "{ctx_gone} = 'no-team'") },
  { kind: 'dangling-reference', where: 'pos_rol.title', plant: inQuestion('pos_rol', 'title', '{otherOne} weet wat {own} doet.') },
  { kind: 'dangling-reference', where: 't7.title', plant: inQuestion('t7', 'title', 'Regio {region}') },
  { kind: 'dangling-reference', where: 'agenda.choices[6].visibleIf', plant: inChoice('agenda', 6, 'visibleIf', '{size} > 1') },
  { kind: 'answer-in-text', where: 'afs_vast.title', plant: inQuestion('afs_vast', 'title', 'U koos {ctx_vorm}. Klopt dat?') },
  { kind: 'case-differs', where: 'pos_snel.title', plant: inQuestion('pos_snel', 'title', 'Wij krijgen antwoord van {Other}.') },
  { kind: 'case-differs', where: 't7.visibleIf', plant: inQuestion('t7', 'visibleIf', '{regionsize} > 1') },
  { kind: 'broken-expression', where: 't7.visibleIf', plant: inQuestion('t7', 'visibleIf', '{regionSize} >') },
  { kind: 'broken-expression', where: 'gren_nodig.visibleIf', plant: inQuestion('gren_nodig', 'visibleIf', '{gren_samen} anyof [1,') },
  { kind: 'broken-expression', where: 't7.visibleIf', plant: inQuestion('t7', 'visibleIf', 'biggest({regionSize}) > 1') },
  {
    kind: 'reference-in-html',
    where: 'uitleg.html',
    plant: (definition) => addElement(definition, { type: 'html', name: 'uitleg', html: '<p>{ctx_vorm}</p>' }),
  },
  { kind: 'reference-in-html', where: 'completedHtml', plant: (definition) => set(definition, 'completedHtml', 'Dank {municipality}') },
  {
    kind: 'reference-in-html',
    where: 'completedHtmlOnCondition[0].html',
    plant: (definition) => set(definition, 'completedHtmlOnCondition', [{ expression: "{party} = 'provider'", html: '{own}' }]),
  },
  ...['matrix', 'ranking', 'slider', 'signaturepad', 'imagemap', 'dropdown', 'text', 'file', 'paneldynamic', 'unheard-of'].map(
    (type): Fault => ({ kind: 'banned-type', where: 'afs_vast', plant: inQuestion('afs_vast', 'type', type) }),
  ),
  { kind: 'missing-meta', where: 'afs_vast', plant: (_, meta) => set(questionsOf(meta), 'afs_vast', undefined) },
  { kind: 'meta-without-question', where: 'afs_oud', plant: (_, meta) => set(questionsOf(meta), 'afs_oud', questionsOf(meta)['afs_vast']) },
  {
    kind: 'meta-without-question',
    where: 'afs_oud',
    plant: (_, meta) => set(meta, 'changes', [change({ question: 'afs_oud', kind: 'new' })]),
  },
  { kind: 'malformed-meta', where: 'meta', plant: (_, meta) => set(meta, 'changes', [change({ reason: '' })]) },
  { kind: 'malformed-meta', where: 'meta', plant: (_, meta) => set(meta, 'validFrom', '1 januari') },
  { kind: 'malformed-meta', where: 'afs_vast', plant: inMeta('afs_vast', 'scope', 'everyone') },
  { kind: 'malformed-meta', where: 'afs_toelichting', plant: inMeta('afs_toelichting', 'view', 'fact') },
  { kind: 'wrong-theme', where: 'afs_vast', plant: inMeta('afs_vast', 'theme', 't3') },
  { kind: 'missing-level', where: 'afs_vast', plant: inMeta('afs_vast', 'levels', { yes: 'high', no: 'low' }) },
  { kind: 'missing-level', where: 'res_trend', plant: inMeta('res_trend', 'levels', { better: 'high', same: 'mid', worse: 'low' }) },
  { kind: 'level-without-choice', where: 'ctx_huisarts', plant: inMeta('ctx_huisarts', 'levels', { separate: 'low' }) },
  { kind: 'missing-text', where: 'afs_vast.title', plant: inQuestion('afs_vast', 'title', ' ') },
  { kind: 'missing-text', where: 't2.title', plant: inQuestion('t2', 'title', undefined) },
  { kind: 'missing-text', where: 'afs_over.title', plant: inQuestion('afs_over', 'title', undefined) },
  { kind: 'missing-text', where: 'gren_waar.description', plant: inQuestion('gren_waar', 'description', '') },
  { kind: 'missing-text', where: 'afs_vast.choices[1].text', plant: inChoice('afs_vast', 1, 'text', undefined) },
  { kind: 'missing-text', where: 'uitleg.html', plant: (definition) => addElement(definition, { type: 'html', name: 'uitleg', html: '' }) },
  {
    kind: 'choice-without-code',
    where: 'ctx_huisarts.choices[0]',
    plant: (definition) => set(choicesOf(definition, 'ctx_huisarts'), 0, 'In losse praktijken'),
  },
  { kind: 'choice-without-code', where: 'ctx_huisarts.choices[0]', plant: inChoice('ctx_huisarts', 0, 'value', undefined) },
  { kind: 'choice-without-code', where: 'ctx_huisarts.choices[0]', plant: inChoice('ctx_huisarts', 0, 'value', 'In losse praktijken') },
  { kind: 'reserved-code', where: 'ctx_huisarts.choices[0]', plant: inChoice('ctx_huisarts', 0, 'value', 'difference') },
  { kind: 'duplicate-code', where: 'ctx_huisarts.choices[1]', plant: inChoice('ctx_huisarts', 1, 'value', 'separate') },
  { kind: 'no-unknown-choice', where: 'ctx_huisarts', plant: (definition) => choicesOf(definition, 'ctx_huisarts').pop() },
  { kind: 'required-question', where: 'afs_vast', plant: inQuestion('afs_vast', 'isRequired', true) },
  { kind: 'text-without-limit', where: 'res_beter', plant: inQuestion('res_beter', 'maxLength', undefined) },
  { kind: 'text-without-limit', where: 'res_beter', plant: inQuestion('res_beter', 'maxLength', 301) },
  { kind: 'built-in-choice', where: 'gren_waar', plant: inQuestion('gren_waar', 'showOtherItem', true) },
  { kind: 'wrong-party', where: 'reg_betrokken', plant: inQuestion('reg_betrokken', 'visibleIf', "{party} <> 'together'") },
  { kind: 'rejected-by-surveyjs', where: 'definition', plant: inQuestion('afs_vast', 'theme', 't2') },
  { kind: 'not-a-survey', where: 'definition', plant: (definition) => set(definition, 'pages', {}) },
]

test('the survey that ships is clean', () => {
  expect(findSurveyProblems(definitionText, metaText)).toEqual([])
})

test.each(faults.map((fault, index) => [fault.kind, fault.where, index] as const))(
  '%s is found at %s, and nothing else (%i)',
  (kind, where, index) => {
    const definition = JSON.parse(definitionText) as Json
    const meta = JSON.parse(metaText) as Json
    faults[index]?.plant(definition, meta)
    const findings = findSurveyProblems(JSON.stringify(definition), JSON.stringify(meta))
    expect(findings.map((finding) => finding.kind)).toEqual([kind])
    expect(findings.map((finding) => finding.where)).toEqual([where])
  },
)

test('a file that is no JSON is named', () => {
  expect(findSurveyProblems('{', metaText)).toEqual([{ kind: 'not-json', where: 'definition', detail: '' }])
  expect(findSurveyProblems(definitionText, '')).toEqual([{ kind: 'not-json', where: 'meta', detail: '' }])
})

test('every kind of finding is planted above, and has its own sentence', () => {
  const planted = new Set<SurveyFindingKind>(['not-json', ...faults.map(({ kind }) => kind)])
  const sentences = [...planted].map((kind) => surveyFindingText({ kind, where: 'x', detail: 'y' }))
  expect(new Set(sentences).size).toBe(planted.size)
  expect(planted.size).toBe(27)
})

function elementOf(definition: Json, name: string): Json {
  const found = allElements(definition['pages']).find((element) => element['name'] === name)
  if (!found) throw new Error(`no element ${name}`)
  return found
}

function allElements(list: unknown): Json[] {
  return Array.isArray(list) ? (list as Json[]).flatMap((element) => [element, ...allElements(element['elements'])]) : []
}

function choicesOf(definition: Json, name: string): unknown[] {
  return elementOf(definition, name)['choices'] as unknown[]
}

function questionsOf(meta: Json): Json {
  return meta['questions'] as Json
}

function set(target: Json | unknown[], key: string | number, value: unknown): void {
  Object.assign(target, { [key]: value })
}

function inQuestion(name: string, field: string, value: unknown): Fault['plant'] {
  return (definition) => set(elementOf(definition, name), field, value)
}

function inChoice(name: string, index: number, field: string, value: unknown): Fault['plant'] {
  return (definition) => set(choicesOf(definition, name)[index] as Json, field, value)
}

function inMeta(name: string, field: string, value: unknown): Fault['plant'] {
  return (_, meta) => set(questionsOf(meta)[name] as Json, field, value)
}

function rename(definition: Json, meta: Json, from: string, to: string): void {
  set(elementOf(definition, from), 'name', to)
  const questions = questionsOf(meta)
  // A plain assignment would set the prototype for `__proto__`; JSON text makes it an own key.
  Object.defineProperty(questions, to, { value: questions[from], enumerable: true })
  delete questions[from]
}

function addElement(definition: Json, element: Json): void {
  const elements = elementOf(definition, 't1')['elements'] as unknown[]
  elements.unshift(element)
}

function copyQuestion(definition: Json, name: string): void {
  const elements = elementOf(definition, 't2')['elements'] as unknown[]
  elements.push(structuredClone(elementOf(definition, name)))
}

function change(fields: Json): Json {
  return { question: 'afs_vast', kind: 'wording', comparable: true, reason: 'Duidelijker.', ...fields }
}
