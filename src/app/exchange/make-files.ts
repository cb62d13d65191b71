import type { WrittenFile } from '../../bundle/write-hand-over.ts'
import { emptySheet } from '../../domain/answers.ts'
import type { SheetParty } from '../../domain/party.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import type { EvaluationSession } from '../hooks/use-session.ts'

/** One party's answers as they stand, with the shared list of agreements. */
export async function makeAnswersFile(session: EvaluationSession, party: SheetParty): Promise<WrittenFile> {
  const [{ visibleQuestionIds }, { writeAnswersFile }] = await Promise.all([
    import('../../survey/visible-questions.ts'),
    import('../../bundle/write-hand-over.ts'),
  ])
  const { state, definition, variables, now, hasSeveralRegions } = session
  const { evaluation, agreements, reports } = state
  const sheet = state.sheets[party] ?? emptySheet(party)
  const visible = visibleQuestionIds(definition, variables(party), sheet.answers)
  return await writeAnswersFile({ evaluation, agreements, reports, sheet, visible, at: now(), hasSeveralRegions })
}

/** A frozen record with all words about it, and the report once it is final. */
export async function makeRecordFile({ now, hasSeveralRegions }: EvaluationSession, frozen: FrozenRecord): Promise<WrittenFile> {
  const { writeRecordFile } = await import('../../bundle/write-hand-over.ts')
  return await writeRecordFile({ frozen, at: now(), hasSeveralRegions })
}
