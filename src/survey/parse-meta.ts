import { isParty, type Party } from '../domain/party.ts'
import { parsePeriod } from '../domain/period.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { type Level, type Scope, type ThemeId, themeIds, type View } from '../domain/survey.ts'
import { isFilled, isRecord } from '../domain/unknown.ts'

/** What SurveyJS does not know about a question (formats §2). */
export interface QuestionMeta {
  readonly theme: ThemeId
  readonly view: View
  readonly scope: Scope
  readonly for: 'both' | Party
  readonly group?: string
  readonly knows?: Party
  /** By choice code; null for a choice that deliberately has no level, such as "Dit is de eerste keer". */
  readonly levels: Readonly<Record<string, Level | null>>
}

/** What happened to a question since the version before, and whether figures may be compared over it. */
export interface SurveyChange {
  readonly question: string
  readonly kind: 'wording' | 'scale' | 'new' | 'gone'
  readonly comparable: boolean
  readonly reason: string
}

/** The meta file without its questions, which are read one by one. */
export interface SurveyMeta {
  readonly id: string
  readonly version: string
  readonly validFrom: string
  readonly changes: readonly SurveyChange[]
  readonly questions: Readonly<Record<string, unknown>>
}

/** The field that does not fit, such as `view` or `changes[0]`. */
export interface MetaProblem {
  readonly field: string
}

const views: readonly unknown[] = ['fact', 'shared', 'own', 'mirror', 'text', 'agenda'] satisfies readonly View[]
const scopes: readonly unknown[] = ['pair', 'party'] satisfies readonly Scope[]
const levels: readonly unknown[] = ['low', 'mid', 'high', null] satisfies readonly (Level | null)[]
const changeKinds: readonly unknown[] = ['wording', 'scale', 'new', 'gone'] satisfies readonly SurveyChange['kind'][]
const themes: readonly unknown[] = themeIds

/** Reads the head of a meta file; the problem names the first field that does not fit. */
export function parseMeta(value: unknown): Result<SurveyMeta, MetaProblem> {
  if (!isRecord(value)) return failed({ field: 'meta' })
  const { id, version, validFrom, changes, questions } = value
  if (!isFilled(id)) return failed({ field: 'id' })
  if (!isFilled(version)) return failed({ field: 'version' })
  if (!parsePeriod(validFrom).ok) return failed({ field: 'validFrom' })
  if (!Array.isArray(changes)) return failed({ field: 'changes' })
  const bad = changes.findIndex((change) => !isChange(change))
  if (bad >= 0) return failed({ field: `changes[${bad}]` })
  if (!isRecord(questions)) return failed({ field: 'questions' })
  // Every field was checked above.
  return succeeded({ id, version, validFrom, changes, questions } as SurveyMeta)
}

/** Reads what the meta file says of one question; the problem names the first field that does not fit. */
export function parseQuestionMeta(value: unknown): Result<QuestionMeta, MetaProblem> {
  if (!isRecord(value)) return failed({ field: 'meta' })
  if (!themes.includes(value['theme'])) return failed({ field: 'theme' })
  if (!views.includes(value['view'])) return failed({ field: 'view' })
  if (!scopes.includes(value['scope'])) return failed({ field: 'scope' })
  if (value['for'] !== 'both' && !isParty(value['for'])) return failed({ field: 'for' })
  if (value['group'] !== undefined && !isFilled(value['group'])) return failed({ field: 'group' })
  if (value['knows'] !== undefined && !isParty(value['knows'])) return failed({ field: 'knows' })
  const questionLevels = value['levels'] ?? {}
  if (!isRecord(questionLevels) || !Object.values(questionLevels).every((level) => levels.includes(level))) {
    return failed({ field: 'levels' })
  }
  // Every field was checked above.
  return succeeded({ ...value, levels: questionLevels } as unknown as QuestionMeta)
}

function isChange(value: unknown): value is SurveyChange {
  return (
    isRecord(value) &&
    isFilled(value['question']) &&
    changeKinds.includes(value['kind']) &&
    typeof value['comparable'] === 'boolean' &&
    isFilled(value['reason'])
  )
}
