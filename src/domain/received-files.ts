import type { Derived, FileStanding } from './derive-from-inbox.ts'
import { latestRecordOf } from './evaluation-state.ts'
import type { HandOver } from './hand-over.ts'
import type { InboxFile } from './inbox.ts'
import type { KeptInbox } from './kept-inbox.ts'
import { isForkedFrom } from './merge-records.ts'
import type { SheetParty } from './party.ts'
import { isRecordToChoose } from './record-choice.ts'

/**
 * What became of an opened file, as the list says it. Besides what `deriveFromInbox` tells: `older`: a newer version of the record is
 * here; `to-choose` and `not-chosen`: another record was made apart from this one; `unreadable`: kept, but not understood.
 */
export type ReceivedStanding = FileStanding | 'older' | 'to-choose' | 'not-chosen' | 'unreadable'

/** One line of the list of opened files. */
export interface ReceivedFile {
  readonly sha256: string
  readonly receivedAt: string
  /** Absent for a file that cannot be read. */
  readonly handOver?: HandOver
  readonly standing: ReceivedStanding
  /** True when the user may still let this file count. */
  readonly canUse: boolean
}

/** Every file that was opened for an evaluation, the last one first; none is ever left out. */
export function listReceivedFiles(
  inbox: Pick<KeptInbox, 'files'>,
  known: readonly InboxFile[],
  derived: Derived,
  own: { readonly parties: readonly SheetParty[]; readonly isExchanged: boolean },
): readonly ReceivedFile[] {
  const lines = inbox.files.map(({ sha256, receivedAt }): ReceivedFile => {
    const handOver = known.find((file) => file.sha256 === sha256)?.handOver
    if (!handOver) return { sha256, receivedAt, standing: 'unreadable', canUse: false }
    const standing = standingOf(handOver, derived.standings[sha256] ?? 'waiting', derived)
    return { sha256, receivedAt, handOver, standing, canUse: isAside(standing) && mayCount(handOver, derived, own) }
  })
  return lines.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0))
}

function standingOf(handOver: HandOver, standing: FileStanding, { state }: Derived): ReceivedStanding {
  const latest = latestRecordOf(state)
  if (handOver.kind !== 'record' || standing !== 'in-use' || !latest) return standing
  if (isForkedFrom(state.records, handOver.frozen, latest)) return isRecordToChoose(state) ? 'to-choose' : 'not-chosen'
  if (handOver.frozen.contentHash !== latest.contentHash) return 'older'
  return isRecordToChoose(state) ? 'to-choose' : standing
}

function isAside(standing: ReceivedStanding): boolean {
  return standing === 'waiting' || standing === 'set-aside' || standing === 'superseded'
}

/** Answers count until there is a record; own ones only until both saw each other's (mission §0.4). */
function mayCount(handOver: HandOver, { state }: Derived, { parties, isExchanged }: Parameters<typeof listReceivedFiles>[3]): boolean {
  if (handOver.kind !== 'answers') return true
  return state.records.length === 0 && !(isExchanged && parties.includes(handOver.sheet.party))
}
