import { compareTexts } from './inbox.ts'
import { parties } from './party.ts'
import type { Confirmation, FrozenRecord } from './record.ts'

/**
 * The words of both lists on their records: per party and content hash the latest `at` wins (formats §4). The municipality's first.
 */
export function mergeConfirmations(one: readonly Confirmation[], other: readonly Confirmation[]): readonly Confirmation[] {
  const latest = new Map<string, Confirmation>()
  // Two words of one moment: their content decides, so that both devices choose the same.
  const inOrder = [...one, ...other].toSorted((a, b) => compareTexts(a.at, b.at) || compareTexts(textOf(a), textOf(b)))
  for (const word of inOrder) latest.set(`${word.contentHash} ${word.party}`, word)
  return [...latest.values()].toSorted(
    (a, b) => compareTexts(a.contentHash, b.contentHash) || parties.indexOf(a.party) - parties.indexOf(b.party),
  )
}

/**
 * All records of both lists, each content hash once, with the words of both merged: by revision, then by the moment of freezing. Nothing
 * of a frozen record ever changes, so which of the two is kept means nothing; the report of the first list is kept where both have one.
 */
export function mergeRecords(one: readonly FrozenRecord[], other: readonly FrozenRecord[]): readonly FrozenRecord[] {
  const byHash = new Map<string, FrozenRecord>()
  for (const record of [...one, ...other]) {
    const known = byHash.get(record.contentHash)
    byHash.set(
      record.contentHash,
      known ? mergeRecord(known, record) : { ...record, confirmations: mergeConfirmations(record.confirmations, []) },
    )
  }
  return inRecordOrder([...byHash.values()])
}

/** By revision, then by the moment of freezing: on every device the same one is the last, the newest. */
export function inRecordOrder(records: readonly FrozenRecord[]): readonly FrozenRecord[] {
  return records.toSorted(
    (a, b) => a.revision - b.revision || compareTexts(a.frozenAt, b.frozenAt) || compareTexts(a.contentHash, b.contentHash),
  )
}

/**
 * The last record of each line where the records part: two that go on from the same one, or two of one revision (formats §4). All are
 * kept; the user chooses which one counts. Empty while all are one line, also when a revision in between is not here.
 */
export function findBranches(records: readonly FrozenRecord[]): readonly FrozenRecord[] {
  const tips = records.filter(({ contentHash }) => !records.some(({ parent }) => parent === contentHash))
  const isForked = tips.some((tip) => tips.some((other) => isForkedFrom(records, tip, other)))
  return isForked ? tips : []
}

/** True when the two stand on lines that part; false for one that goes on from the other, and where nothing tells. */
export function isForkedFrom(records: readonly FrozenRecord[], one: FrozenRecord, other: FrozenRecord): boolean {
  const [line, otherLine] = [lineOf(records, one), lineOf(records, other)]
  if (line.some(({ contentHash }) => contentHash === other.contentHash)) return false
  if (otherLine.some(({ contentHash }) => contentHash === one.contentHash)) return false
  return line.some((here) => otherLine.some((there) => isBeside(here, there)))
}

/** The newest record of the line of this one: itself, or what went on from it. Undefined when it is not among them. */
export function newestFrom(records: readonly FrozenRecord[], contentHash: string): FrozenRecord | undefined {
  return records.findLast((record) => record.contentHash === contentHash || isAncestor(records, contentHash, record))
}

/** True when `ancestor` is reached from `record` by its parents, as far as they are here. */
export function isAncestor(records: readonly FrozenRecord[], ancestor: string, record: FrozenRecord): boolean {
  const seen = new Set<string>()
  let hash = record.parent
  while (hash !== undefined && !seen.has(hash)) {
    if (hash === ancestor) return true
    seen.add(hash)
    const at = hash
    hash = records.find(({ contentHash }) => contentHash === at)?.parent
  }
  return false
}

/** The record with all it goes on from, as far as they are here. */
function lineOf(records: readonly FrozenRecord[], record: FrozenRecord): readonly FrozenRecord[] {
  return [record, ...records.filter(({ contentHash }) => isAncestor(records, contentHash, record))]
}

function isBeside(one: FrozenRecord, other: FrozenRecord): boolean {
  return one.contentHash !== other.contentHash && (one.parent === other.parent || one.revision === other.revision)
}

function mergeRecord(known: FrozenRecord, again: FrozenRecord): FrozenRecord {
  const pdf = known.pdf ?? again.pdf
  return { ...known, confirmations: mergeConfirmations(known.confirmations, again.confirmations), ...(pdf === undefined ? {} : { pdf }) }
}

function textOf(word: Confirmation): string {
  return JSON.stringify(Object.entries(word).toSorted(([a], [b]) => compareTexts(a, b)))
}
