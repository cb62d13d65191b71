import type { Table } from '../table.ts'
import { buildAgreements } from './agreements.ts'
import { buildAnswersLong } from './answers-long.ts'
import { buildAnswersWide } from './answers-wide.ts'
import { buildBundles, buildRefused } from './bundles.ts'
import { buildCodebook } from './codebook.ts'
import { buildConclusions } from './conclusions.ts'
import { buildDifferences } from './differences.ts'
import { buildMunicipalities, buildProviders } from './organisations.ts'
import { buildQuestions, buildQuestionVersions } from './questions.ts'
import { buildRegionalPoints } from './regional-points.ts'
import { buildResponse } from './response.ts'
import { buildScores } from './scores.ts'
import { buildContext } from './table-context.ts'
import type { TableInput } from './table-input.ts'

/**
 * All tables for use inside the insurer (formats §8). A function of the set of bundles: order and repetition of what came in change no
 * byte. Throws for a bundle of an unpublished questionnaire, which intake refuses.
 */
export function buildTables(input: TableInput): readonly Table[] {
  const context = buildContext(input)
  const tables = [
    buildBundles(context),
    buildAnswersLong(context),
    buildAnswersWide(context),
    buildConclusions(context),
    buildAgreements(context),
    buildResponse(context),
    buildScores(context),
    buildDifferences(context),
    buildRegionalPoints(context),
    buildQuestions(context),
    buildQuestionVersions(context),
    buildProviders(context),
    buildMunicipalities(context),
    buildRefused(context),
  ]
  return [...tables, buildCodebook(context, tables)]
}
