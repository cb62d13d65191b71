import { buildRecord } from '../../domain/build-record.ts'
import { partiesConfirmingHere } from '../../domain/confirming.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { type Party, parties } from '../../domain/party.ts'
import type { Confirmation } from '../../domain/record.ts'
import type { EvaluationSession } from '../hooks/use-session.ts'
import type { VisibleQuestions } from '../meeting/use-agenda.ts'
import { makeReport } from '../report/make-report.ts'
import { prove } from './prove.ts'

/**
 * What came of freezing. `frozen`: and kept; `not-kept`: frozen in memory, the status strip says that it is not on this device yet;
 * `unsound`: the record would not be readable, so there is none; `failed`: a part of the tool did not come, so there is none.
 */
export type Freezing = 'frozen' | 'not-kept' | 'unsound' | 'failed'

/**
 * Freezes the meeting as a record with both confirmations and its final report, in one write (formats §4). A record that cannot be read
 * back is never saved. A report that cannot be made never holds up the record: "Verslag" makes it again.
 */
export async function freeze(session: EvaluationSession, visible: VisibleQuestions): Promise<Freezing> {
  const hashing = await import('../../bundle/content-hash.ts').catch(() => undefined)
  if (!hashing) return 'failed'
  const { state, survey, now, save } = session
  const frozenAt = now()
  const { record, privateDocument } = buildRecord({ state, survey, visible, frozenAt })
  const frozen = await hashing.freezeRecord(record, privateDocument)
  const verified = await hashing.verifyRecord(frozen)
  if (!verified.ok) return 'unsound'
  const here = partiesConfirmingHere(state)
  const words = confirmationsOf(state.meeting, frozen.contentHash, frozenAt).filter(({ party }) => here.includes(party))
  if (here.length < parties.length) {
    // A concept until the other party has spoken: the final report is made then.
    const confirmations = await Promise.all(words.map((word) => prove({ ...word, how: 'own-device' }, state)))
    const concept = { ...frozen, confirmations }
    return (await save({ kind: 'record-frozen', record: concept })) ? 'frozen' : 'not-kept'
  }
  const confirmed = { ...frozen, confirmations: await Promise.all(words.map((word) => prove(word, state))) }
  const report = await makeReport(confirmed, survey, 'parties')
  const isKept = await save({ kind: 'record-frozen', record: report.ok ? { ...confirmed, pdf: report.value.pdf } : confirmed })
  return isKept ? 'frozen' : 'not-kept'
}

/** What both parties said at "Vaststellen" about the record of this hash; nothing for a party that has not spoken. */
export function confirmationsOf(meeting: Meeting | undefined, contentHash: string, at: string): readonly Confirmation[] {
  return parties.flatMap((party) => {
    const confirmation = meeting && confirmationOf(meeting, party, contentHash, at)
    return confirmation ? [confirmation] : []
  })
}

function confirmationOf(meeting: Meeting, party: Party, contentHash: string, at: string): Confirmation | undefined {
  const draft = meeting.confirming[party]
  if (!draft?.outcome) return undefined
  const name = draft.name.trim()
  const text = draft.outcome === 'agreed' ? '' : draft.text.trim()
  return {
    party,
    function: draft.function.trim(),
    ...(name ? { name } : {}),
    at,
    outcome: draft.outcome,
    ...(text ? { text } : {}),
    share: text !== '' && meeting.shared.includes(`confirmation:${party}`),
    how: 'same-device',
    contentHash,
  }
}
