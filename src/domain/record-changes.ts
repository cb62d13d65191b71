import type { SheetParty } from './party.ts'
import type { RecordDocument } from './record.ts'

/** One thing that is not the same in the next revision; `subject` is the question, theme or agreement it is about, '' for the rest. */
export interface RecordChange {
  readonly part:
    | 'answer'
    | 'conclusion'
    | 'joint'
    | 'line'
    | 'explanation'
    | 'agreement'
    | 'details'
    | 'next-time'
    | 'judgement'
    | 'point'
    | 'example'
    | 'sender'
  readonly kind: 'added' | 'removed' | 'changed'
  readonly subject: string
  /** Whose answer it is; absent for everything else. */
  readonly whose?: SheetParty
}

/**
 * What changed since the record last seen, in the order of the report: what the other party is shown before it confirms the next
 * revision. Empty when only revision, parent and moment differ.
 */
export function compareRecords(before: RecordDocument, after: RecordDocument): readonly RecordChange[] {
  const [old, now] = [factsOf(before), factsOf(after)]
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys.flatMap((key): RecordChange[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const fact = is ?? was
    if (fact === undefined || was?.text === is?.text) return []
    const { part, subject, whose } = fact
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    return [{ part, kind, subject, ...(whose === undefined ? {} : { whose }) }]
  })
}

interface Fact {
  readonly part: RecordChange['part']
  readonly subject: string
  readonly whose?: SheetParty
  readonly text: string
}

/** Everything a record says, cut so that each piece can be named. */
function factsOf({ sheets, meeting, agreements, sender }: RecordDocument): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>()
  const add = (part: Fact['part'], subject: string, value: unknown, whose?: SheetParty) => {
    if (value === undefined) return
    facts.set(`${part} ${subject} ${whose ?? ''}`, { part, subject, ...(whose ? { whose } : {}), text: JSON.stringify(value) })
  }
  const { themes, nextTime, judgement, regionalPoints, example, ...details } = meeting
  add('details', '', details)
  for (const { party, answers, texts } of sheets) {
    for (const [id, value] of Object.entries({ ...answers, ...texts })) add('answer', id, value, party)
  }
  for (const { id, conclusion, joint, lines, explanation } of themes) {
    add('conclusion', id, conclusion)
    add('explanation', id, explanation)
    for (const [question, value] of Object.entries(joint)) add('joint', question, value)
    for (const [question, value] of Object.entries(lines)) add('line', question, value)
  }
  for (const agreement of agreements) add('agreement', agreement.id, agreement)
  add('next-time', '', nextTime.toSorted())
  add('judgement', '', judgement)
  for (const point of regionalPoints) add('point', point, point)
  add('example', '', example)
  add('sender', '', sender)
  return facts
}
