import type { ConfigProblem } from '../../domain/config.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import type { Result } from '../../domain/result.ts'
import type { KeptEvaluations } from '../home/use-evaluations.ts'

interface TechnicalFacts {
  readonly build: string
  readonly configProblem: ConfigProblem | undefined
  readonly kept: Result<KeptEvaluations, StorageProblem> | undefined
  readonly userAgent: string
}

/** What a helpdesk wants to know, one fact a line: no names, answers or texts (screens.md). */
export function buildTechnicalData({ build, configProblem, kept, userAgent }: TechnicalFacts): string {
  const lines = [`app ${__APP_VERSION__}`, `build ${build}`, `browser ${userAgent}`, `config ${configProblem?.kind ?? 'ok'}`]
  if (!kept) return lines.join('\n')
  const problem = kept.ok ? kept.value.problem : kept.problem
  const { states, broken } = kept.ok ? kept.value : { states: [], broken: [] }
  const evaluations = states.map(
    ({ evaluation, records, meeting }) =>
      `evaluation ${evaluation.id} survey ${evaluation.survey.version} ${evaluation.survey.sha256.slice(0, 8)} meeting ${meeting ? 'yes' : 'no'} records ${records.length}`,
  )
  const storage = problem ? `storage ${problem.kind} (${problem.detail})` : 'storage ok'
  return [...lines, storage, ...evaluations, ...broken.map((id) => `evaluation ${id} broken`)].join('\n')
}
