import type { Agreement, AgreementId, AgreementReport } from './agreements.ts'
import type { SharedAgreement } from './hand-over.ts'
import { type AgreementChoice, compareTexts, isOwnWordingKept, isSameWording, latestAgreementChoices } from './inbox.ts'

/** An agreement that is written down differently on two devices; the version of this device stands in the list. */
export interface AgreementConflict {
  readonly id: AgreementId
  readonly theirs: SharedAgreement
}

/** The shared list of two devices as one. */
export interface MergedAgreements {
  readonly agreements: readonly Agreement[]
  readonly conflicts: readonly AgreementConflict[]
  /** To which agreement each joined one belongs now. */
  readonly joinedInto: ReadonlyMap<AgreementId, AgreementId>
}

/**
 * The lists of this device and of files as one (formats §2), by id: own agreements in their own order, then those that only files have.
 * `lists` come best first: where files differ, the first that has the agreement counts. Joined and left-out ones are not in the list.
 */
export function mergeAgreements(
  own: readonly Agreement[],
  lists: readonly (readonly Agreement[])[],
  choices: readonly AgreementChoice[],
): MergedAgreements {
  const theirs = new Map<AgreementId, Agreement>()
  for (const agreement of lists.flat()) if (!theirs.has(agreement.id)) theirs.set(agreement.id, agreement)
  const ownIds = new Set(own.map(({ id }) => id))
  const all = [...own, ...[...theirs.values()].filter(({ id }) => !ownIds.has(id))]
  const leftOut = [...latestAgreementChoices(choices).values()].filter(({ kind }) => kind === 'left-out').map(({ id }) => id)
  const there = all.filter(({ id }) => !leftOut.includes(id))
  const joinedInto = joinsAmong(new Set(there.map(({ id }) => id)), choices)
  return {
    agreements: there.filter(({ id }) => !joinedInto.has(id)),
    conflicts: own.flatMap(({ jointStatus: _, ...mine }) => {
      const { jointStatus: __, ...other }: Agreement = theirs.get(mine.id) ?? mine
      const isSettled = isSameWording(mine, other) || isOwnWordingKept(choices, mine.id, other)
      // One that is not in the list has no wording to choose.
      return isSettled || leftOut.includes(mine.id) || joinedInto.has(mine.id) ? [] : [{ id: mine.id, theirs: other }]
    }),
    joinedInto,
  }
}

/**
 * The reports, each moved to the agreement it belongs to now. Of one party's two reports on joined agreements the one on the agreement
 * that stayed counts, and what it leaves open comes from the other.
 */
export function reportsOnJoined(
  reports: readonly AgreementReport[],
  joinedInto: ReadonlyMap<AgreementId, AgreementId>,
): readonly AgreementReport[] {
  const moved = new Map<string, AgreementReport>()
  const rank = ({ agreementId }: AgreementReport) => (joinedInto.has(agreementId) ? 1 : 0)
  const inOrder = reports.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 1 ? compareTexts(a.agreementId, b.agreementId) : 0))
  for (const report of inOrder) {
    const agreementId = joinedInto.get(report.agreementId) ?? report.agreementId
    const key = `${agreementId} ${report.party}`
    const kept = moved.get(key)
    moved.set(key, kept ? completed(kept, report) : { ...report, agreementId })
  }
  return [...moved.values()]
}

/** Follows each join to the agreement that stays; in a circle the smallest id stays, so that none is lost. */
function joinsAmong(there: ReadonlySet<AgreementId>, choices: readonly AgreementChoice[]): ReadonlyMap<AgreementId, AgreementId> {
  const steps = new Map<AgreementId, AgreementId>()
  for (const choice of latestAgreementChoices(choices).values()) {
    if (choice.kind === 'joined' && there.has(choice.id) && there.has(choice.into)) steps.set(choice.id, choice.into)
  }
  const joined = new Map<AgreementId, AgreementId>()
  for (const id of steps.keys()) {
    const root = rootOf(id, steps)
    if (root !== id) joined.set(id, root)
  }
  return joined
}

function rootOf(id: AgreementId, steps: ReadonlyMap<AgreementId, AgreementId>): AgreementId {
  const path: AgreementId[] = []
  let current = id
  for (;;) {
    const circle = path.indexOf(current)
    if (circle >= 0) return path.slice(circle).toSorted()[0] ?? current
    path.push(current)
    const next = steps.get(current)
    if (next === undefined) return current
    current = next
  }
}

function completed(kept: AgreementReport, other: AgreementReport): AgreementReport {
  const status = kept.status ?? other.status
  // A note goes with its own switch: one that was not shared must not become shared.
  const { note, noteShared } = kept.note === undefined ? other : kept
  const { agreementId, party } = kept
  return { agreementId, party, ...(status === undefined ? {} : { status }), ...(note === undefined ? {} : { note }), noteShared }
}
