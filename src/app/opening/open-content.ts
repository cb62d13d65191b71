import { ownPartiesOf } from '../../domain/exchange.ts'
import type { HandOverProblem, OpenHandOver } from '../../domain/hand-over.ts'
import { type Match, matchEvaluation } from '../../domain/matching.ts'
import { decideOpening, firstUseOf, isKept, type LocalSide, type Opening } from '../../domain/opening.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import type { EvaluationSession } from '../hooks/use-session.ts'
import { listLocalIdentities, localIdentityOf } from './local-identities.ts'

/** A file with what it means in the evaluation on screen. */
export interface Opened {
  readonly file: OpenHandOver
  readonly opening: Opening
}

/**
 * Opens content inside an evaluation. Nothing is written when it is refused or something is asked about whose it is; else it is kept,
 * with the choice that needs no question. `isSameProvider`: the user said so.
 */
export async function openInEvaluation(
  session: EvaluationSession,
  content: Uint8Array | string,
  isSameProvider: boolean,
): Promise<Result<Opened, HandOverProblem | { readonly kind: 'not-kept' }>> {
  const { readHandOver } = await import('../../bundle/read-hand-over.ts')
  const read = await readHandOver(content)
  if (!read.ok) return read
  const file = read.value
  const { evaluation } = session.own
  const match = matchEvaluation(file.handOver.head.evaluation, await identitiesWith(session))
  const settled: Match = match.kind === 'doubtful' && isSameProvider ? { kind: 'same', id: evaluation.id } : match
  const opening = decideOpening({ file, match: settled, openedIn: evaluation.id, local: localSideOf(session) })
  if (!isKept(opening)) return succeeded({ file, opening })
  session.know(file)
  const use = firstUseOf(opening)
  const { sha256, text } = file
  const isWritten = await session.save({
    kind: 'file-received',
    file: { sha256, receivedAt: session.now(), text },
    ...(use === undefined ? {} : { use }),
  })
  return isWritten ? succeeded({ file, opening }) : failed({ kind: 'not-kept' })
}

/** The evaluation on screen with all that came in, as the decision about a file needs it. */
function localSideOf({ own, files, survey }: EvaluationSession): LocalSide {
  return { state: own, parties: ownPartiesOf(own), takenOver: own.takenOver, files, choices: own.inbox.choices, survey }
}

/** Also the evaluation on screen itself, where this device keeps nothing. */
async function identitiesWith({ own }: EvaluationSession) {
  const identities = await listLocalIdentities()
  if (identities.some(({ evaluation }) => evaluation.id === own.evaluation.id)) return identities
  return [...identities, localIdentityOf(own)]
}
